import type { TaggedBuild } from '../types/build'
import type { HubValue, QueryOpts } from '../types/common'
import type {
  BuildConfig,
  BuildTarget,
  FullInheritanceLink,
  InheritanceLink,
  ListedTag,
  SideTag,
  Tag,
  TagGroup,
  UntaggedBuild,
} from '../types/tag'

export interface ListTaggedParams {
  tag: number | string
  event?: number
  inherit?: boolean
  latest?: boolean
  prefix?: string
  package?: string
  owner?: string
  type?: string
}

/** Tags and build targets. */
export interface TagMethods {
  listTags: {
    params: {
      build?: number | string
      package?: number | string
      perms?: boolean
      pattern?: string
      queryOpts?: QueryOpts
    }
    result: ListedTag[]
  }
  getTag: {
    params: { tagInfo: number | string; strict?: boolean; event?: number | 'auto' }
    result: Tag | null
  }
  getBuildConfig: { params: { tag: number | string; event?: number }; result: BuildConfig | null }
  /** The last event that changed a tag or what it inherits. */
  tagLastChangeEvent: { params: { tag: number | string }; result: number | null }
  /** May tag, may force, why not (kojihub.py check_tag_access). */
  checkTagAccess: {
    params: { tag_id: number | string; user_id?: number }
    result: [boolean, boolean, string]
  }
  getBuildTarget: { params: { info: number | string }; result: BuildTarget | null }
  getBuildTargets: {
    params: {
      info?: string
      buildTagID?: number
      destTagID?: number
      queryOpts?: QueryOpts
    }
    result: BuildTarget[]
  }

  getInheritanceData: { params: { tag: number | string }; result: InheritanceLink[] }
  getFullInheritance: {
    params: { tag: number | string; reverse?: boolean; event?: number }
    result: FullInheritanceLink[]
  }
  getTagGroups: {
    params: { tag: number | string; inherit?: boolean; incl_blocked?: boolean; event?: number }
    result: TagGroup[]
  }
  listTagged: { params: ListTaggedParams; result: TaggedBuild[] }
  untaggedBuilds: { params: { name?: string; queryOpts?: QueryOpts }; result: UntaggedBuild[] }
  listSideTags: {
    params: { basetag?: number | string; user?: number | string; queryOpts?: QueryOpts }
    result: SideTag[]
  }
  /** How many rows a list method would answer (kojihub.py count); the hub makes them all for it. */
  count: {
    params: { methodName: 'listTagged' | 'listPackages' } & Record<string, HubValue>
    result: number
  }
  countAndFilterResults: {
    params: ListTaggedParams & { methodName: 'listTagged'; filterOpts: QueryOpts }
    /** The number of all, then the page of them. */
    result: (number | object[])[]
  }
}
