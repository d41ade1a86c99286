import { useCombobox } from 'downshift'
import { ChevronsUpDown } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'

import { classNames } from '~/lib/class-names'
import { inputClass } from './field'

interface ComboboxProps<Item> {
  /** The ids that Field gives. */
  ids: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean | undefined }
  label: string
  items: readonly Item[]
  /** What stands in the input: an item's text, or whatever was typed. */
  value: string
  onChange: (text: string) => void
  textOf: (item: Item) => string
  /** Whether an item fits what was typed, in lower case. */
  matches: (item: Item, query: string) => boolean
  render: (item: Item) => ReactNode
  placeholder?: string
  /** Said when nothing fits. */
  none: string
}

const most = 100

/** 0 for the item of exactly this text, 1 for one that begins so, 2 for the others. */
function rank(text: string, query: string): number {
  const lower = text.toLowerCase()
  return lower === query ? 0 : lower.startsWith(query) ? 1 : 2
}

/**
 * A text input that finds one of many items; arrows, Enter and Escape as in the ARIA pattern. What
 * was typed stays, whether it names an item or not: whoever uses it says what is wrong with it.
 */
export function Combobox<Item>(props: ComboboxProps<Item>) {
  const { ids, label, items, value, onChange, textOf, matches, render, placeholder, none } = props
  const [query, setQuery] = useState('')
  const typed = query.trim().toLowerCase()
  const shown = items
    .filter((item) => matches(item, typed))
    .toSorted((a, b) => rank(textOf(a), typed) - rank(textOf(b), typed))
    .slice(0, most)
  const selected = items.find((item) => textOf(item) === value) ?? null
  const combobox = useCombobox<Item>({
    id: ids.id,
    inputId: ids.id,
    items: shown,
    selectedItem: selected,
    inputValue: value,
    itemToString: (item) => (item ? textOf(item) : ''),
    stateReducer: (state, { type, changes }) => {
      const { InputBlur, InputKeyDownEscape, ControlledPropUpdatedSelectedItem } =
        useCombobox.stateChangeTypes
      // What is typed decides what is selected, not the other way round.
      if (type === ControlledPropUpdatedSelectedItem) {
        return { ...changes, inputValue: state.inputValue }
      }
      // Escape closes the list; only with the list closed it empties the input.
      if (type === InputKeyDownEscape && state.isOpen) {
        return { ...changes, inputValue: state.inputValue, selectedItem: state.selectedItem }
      }
      const picked = changes.selectedItem && changes.selectedItem !== state.selectedItem
      return type === InputBlur && !picked ? { ...changes, inputValue: state.inputValue } : changes
    },
    onInputValueChange: ({ inputValue, type }) => {
      const isTyped = type === useCombobox.stateChangeTypes.InputChange
      setQuery(isTyped ? inputValue : '')
      onChange(inputValue)
    },
  })
  const { isOpen, highlightedIndex } = combobox
  /** The item of exactly what was typed, but for capitals and spaces around it. */
  const settle = () => {
    const meant = items.find((item) => rank(textOf(item), value.trim().toLowerCase()) === 0)
    if (meant && textOf(meant) !== value) onChange(textOf(meant))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !isOpen || highlightedIndex >= 0) return
    // Enter ends the search, not the form.
    event.preventDefault()
    settle()
    combobox.closeMenu()
  }
  return (
    <div className="relative">
      <input
        {...combobox.getInputProps({
          'aria-describedby': ids['aria-describedby'],
          'aria-invalid': ids['aria-invalid'],
          'aria-labelledby': undefined,
          onBlur: settle,
          onKeyDown,
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
