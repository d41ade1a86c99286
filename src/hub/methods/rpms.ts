import type { Rpm, RpmHeaders } from '../types/rpm'

/** RPMs. */
export interface RpmMethods {
  listBuildRPMs: { params: { build: number | string }; result: Rpm[] }
  getRPMHeaders: {
    params: { rpmID?: number; taskID?: number; filepath?: string; headers?: string[] }
    result: RpmHeaders
  }
}
