import type { QueryOpts } from '../types/common'
import type { Buildroot } from '../types/host'

/** Buildroots. */
export interface BuildrootMethods {
  listBuildroots: {
    params: { taskID?: number; hostID?: number; queryOpts?: QueryOpts }
    result: Buildroot[]
  }
  getBuildroot: { params: { buildrootID: number }; result: Buildroot | null }
}
