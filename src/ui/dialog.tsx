import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'

import { classNames } from '~/lib/class-names'

interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: ReactNode
  /** For lists rather than a few fields. */
  wide?: boolean
  children: ReactNode
}

/** A modal dialog: the browser's own traps the focus, closes on Escape and gives the focus back. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  wide = false,
  children,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  useEffect(() => {
    const shown = dialog.current
    if (!shown) return
    if (!open) return shown.close()
    shown.showModal()
    // What is to be filled in comes before the way out.
    shown.querySelector<HTMLElement>('input:enabled, select:enabled, textarea:enabled')?.focus()
  }, [open])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      onClose={() => onOpenChange(false)}
      className={classNames(
        wide ? 'w-[min(52rem,calc(100vw-1.5rem))]' : 'w-[min(28rem,calc(100vw-1.5rem))]',
        'm-auto mt-[12vh] max-h-[80vh] overflow-y-auto rounded-xl border border-line bg-surface p-4 text-left text-ink shadow-xl backdrop:bg-black/40',
      )}
    >
      {open && (
        <div className="flex flex-col gap-3">
          <div className="flex items-start justify-between gap-2">
            <h2 id={`${id}-title`} className="text-base font-semibold">
              {title}
            </h2>
            <button
              type="button"
              aria-label="Close"
              onClick={() => dialog.current?.close()}
              className="rounded p-1 text-muted hover:bg-raised"
            >
              <X size={16} aria-hidden />
            </button>
          </div>
          {description && <div className="text-muted">{description}</div>}
          {children}
        </div>
      )}
    </dialog>
  )
}
