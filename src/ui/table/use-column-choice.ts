import { useStoredState } from '~/hooks/use-stored-state'
import { browserStorage, storedKeys } from '~/lib/storage'
import { storedFlags } from '~/lib/stored-values'
import type { Column } from './column'

type Choosable = Pick<Column<never>, 'id' | 'extra'>

/** Which columns of a table are shown. */
export interface ColumnChoice {
  isShown: (column: Choosable) => boolean
  /** Whether a person chose it, against the page's width. */
  isChosen: (column: Choosable) => boolean
  show: (column: Choosable, shown: boolean) => void
}

/** The columns that a person chose for a table of this name, remembered in this browser. */
export function useColumnChoice(table: string): ColumnChoice {
  const key = `${storedKeys.columns} ${table}`
  const [chosen, setChosen] = useStoredState(key, {}, storedFlags, browserStorage)
  return {
    isShown: ({ id, extra }) => chosen[id] ?? !extra,
    isChosen: ({ id }) => chosen[id] === true,
    show: ({ id }, shown) => setChosen((before) => ({ ...before, [id]: shown })),
  }
}
