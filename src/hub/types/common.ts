/** What the hub's list methods take to order and page: `key` or `-key`, NULL sorts greatest (kojihub/db.py QueryProcessor). */
export interface QueryOpts {
  countOnly?: boolean
  order?: string
  offset?: number
  limit?: number
}

/** Any value that XML-RPC can carry, as the scanner yields it: bigint for integers past 2^53 only. */
export type HubValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | HubValue[]
  | { [member: string]: HubValue }

export type HubStruct = { [member: string]: HubValue }

/** A fault returned as data: inside a multiCall, or from getTaskResult(raise_fault=False). */
export interface FaultStruct {
  faultCode: number
  faultString: string
}
