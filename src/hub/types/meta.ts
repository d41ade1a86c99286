import type { HubValue } from './common'

/** One method as _listapi describes it. */
export interface ApiMethod {
  name: string
  doc: string | null
  argdesc: string
  /** Parameters in order; one with a default is `[name, default]`. Star parameters are among them. */
  args: (string | [string, HubValue])[]
  /** Of Python: names, the star parameter, the double star parameter, defaults, … */
  argspec: HubValue[]
}

export interface Volume {
  id: number
  name: string
}

/** Content generators by name. */
export type ContentGenerators = Record<string, { id: number; users: string[] }>
