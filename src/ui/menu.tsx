import type { LucideIcon } from 'lucide-react'
import {
  type ComponentProps,
  createContext,
  type ReactNode,
  use,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

import { buttonLook } from './button'

interface MenuProps {
  label: string
  icon: LucideIcon
  children: ReactNode
}

const gap = 4
const MenuId = createContext('')

/** How what can be chosen in a menu looks. */
export const menuItemClass =
  'flex w-full items-center gap-2 rounded px-2.5 py-1.5 text-left hover:bg-raised disabled:opacity-50'

/** An icon button that opens a small panel over the page; Escape or a click elsewhere closes it. */
export function Menu({ label, icon: Icon, children }: MenuProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  // Placed by hand: anchor positioning is not in every browser yet.
  useLayoutEffect(() => {
    const shown = panel.current
    if (!shown) return undefined
    const place = () => {
      const box = button.current?.getBoundingClientRect()
      if (!box) return
      shown.style.top = `${box.bottom + gap}px`
      shown.style.right = `${Math.max(gap, document.documentElement.clientWidth - box.right)}px`
    }
    shown.addEventListener('beforetoggle', place)
    return () => shown.removeEventListener('beforetoggle', place)
  }, [])
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-label={label}
        title={label}
        className={buttonLook('ghost', 'sm', 'w-7 px-0!')}
      >
        <Icon size={14} aria-hidden />
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        onToggle={(event) => setOpen(event.newState === 'open')}
        aria-label={label}
        role="group"
        className="inset-auto m-0 max-h-[70dvh] min-w-44 overflow-y-auto rounded-lg border border-line bg-surface p-1 text-sm text-ink shadow-lg"
      >
        {open && <MenuId value={id}>{children}</MenuId>}
      </div>
    </>
  )
}

/** A button of a menu, which closes it. */
export function MenuItem(props: Omit<ComponentProps<'button'>, 'className' | 'type'>) {
  const id = use(MenuId)
  return (
    <button
      {...props}
      type="button"
      popoverTarget={id}
      popoverTargetAction="hide"
      className={menuItemClass}
    />
  )
}
