import type { HubStruct } from './common'

export interface Tag {
  id: number
  name: string
  arches: string | null
  locked: boolean
  perm: string | null
  perm_id: number | null
  maven_support: boolean
  maven_include_all: boolean
  extra?: HubStruct
  /** Of a tag that is no more: the last event at which it was (getTag with event='auto'). */
  revoke_event?: number | null
  /** The event that it was read at, where not now. */
  query_event?: number
}

/** getBuildConfig: a tag with arches and extra inherited. */
export interface BuildConfig extends Tag {
  extra: HubStruct
  /** From which tag the arches and each extra come, where inherited. */
  config_inheritance?: {
    arches?: { id: number; name: string } | null
    extra?: Record<string, { id: number; name: string }>
  }
}

export interface BuildTarget {
  id: number
  name: string
  build_tag: number
  build_tag_name: string
  dest_tag: number
  dest_tag_name: string
}

export interface Package {
  id: number
  name: string
}

export interface ListedPackage {
  package_id: number
  package_name: string
  tag_id?: number
  tag_name?: string
  owner_id?: number
  owner_name?: string
  blocked?: boolean
  extra_arches?: string | null
}

/** listTags of a package or with a build adds how the package stands in the tag. */
export interface ListedTag extends Tag {
  owner_name?: string
  blocked?: boolean
  extra_arches?: string | null
}

/** One link of getInheritanceData. */
export interface InheritanceLink {
  child_id: number
  parent_id: number
  name: string
  priority: number
  maxdepth: number | null
  intransitive: boolean
  noconfig: boolean
  pkg_filter: string
}

/** One link of getFullInheritance, in the order that it counts; reversed, tag_id is the child. */
export interface FullInheritanceLink extends Omit<InheritanceLink, 'child_id'> {
  child_id?: number
  tag_id?: number
  currdepth: number
  nextdepth: number | null
  filter: string[]
}

interface GroupPackage {
  package: string
  type: string
  blocked: boolean
  tag_id: number
  basearchonly: boolean | null
  requires: string | null
}

/** A comps group of a tag. */
export interface TagGroup {
  group_id: number
  tag_id: number
  name: string
  display_name: string | null
  description: string | null
  blocked: boolean
  exported: boolean
  uservisible: boolean
  biarchonly: boolean
  langonly: string | null
  is_default: boolean | null
  packagelist: GroupPackage[]
  grouplist: { name: string; type: string; blocked: boolean; tag_id: number }[]
}

export interface SideTag {
  id: number
  name: string
  /** The owner's id, as text (plugins/hub/sidetag_hub.py listSideTags). */
  user_id: string
  user_name: string
}

export interface UntaggedBuild {
  id: number
  name: string
  version: string
  release: string
}
