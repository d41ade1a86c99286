import type { Buildroot } from '../types/buildroot'
import type { QueryOpts } from '../types/common'

export interface ListBuildrootsParams {
  hostID?: number
  tagID?: number
  state?: number | number[]
  rpmID?: number
  archiveID?: number
  taskID?: number
  repoID?: number
  queryOpts?: QueryOpts
}

/** Buildroots. */
export interface BuildrootMethods {
  listBuildroots: { params: ListBuildrootsParams; result: Buildroot[] }
  getBuildroot: { params: { buildrootID: number; strict?: boolean }; result: Buildroot | null }
}
