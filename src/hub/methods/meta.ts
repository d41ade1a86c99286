import type { ApiMethod, ContentGenerators, Volume } from '../types/meta'

type Nothing = Record<string, never>

/** What the hub is and can. */
export interface MetaMethods {
  'system.listMethods': { params: Nothing; result: string[] }
  _listapi: { params: Nothing; result: ApiMethod[] }
  getKojiVersion: { params: Nothing; result: string }
  listBTypes: { params: Nothing; result: { id: number; name: string }[] }
  listVolumes: { params: Nothing; result: Volume[] }
  listCGs: { params: Nothing; result: ContentGenerators }
}
