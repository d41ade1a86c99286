import { useCombobox } from 'downshift'
import { ChevronsUpDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'

import { classNames } from '~/lib/class-names'
import { inputClass } from './field'

interface ComboboxProps<Item> {
  /** The ids that Field gives. */
  ids: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean | undefined }
  label: string
  items: readonly Item[]
  selected: Item | null
  onSelect: (item: Item | null) => void
  textOf: (item: Item) => string
  /** Whether an item fits what was typed, in lower case. */
  matches: (item: Item, query: string) => boolean
  render: (item: Item) => ReactNode
  placeholder?: string
  /** Said when nothing fits. */
  none: string
}

const most = 100

/** Whether the whole window was left, with the input still its active element. */
function isInWindowLeft(id: string): boolean {
  return document.activeElement?.id === id
}

/** A text input that finds one of many items; arrows, Enter and Escape as in the ARIA pattern. */
export function Combobox<Item>(props: ComboboxProps<Item>) {
  const { ids, label, items, selected, onSelect, textOf, matches, render, placeholder, none } =
    props
  const [query, setQuery] = useState('')
  const shown = items.filter((item) => matches(item, query.trim().toLowerCase())).slice(0, most)
  /** What a text left in the input means: the item of exactly this name, or as it was. */
  const meant = (text: string) => {
    const typed = text.trim().toLowerCase()
    return items.find((item) => textOf(item).toLowerCase() === typed) ?? selected
  }
  const combobox = useCombobox<Item>({
    id: ids.id,
    inputId: ids.id,
    items: shown,
    selectedItem: selected,
    itemToString: (item) => (item ? textOf(item) : ''),
    stateReducer: (state, { type, changes }) => {
      const left = type === useCombobox.stateChangeTypes.InputBlur
      if (!left || isInWindowLeft(ids.id) || changes.selectedItem !== state.selectedItem) {
        return changes
      }
      const item = state.inputValue ? meant(state.inputValue) : null
      return { ...changes, selectedItem: item, inputValue: item ? textOf(item) : '' }
    },
    onSelectedItemChange: ({ selectedItem }) => onSelect(selectedItem ?? null),
    onInputValueChange: ({ inputValue, type }) => {
      const typed = type === useCombobox.stateChangeTypes.InputChange
      setQuery(typed ? inputValue : '')
      if (typed && inputValue === '') onSelect(null)
    },
  })
  const { isOpen, highlightedIndex, inputValue } = combobox
  // An open list is settled as it closes, above.
  const onBlur = () => {
    if (!isOpen && inputValue && !isInWindowLeft(ids.id)) combobox.selectItem(meant(inputValue))
  }
  return (
    <div className="relative">
      <input
        {...combobox.getInputProps({
          'aria-describedby': ids['aria-describedby'],
          'aria-invalid': ids['aria-invalid'],
          'aria-labelledby': undefined,
          onBlur,
          placeholder,
          spellCheck: false,
          className: classNames(inputClass, 'pr-8 font-mono'),
        })}
      />
      <button
        {...combobox.getToggleButtonProps({
          type: 'button',
          'aria-label': `Show all: ${label}`,
          className: 'absolute inset-y-0 right-0 flex w-8 items-center justify-center text-faint',
        })}
      >
        <ChevronsUpDown size={14} aria-hidden />
      </button>
      <ul
        {...combobox.getMenuProps({
          'aria-label': label,
          'aria-labelledby': undefined,
          className: classNames(
            'absolute inset-x-0 top-full z-20 mt-1 max-h-80 overflow-y-auto rounded-lg border border-line bg-surface p-1 shadow-lg',
            !isOpen && 'hidden',
          ),
        })}
      >
        {isOpen &&
          shown.map((item, index) => (
            <li
              key={textOf(item)}
              {...combobox.getItemProps({
                item,
                index,
                className: classNames(
                  'cursor-pointer rounded px-2.5 py-1.5',
                  highlightedIndex === index && 'bg-raised',
                  item === selected && 'text-accent',
                ),
              })}
            >
              {render(item)}
            </li>
          ))}
        {isOpen && shown.length === 0 && <li className="px-2.5 py-2 text-muted">{none}</li>}
      </ul>
    </div>
  )
}
