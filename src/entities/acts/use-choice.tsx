import { useMemo } from 'react'
import { useLocation } from 'react-router'

import { useStoredState } from '~/hooks/use-stored-state'
import { storedKeys } from '~/lib/storage'
import { storedList } from '~/lib/stored-values'
import { Button } from '~/ui/button'
import type { Column } from '~/ui/table/column'
import { type ActItem, Acts } from './acts'

interface ChoiceOf<Row> {
  /** What is chosen, in the plural: "builds". */
  what: string
  rows: readonly Row[] | undefined
  keyOf: (row: Row) => string | number
  nameOf: (row: Row) => string
  /** Whether what was kept over a reload is such a row. */
  isRow: (value: unknown) => value is Row
  /** What can be done with the chosen ones; nothing is chosen where it is null. */
  acts: ((chosen: readonly Row[]) => readonly ActItem[]) | null
}

/**
 * Rows of a list chosen to act on several at once: they stay chosen over pages and a reload. Gives
 * the column of the choice, and what stands above the list while there is one.
 */
export function useChoice<Row>({ what, rows, keyOf, nameOf, isRow, acts }: ChoiceOf<Row>) {
  const { pathname } = useLocation()
  const key = `${storedKeys.chosen} ${pathname} ${what}`
  const [kept, setChosen] = useStoredState<Row[]>(key, [], storedList(isRow))
  const chosen = useMemo(() => {
    const fresh = new Map(rows?.map((row) => [keyOf(row), row]))
    return kept.map((row) => fresh.get(keyOf(row)) ?? row)
  }, [kept, rows, keyOf])
  const column = useMemo((): Column<Row> => {
    const keys = new Set(chosen.map(keyOf))
    return {
      id: 'choice',
      header: 'Choose',
      width: 'w-16',
      text: () => '',
      cell: (row) => (
        <input
          type="checkbox"
          aria-label={`Choose ${nameOf(row)}`}
          checked={keys.has(keyOf(row))}
          onChange={({ target }) =>
            setChosen((before) => {
              const others = before.filter((each) => keyOf(each) !== keyOf(row))
              return target.checked ? [...others, row] : others
            })
          }
        />
      ),
    }
  }, [chosen, setChosen, keyOf, nameOf])
  const addAll = () =>
    setChosen((before) => {
      const keys = new Set(before.map(keyOf))
      return [...before, ...(rows ?? []).filter((row) => !keys.has(keyOf(row)))]
    })
  const none = () => setChosen(() => [])
  const bar = acts && chosen.length > 0 && (
    <div
      role="group"
      aria-label={`Chosen ${what}`}
      className="flex flex-wrap items-center gap-2 rounded-md bg-raised px-3 py-1.5"
    >
      <span className="mr-auto">
        {what}: {chosen.length} chosen
      </span>
      <Button size="sm" variant="ghost" onClick={addAll}>
        All on this page
      </Button>
      <Button size="sm" variant="ghost" onClick={none}>
        None
      </Button>
      <Acts label={`Change the ${what}`} items={acts(chosen)} of="chosen" onDone={none} />
    </div>
  )
  return { columns: acts ? [column] : [], bar }
}
