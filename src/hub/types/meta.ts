/** One method as _listapi describes it. */
export interface ApiMethod {
  name: string
  doc: string | null
  argdesc: string
}

export interface Volume {
  id: number
  name: string
}

/** Content generators by name. */
export type ContentGenerators = Record<string, { id: number; users: string[] }>
