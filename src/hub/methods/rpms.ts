import type { Archive } from '../types/build'
import type { QueryOpts } from '../types/common'
import type {
  ArchiveFile,
  ArchiveType,
  ComponentRpm,
  FoundRpm,
  Rpm,
  RpmDep,
  RpmFile,
  RpmHeaders,
  RpmSignature,
} from '../types/rpm'

/** RPMs and archives. */
export interface RpmMethods {
  listBuildRPMs: { params: { build: number | string }; result: Rpm[] }
  getRPM: {
    params: { rpminfo: number | string; strict?: boolean }
    result: FoundRpm | null
  }
  getRPMHeaders: {
    params: { rpmID?: number; taskID?: number; filepath?: string; headers?: string[] }
    result: RpmHeaders
  }
  getRPMDeps: { params: { rpmID: number; queryOpts?: QueryOpts }; result: RpmDep[] }
  listRPMFiles: { params: { rpmID: number; queryOpts?: QueryOpts }; result: RpmFile[] }
  getRPMFile: { params: { rpmID: number; filename: string }; result: RpmFile | null }
  queryRPMSigs: { params: { rpm_id: number }; result: RpmSignature[] }
  /** Digests by signature key (empty for the unsigned RPM), then by algorithm. */
  getRPMChecksums: {
    params: { rpm_id: number; checksum_types?: string[]; cacheonly?: boolean }
    result: Record<string, Record<string, string>>
  }
  listRPMs: {
    params: {
      buildrootID?: number
      componentBuildrootID?: number
      imageID?: number
      queryOpts?: QueryOpts
    }
    result: ComponentRpm[]
  }

  getArchive: { params: { archive_id: number; strict?: boolean }; result: Archive | null }
  getArchiveTypes: { params: Record<string, never>; result: ArchiveType[] }
  listArchives: {
    params: {
      buildID?: number
      type?: string
      buildrootID?: number
      componentBuildrootID?: number
      imageID?: number
      queryOpts?: QueryOpts
    }
    result: Archive[]
  }
  listArchiveFiles: { params: { archive_id: number; queryOpts?: QueryOpts }; result: ArchiveFile[] }
  getArchiveFile: { params: { archive_id: number; filename: string }; result: ArchiveFile | null }
}
