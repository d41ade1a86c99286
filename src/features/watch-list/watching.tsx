import { Bell } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { Link } from 'react-router'

import { classNames } from '~/lib/class-names'
import { paths } from '~/lib/paths'
import { buttonLook } from '~/ui/button'
import { EndNotices } from './end-notices'
import { HowTold } from './how-told'
import { isFollowed, isUnseen, type Pin } from './pin'
import { PinList } from './pin-list'
import { useFollowing } from './use-following'
import { usePins } from './use-pins'
import { useTelling } from './use-telling'
import { useTitleMark } from './use-title-mark'

/** What is pinned, in the header: follows it, tells when it ends, and lists it. */
export function Watching() {
  const pins = usePins()
  const leads = useFollowing(pins)
  useTelling(pins, leads)
  useTitleMark(pins.filter(isUnseen).length)
  return (
    <>
      <WatchMenu pins={pins} />
      <EndNotices pins={pins} />
    </>
  )
}

function WatchMenu({ pins }: { pins: readonly Pin[] }) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const running = pins.filter(isFollowed).length
  const ended = pins.filter(isUnseen).length
  const words = [running > 0 && `${running} running`, ended > 0 && `${ended} ended`]
  const label = ['Watch list', ...words].filter(Boolean).join(', ')
  const close = () => panel.current?.hidePopover()
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        title={label}
        className={buttonLook('ghost', 'md', 'relative w-8 px-0!')}
      >
        <Bell size={15} aria-hidden />
        {running + ended > 0 && (
          <span
            aria-hidden
            className={classNames(
              'absolute -top-0.5 -right-0.5 min-w-4 rounded-full px-1 text-center text-2xs font-semibold',
              ended > 0 ? 'bg-accent text-accent-ink' : 'bg-raised text-ink',
            )}
          >
            {ended || running}
          </span>
        )}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="group"
        aria-label="Watch list"
        onToggle={(event) => setOpen(event.newState === 'open')}
        className="inset-auto top-12 right-3 max-h-[80dvh] overflow-y-auto rounded-lg border border-line bg-surface text-ink shadow-lg max-sm:left-3 max-sm:w-auto sm:w-96"
      >
        {open && (
          <>
            <div className="flex items-baseline justify-between gap-3 px-3 pt-2 pb-1">
              <h2 className="font-semibold">Watch list</h2>
              <Link to={paths.watching()} onClick={close} className="link text-xs">
                Open as a page
              </Link>
            </div>
            <PinList onLeave={close} />
            <div className="border-t border-line px-3 py-2">
              <HowTold />
            </div>
          </>
        )}
      </div>
    </>
  )
}
