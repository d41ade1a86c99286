import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react'
import type { DragEvent, KeyboardEvent } from 'react'

import { chainSourceProblem } from '~/hub/rules/chain-request'
import { sourceLabel } from '~/hub/rules/task-label'
import { classNames } from '~/lib/class-names'
import { IconButton } from '~/ui/button'
import { inputClass } from '~/ui/field'
import type { ChainItem } from './levels'

interface SourceRowProps {
  item: ChainItem
  /** "Source 1 of level 2". */
  label: string
  /** Of its controls: each has one of its own, which it keeps wherever the row goes. */
  id: string
  /** A line above or below shows where what is dragged would go. */
  mark: 'above' | 'below' | null
  onChange: (source: string) => void
  onStep: (step: -1 | 1) => void
  onRemove: () => void
  onDragStart: () => void
  onDragEnd: () => void
  onDragOver: (half: 'above' | 'below') => void
  onDrop: () => void
}

function halfOf(event: DragEvent<HTMLElement>): 'above' | 'below' {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  return event.clientY < top + height / 2 ? 'above' : 'below'
}

/** One source of a chain: typed in place, moved by dragging, by its buttons or by Alt and arrows. */
export function SourceRow(props: SourceRowProps) {
  const { item, label, id, mark, onStep } = props
  const problem = chainSourceProblem(item.source.trim())
  const name = sourceLabel(item.source)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key]
    if (!event.altKey || step === undefined) return
    event.preventDefault()
    onStep(step)
  }
  return (
    <li>
      <div
        onDragOver={(event) => {
          event.preventDefault()
          props.onDragOver(halfOf(event))
        }}
        onDrop={(event) => {
          event.preventDefault()
          props.onDrop()
        }}
        className={classNames(
          'border-y-2 py-1',
          mark === 'above' ? 'border-t-accent' : 'border-t-transparent',
          mark === 'below' ? 'border-b-accent' : 'border-b-transparent',
        )}
      >
        <div className="flex flex-wrap items-center gap-0.5 sm:flex-nowrap">
          <span className="min-w-0 grow basis-40 truncate text-xs font-medium sm:hidden">
            {name}
          </span>
          <span
            draggable
            aria-hidden
            title={`Drag ${name}`}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move'
              event.dataTransfer.setData('text/plain', item.source)
              props.onDragStart()
            }}
            onDragEnd={props.onDragEnd}
            className="shrink-0 cursor-grab p-1 text-faint max-sm:hidden"
          >
            <GripVertical size={15} />
          </span>
          <input
            id={`${id}-source`}
            value={item.source}
            aria-label={label}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? `${id}-problem` : undefined}
            autoCapitalize="none"
            spellCheck={false}
            onKeyDown={onKeyDown}
            onChange={(event) => props.onChange(event.target.value)}
            className={`${inputClass} font-mono text-xs max-sm:order-last`}
          />
          <IconButton
            id={`${id}-up`}
            size="sm"
            icon={ArrowUp}
            label={`Move ${name} up`}
            onClick={() => onStep(-1)}
          />
          <IconButton
            id={`${id}-down`}
            size="sm"
            icon={ArrowDown}
            label={`Move ${name} down`}
            onClick={() => onStep(1)}
          />
          <IconButton
            id={`${id}-remove`}
            size="sm"
            icon={X}
            label={`Remove ${name}`}
            onClick={props.onRemove}
          />
        </div>
        {problem && (
          <p id={`${id}-problem`} className="text-xs text-bad sm:pl-6">
            {problem}
          </p>
        )}
      </div>
    </li>
  )
}
