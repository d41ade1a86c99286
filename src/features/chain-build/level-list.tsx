import { Fragment, useId, useState } from 'react'
import { flushSync } from 'react-dom'

import { sourceLabel } from '~/hub/rules/task-label'
import { classNames } from '~/lib/class-names'
import { EmptyState } from '~/ui/states'
import {
  changeItem,
  type ChainItem,
  dropItem,
  type Levels,
  placeOf,
  removeItem,
  type Spot,
  stepItem,
} from './levels'
import { SourceRow } from './source-row'

interface LevelListProps {
  levels: Levels
  onChange: (levels: Levels) => void
}

/** Where a source stands, for whoever does not see it move. */
function standing(levels: Levels, { id, source }: ChainItem): string {
  const at = placeOf(levels, id)
  if (!at) return `${sourceLabel(source)} removed`
  const own = levels[at.level]?.length ?? 0
  const level = `level ${at.level + 1} of ${levels.length}`
  return `${sourceLabel(source)}: ${level}, place ${at.place + 1} of ${own}`
}

/** A chain's levels, top to bottom as they are built, each source to be moved to any place. */
export function LevelList({ levels, onChange }: LevelListProps) {
  const prefix = useId()
  const [said, setSaid] = useState('')
  const [dragged, setDragged] = useState<ChainItem | null>(null)
  const [over, setOver] = useState<Spot | null>(null)
  const put = (next: Levels, item: ChainItem) => {
    // A row that goes to another level is drawn anew: the control in use keeps the focus.
    const control = document.activeElement?.id
    flushSync(() => {
      onChange(next)
      setSaid(next === levels ? 'It is at the end' : standing(next, item))
    })
    if (control) document.getElementById(control)?.focus()
  }
  const remove = (item: ChainItem) => {
    const all = levels.flat()
    const at = all.indexOf(item)
    const next = all[at + 1] ?? all[at - 1]
    put(removeItem(levels, item.id), item)
    if (next) document.getElementById(`${prefix}-${next.id}-remove`)?.focus()
  }
  const drop = () => {
    if (dragged && over) put(dropItem(levels, dragged.id, over), dragged)
    setDragged(null)
    setOver(null)
  }
  const markOf = (level: number, place: number, last: boolean) => {
    if (!over || !('level' in over) || over.level !== level) return null
    if (over.place === place) return 'above'
    return last && over.place === place + 1 ? 'below' : null
  }
  const gap = (before: number) => (
    <Gap
      shown={dragged !== null}
      over={over !== null && 'before' in over && over.before === before}
      onOver={() => setOver({ before })}
      onDrop={drop}
    />
  )
  return (
    <div>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
      {levels.length === 0 && (
        <EmptyState title="No sources yet">
          Add SCM URLs to build, and NVRs of builds to wait for. Each level is built once the one
          before it is in the build tag’s repo.
        </EmptyState>
      )}
      {levels.map((items, level) => (
        <Fragment key={items[0]?.id}>
          {gap(level)}
          <section
            aria-label={`Level ${level + 1}`}
            className="rounded-md border border-line px-2.5 pt-1.5 pb-1"
          >
            <h2 className="text-xs font-semibold text-muted">
              Level {level + 1}
              <span className="font-normal">
                {level === 0 ? '' : ` · once level ${level} is in the repo`}
              </span>
            </h2>
            <ul>
              {items.map((item, place) => (
                <SourceRow
                  key={item.id}
                  item={item}
                  id={`${prefix}-${item.id}`}
                  label={`Source ${place + 1} of level ${level + 1}`}
                  mark={markOf(level, place, place === items.length - 1)}
                  onChange={(source) => onChange(changeItem(levels, item.id, source))}
                  onStep={(step) => put(stepItem(levels, item.id, step), item)}
                  onRemove={() => remove(item)}
                  onDragStart={() => setDragged(item)}
                  onDragEnd={() => {
                    setDragged(null)
                    setOver(null)
                  }}
                  onDragOver={(half) =>
                    dragged && setOver({ level, place: half === 'above' ? place : place + 1 })
                  }
                  onDrop={drop}
                />
              ))}
            </ul>
          </section>
        </Fragment>
      ))}
      {levels.length > 0 && (
        <>
          {gap(levels.length)}
          <p className="text-xs text-muted">
            Alt and ↑ or ↓ move the source one is in: past its neighbour, into a level of its own,
            into the next level.
          </p>
        </>
      )}
    </div>
  )
}

interface GapProps {
  shown: boolean
  over: boolean
  onOver: () => void
  onDrop: () => void
}

/**
 * The room between two levels, where what is dragged becomes a level of its own. Its height never
 * changes: a page that moves as a drag begins ends it.
 */
function Gap({ shown, over, onOver, onDrop }: GapProps) {
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault()
        onOver()
      }}
      onDrop={(event) => {
        event.preventDefault()
        onDrop()
      }}
      className={classNames(
        'h-5 rounded-md border border-dashed text-center text-2xs leading-4 text-muted',
        over ? 'border-accent bg-accent-soft' : shown ? 'border-line-strong' : 'border-transparent',
      )}
    >
      {shown && 'A level of its own'}
    </div>
  )
}
