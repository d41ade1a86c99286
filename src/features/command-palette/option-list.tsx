import type { UseComboboxReturnValue } from 'downshift'

import { classNames } from '~/lib/class-names'
import type { PaletteOption } from './option'

interface OptionListProps {
  options: readonly PaletteOption[]
  combobox: UseComboboxReturnValue<PaletteOption>
}

/** Options by group, each group where its first option stands. */
export function inGroups(options: readonly PaletteOption[]): PaletteOption[] {
  const groups = [...new Set(options.map(({ group }) => group))]
  return groups.flatMap((group) => options.filter((option) => option.group === group))
}

/** The options below the palette's input, in groups. */
export function OptionList({ options, combobox }: OptionListProps) {
  const { getMenuProps, getItemProps, highlightedIndex } = combobox
  const groups = [...new Set(options.map(({ group }) => group))]
  return (
    <div
      {...getMenuProps({
        'aria-label': 'What fits',
        'aria-labelledby': undefined,
        className: 'max-h-[min(26rem,60dvh)] overflow-y-auto p-1',
      })}
    >
      {groups.map((group) => (
        <div key={group} role="group" aria-label={group}>
          <div aria-hidden className="px-2.5 pt-2 pb-0.5 text-xs font-medium text-muted">
            {group}
          </div>
          {options.map(
            (option, index) =>
              option.group === group && (
                <div
                  key={option.id}
                  {...getItemProps({
                    item: option,
                    index,
                    className: classNames(
                      'flex cursor-pointer items-baseline gap-3 rounded px-2.5 py-1.5',
                      index === highlightedIndex && 'bg-accent-soft',
                    ),
                  })}
                >
                  <span className="min-w-0 grow break-words">{option.label}</span>
                  {option.detail && (
                    <span className="max-w-1/2 shrink-0 truncate text-xs text-muted">
                      {option.detail}
                    </span>
                  )}
                </div>
              ),
          )}
        </div>
      ))}
    </div>
  )
}
