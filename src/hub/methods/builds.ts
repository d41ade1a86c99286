import type {
  Build,
  BuildDetail,
  BuildLogFile,
  BuildReferences,
  ChangelogEntry,
  TaggedBuild,
} from '../types/build'
import type { HubStruct, QueryOpts } from '../types/common'

export interface ListBuildsParams {
  packageID?: number | string
  userID?: number | string
  taskID?: number
  prefix?: string
  pattern?: string
  state?: number
  type?: string
  draft?: boolean
  createdAfter?: number
  createdBefore?: number
  completeAfter?: number
  completeBefore?: number
  queryOpts?: QueryOpts
}

/** Options of the build task; see kojihub/kojihub.py build() and builder/kojid BuildTask. */
export interface BuildOpts {
  scratch?: boolean
  skip_tag?: boolean
  arch_override?: string
  rebuild_srpm?: boolean
  repo_id?: number
  wait_repo?: boolean
  wait_builds?: string[]
  fail_fast?: boolean
  draft?: boolean
  custom_user_metadata?: HubStruct
}

/** Builds and their archives. */
export interface BuildMethods {
  listBuilds: { params: ListBuildsParams; result: Build[] }
  getBuild: { params: { buildInfo: number | string; strict?: boolean }; result: BuildDetail | null }
  getBuildLogs: { params: { build: number | string }; result: BuildLogFile[] }
  getBuildType: {
    params: { buildInfo: number | string; strict?: boolean }
    result: Record<string, HubStruct | null>
  }
  getChangelogEntries: {
    params: { buildID?: number | string; taskID?: number; filepath?: string; queryOpts?: QueryOpts }
    result: ChangelogEntry[]
  }
  getAverageBuildDuration: {
    params: { package: number | string; age?: number }
    result: number | null
  }
  getLatestBuilds: { params: { tag: number | string; package?: string }; result: TaggedBuild[] }
  build: {
    params: {
      src: string
      target: string | null
      opts?: BuildOpts
      priority?: number | null
      channel?: string | null
    }
    result: number
  }
  /** Levels of SCM URLs and NVRs; the hub looks at none of it, the task does. */
  chainBuild: {
    params: {
      srcs: string[][]
      target: string
      opts?: BuildOpts
      priority?: number | null
      channel?: string | null
    }
    result: number
  }
  cancelBuild: { params: { buildID: number | string }; result: boolean }
  /** Answers the promoted build. */
  promoteBuild: { params: { build: number | string; force?: boolean }; result: BuildDetail }

  /** Makes a task; what is wrong by then is told by the task. */
  tagBuild: {
    params: {
      tag: number | string
      build: number | string
      force?: boolean
      fromtag?: number | string | null
    }
    result: number
  }
  /** At once, without a task. */
  untagBuild: {
    params: { tag: number | string; build: number | string; strict?: boolean; force?: boolean }
    result: null
  }
  moveBuild: {
    params: {
      tag1: number | string
      tag2: number | string
      build: number | string
      force?: boolean
    }
    result: number
  }
  /** A task for each build, each waiting for the one before. */
  moveAllBuilds: {
    params: {
      tag1: number | string
      tag2: number | string
      package: number | string
      force?: boolean
    }
    result: number[]
  }

  buildReferences: {
    params: { build: number | string; limit?: number }
    result: BuildReferences
  }
}
