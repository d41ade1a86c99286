import type { QueryOpts } from '../types/common'
import type { BuildConfig, BuildTarget, Tag } from '../types/tag'

/** Tags and build targets. */
export interface TagMethods {
  listTags: {
    params: {
      build?: number | string
      package?: number | string
      perms?: boolean
      queryOpts?: QueryOpts
    }
    result: Tag[]
  }
  getTag: { params: { tagInfo: number | string; strict?: boolean }; result: Tag | null }
  getBuildConfig: { params: { tag: number | string }; result: BuildConfig | null }
  getBuildTarget: { params: { info: number | string }; result: BuildTarget | null }
  getBuildTargets: { params: { info?: string; queryOpts?: QueryOpts }; result: BuildTarget[] }
}
