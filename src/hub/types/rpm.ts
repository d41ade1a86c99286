import type { HubStruct } from './common'

export interface Rpm {
  id: number
  build_id: number | null
  buildroot_id: number | null
  name: string
  version: string
  release: string
  epoch: number | null
  arch: string
  nvr: string
  size: number
  buildtime: number
  payloadhash: string
  draft: boolean | null
  external_repo_id: number
  external_repo_name: string
  metadata_only: boolean
  extra: HubStruct | null
}

/** The headers asked for; a header that the RPM lacks is nil. */
export type RpmHeaders = Record<string, string | number | null>
