import type { HubStruct } from './common'

/** koji.BUILD_STATES */
export const BUILD_STATE = { BUILDING: 0, COMPLETE: 1, DELETED: 2, FAILED: 3, CANCELED: 4 } as const

export interface Build {
  build_id: number
  name: string
  version: string
  release: string
  epoch: number | null
  nvr: string
  state: number
  package_id: number
  package_name: string
  owner_id: number
  owner_name: string
  task_id: number | null
  volume_id: number
  volume_name: string
  creation_time: string
  creation_ts: number
  start_time: string | null
  start_ts: number | null
  completion_time: string | null
  completion_ts: number | null
  source: string | null
  extra: HubStruct | null
  draft: boolean
  promoter_id: number | null
  promoter_name: string | null
  promotion_time: string | null
  promotion_ts: number | null
}

/** getBuild adds the content generator. */
export interface BuildDetail extends Build {
  id: number
  cg_id: number | null
  cg_name: string | null
}

export interface BuildLogFile {
  dir: string
  name: string
  path: string
}

export interface Archive {
  id: number
  build_id: number
  btype: string
  btype_id: number
  type_id: number
  type_name: string
  type_description: string
  type_extensions: string
  filename: string
  size: number
  checksum: string
  checksum_type: number
  buildroot_id: number | null
  compression_type: string | null
  metadata_only: boolean
  extra: HubStruct | null
  /** Set for image archives. */
  arch?: string
  /** Set for maven archives. */
  group_id?: string
  artifact_id?: string
  version?: string
  /** Set for win archives. */
  relpath?: string
  platforms?: string
  flags?: string
  /** Set for an archive in a buildroot: whether it is part of what was built, not a tool of it. */
  project?: boolean
}

export interface ChangelogEntry {
  author: string
  date: string
  date_ts: number
  text: string
}

/** A build as listTagged and getLatestBuilds tell it: without the *_ts members. */
export interface TaggedBuild {
  build_id: number
  id: number
  name: string
  version: string
  release: string
  epoch: number | null
  nvr: string
  state: number
  package_id: number
  package_name: string
  owner_id: number
  owner_name: string
  tag_id: number
  tag_name: string
  task_id: number | null
  creation_time: string
  completion_time: string | null
  draft: boolean
}

/** What keeps a build from being deleted (kojihub.py build_references). */
export interface BuildReferences {
  tags: { name: string; tag_id: number }[]
  rpms: {
    id: number
    name: string
    version: string
    release: string
    arch: string
    build_id: number
  }[]
  archives: HubStruct[]
  component_of: number[]
  images: HubStruct[]
  last_used: number | null
}
