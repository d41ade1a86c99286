import { ChevronDown } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { NavLink } from 'react-router'

import { useSiteConfig } from '~/entities/use-site-config'
import { morePlaces } from '~/entities/places'
import { classNames } from '~/lib/class-names'

const itemClass = 'block rounded px-2.5 py-1.5 whitespace-nowrap hover:bg-raised'

/** The places that have no room in the header, and the site's own links. */
export function MoreMenu() {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const { links } = useSiteConfig()
  // Placed by hand: anchor positioning is not in every browser yet.
  useEffect(() => {
    const shown = panel.current
    if (!shown) return undefined
    const place = () => {
      const box = button.current?.getBoundingClientRect()
      if (!box) return
      shown.style.top = `${box.bottom + 6}px`
      shown.style.left = `${box.left}px`
    }
    shown.addEventListener('beforetoggle', place)
    return () => shown.removeEventListener('beforetoggle', place)
  }, [])
  const close = () => panel.current?.hidePopover()
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        className="inline-flex items-center gap-1 rounded-md px-2.5 py-1 font-medium text-muted hover:text-ink"
      >
        More <ChevronDown size={14} aria-hidden />
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className="inset-auto m-0 rounded-lg border border-line bg-surface p-1 text-ink shadow-lg"
      >
        {morePlaces.map(({ label, to }) => (
          <NavLink
            key={to}
            to={to}
            onClick={close}
            className={({ isActive }) => classNames(itemClass, isActive && 'bg-raised font-medium')}
          >
            {label}
          </NavLink>
        ))}
        {links.length > 0 && <hr className="my-1 border-line" />}
        {links.map(({ label, href }) => (
          <a key={href} href={href} className={itemClass}>
            {label}
          </a>
        ))}
      </div>
    </>
  )
}
