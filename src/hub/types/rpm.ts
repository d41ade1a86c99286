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

/** getRPM tells no NVR. */
export type FoundRpm = Omit<Rpm, 'nvr'>

/** listRPMs adds to a buildroot's component whether it came by an update. */
export interface ComponentRpm extends Rpm {
  is_update?: boolean
}

export interface RpmDep {
  name: string
  version: string
  flags: number
  type: number
}

export interface RpmFile {
  name: string
  size: number
  digest: string
  digest_algo: string
  flags: number
  mode: number
  mtime: number
  user: string
  group: string
}

export interface RpmSignature {
  rpm_id: number
  /** Empty for the unsigned RPM. */
  sigkey: string
  sighash: string
}

export interface ArchiveFile {
  name: string
  size: number
  mtime?: number
  mode?: number
  user?: string
  group?: string
}

export interface ArchiveType {
  id: number
  name: string
  description: string
  extensions: string
  compression_type: string | null
}
