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
}

/** getBuildConfig: a tag with arches and extra inherited. */
export interface BuildConfig extends Tag {
  extra: HubStruct
  config_inheritance?: HubStruct
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

export interface Repo {
  id: number
  tag_id: number
  tag_name: string
  state: number
  create_event: number
  create_ts: number
  creation_ts: number
  state_ts: number | null
  task_id: number | null
  dist: boolean
}
