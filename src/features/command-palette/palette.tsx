import { useCombobox } from 'downshift'
import { CircleAlert, LoaderCircle, Search } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'

import type { PaletteOption } from './option'
import { inGroups, OptionList } from './option-list'
import type { IsHandler } from './pasted'
import { useOptions } from './use-options'

interface PaletteProps {
  onClose: () => void
  /** Whether kojiweb had an address of this name. */
  isHandler: IsHandler
}

const { InputKeyDownEnter, InputKeyDownEscape, ItemClick } = useCombobox.stateChangeTypes

/** Goes anywhere and does what the page can, by the keyboard: type, Enter. */
export function Palette({ onClose, isHandler }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const [text, setText] = useState('')
  const [highlighted, setHighlighted] = useState(0)
  // Enter before the hub has answered means its best answer.
  const [hasty, setHasty] = useState(false)
  const { options: found, pending, failure } = useOptions(text, pathname + search, isHandler)
  const options = inGroups(found)
  const [best] = options
  const waiting = pending && best?.group === 'Search'

  useEffect(() => {
    const shown = dialog.current
    if (!shown) return undefined
    if (!shown.open) shown.showModal()
    // All that is the dialog's own is its backdrop.
    const onClick = (event: MouseEvent) => event.target === shown && shown.close()
    shown.addEventListener('click', onClick)
    return () => shown.removeEventListener('click', onClick)
  }, [])

  const choose = (option: PaletteOption) => {
    // Closed first: it gives the focus back, and the page or a dialog that opens takes it.
    dialog.current?.close()
    if (typeof option.act === 'string') void navigate(option.act)
    else option.act()
  }
  const chooseBest = useEffectEvent(() => best && choose(best))
  useEffect(() => {
    if (hasty && !waiting) chooseBest()
  }, [hasty, waiting])

  const combobox = useCombobox<PaletteOption>({
    items: options,
    itemToString: () => '',
    isOpen: true,
    selectedItem: null,
    highlightedIndex: Math.min(highlighted, options.length - 1),
    onHighlightedIndexChange: ({ highlightedIndex }) => {
      if (highlightedIndex >= 0) setHighlighted(highlightedIndex)
    },
    // What is typed stays as it is, whatever is chosen or left.
    stateReducer: (state, { type, changes }) =>
      type === useCombobox.stateChangeTypes.InputChange
        ? changes
        : { ...changes, inputValue: state.inputValue },
    onStateChange: ({ type, selectedItem }) => {
      if (type === InputKeyDownEscape) dialog.current?.close()
      else if (type === InputKeyDownEnter && waiting && highlighted === 0) setHasty(true)
      else if ((type === InputKeyDownEnter || type === ItemClick) && selectedItem)
        choose(selectedItem)
    },
  })

  return (
    <dialog
      ref={dialog}
      aria-label="Search everywhere"
      onClose={onClose}
      className="m-auto mt-2 w-[min(40rem,calc(100vw-1rem))] rounded-xl border border-line bg-surface p-0 text-ink shadow-xl backdrop:bg-black/40 sm:mt-[10vh]"
    >
      <div className="flex items-center gap-2 border-b border-line px-3">
        {pending ? (
          <LoaderCircle size={16} aria-hidden className="shrink-0 animate-spin text-run" />
        ) : (
          <Search size={16} aria-hidden className="shrink-0 text-muted" />
        )}
        <input
          {...combobox.getInputProps({
            'aria-label': 'Search everywhere',
            'aria-labelledby': undefined,
            placeholder: 'Task or build id, NVR, link, tag, package, host, user…',
            spellCheck: false,
            autoCapitalize: 'off',
            autoFocus: true,
            // Not onInputValueChange, which comes a frame later: Enter would choose for the old words.
            onChange: ({ currentTarget }) => {
              setText(currentTarget.value)
              setHighlighted(0)
              setHasty(false)
            },
            className: 'h-11 min-w-0 grow bg-surface text-base outline-none placeholder:text-faint',
          })}
        />
      </div>
      <OptionList options={options} combobox={combobox} />
      {failure && (
        <p className="flex items-center gap-2 border-t border-line bg-warn-soft px-3 py-1.5 text-xs text-warn">
          <CircleAlert size={14} aria-hidden className="shrink-0" /> {failure}
        </p>
      )}
      <p className="flex flex-wrap gap-x-4 border-t border-line px-3 py-1.5 text-xs text-muted max-sm:hidden">
        <span>↑ ↓ to choose</span>
        <span>Enter to open</span>
        <span>Esc to close</span>
      </p>
      <p role="status" className="sr-only">
        {pending
          ? 'Asking the hub'
          : `${options.length} ${options.length === 1 ? 'result' : 'results'}. ${failure ?? ''}`}
      </p>
    </dialog>
  )
}
