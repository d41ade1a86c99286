/** What the hub is and can. */
export interface MetaMethods {
  'system.listMethods': { params: Record<string, never>; result: string[] }
  getKojiVersion: { params: Record<string, never>; result: string }
  listBTypes: { params: Record<string, never>; result: { id: number; name: string }[] }
}
