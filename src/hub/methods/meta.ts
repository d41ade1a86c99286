import type { HubStruct } from '../types/common'
import type { ApiMethod, ContentGenerators, Volume } from '../types/meta'

type Nothing = Record<string, never>

/** What the hub is and can. */
export interface MetaMethods {
  'system.listMethods': { params: Nothing; result: string[] }
  _listapi: { params: Nothing; result: ApiMethod[] }
  getKojiVersion: { params: Nothing; result: string }
  /** A policy's action for some data, such as `deny Only admins`; null where no rule matches. */
  evalPolicy: { params: { name: string; data: HubStruct }; result: string | null }
  listBTypes: { params: Nothing; result: { id: number; name: string }[] }
  listVolumes: { params: Nothing; result: Volume[] }
  listCGs: { params: Nothing; result: ContentGenerators }
}
