import { Menu, Moon, Plus, Sun } from 'lucide-react'
import { Suspense, useState, useSyncExternalStore } from 'react'
import { Link, NavLink } from 'react-router'

import { ButtonLink } from '~/entities/button-link'
import { keptPins, subscribeToPins } from '~/entities/kept-pins'
import { mainPlaces, morePlaces, type Place } from '~/entities/places'
import { UserMenu } from '~/features/sign-in/user-menu'
import { useSiteConfig } from '~/entities/use-site-config'
import { classNames } from '~/lib/class-names'
import { paths } from '~/lib/paths'
import { browserStorage, storedKeys } from '~/lib/storage'
import { IconButton } from '~/ui/button'
import { lazyPart } from '~/ui/lazy-part'
import { MoreMenu } from './more-menu'
import { SearchBox } from './search-box'

const Watching = lazyPart(async () => {
  // After the page's own code; what is pinned is no part of what one came for.
  await new Promise((resolve) => setTimeout(resolve, 500))
  const list = await import('~/features/watch-list/watching').catch(() => null)
  return { default: list ? list.Watching : () => null }
})

/** Every place, for the menu of a narrow window. */
function AllPlaces({ onGo }: { onGo: () => void }) {
  const { links } = useSiteConfig()
  return (
    <>
      {[...mainPlaces, ...morePlaces].map((place) => (
        <PlaceLink key={place.to} place={place} onGo={onGo} className="block py-2" />
      ))}
      {links.map(({ label, href }) => (
        <a key={href} href={href} className={classNames(placeClass, 'block py-2 text-muted')}>
          {label}
        </a>
      ))}
    </>
  )
}

const placeClass = 'rounded-md px-2.5 py-1 font-medium'

interface PlaceLinkProps {
  place: Place
  onGo?: () => void
  className?: string
}

function PlaceLink({ place: { label, to }, onGo, className }: PlaceLinkProps) {
  return (
    <NavLink
      to={to}
      end={to === '/'}
      onClick={onGo}
      className={({ isActive }) =>
        classNames(
          placeClass,
          className,
          isActive ? 'bg-raised text-ink' : 'text-muted hover:text-ink',
        )
      }
    >
      {label}
    </NavLink>
  )
}

function ThemeButton() {
  const [theme, setTheme] = useState(() => document.documentElement.dataset['theme'] ?? 'light')
  const next = theme === 'dark' ? 'light' : 'dark'
  const change = () => {
    document.documentElement.dataset['theme'] = next
    setTheme(next)
    browserStorage.set(storedKeys.theme, next)
  }
  return (
    <IconButton
      label={`Use the ${next} theme`}
      icon={theme === 'dark' ? Sun : Moon}
      onClick={change}
    />
  )
}

/** The site's name, the main places, submitting, the theme and who is signed in. */
export function Header() {
  const { siteName } = useSiteConfig()
  const [open, setOpen] = useState(false)
  const pinned = useSyncExternalStore(subscribeToPins, keptPins)
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-surface">
      <div className="flex h-12 items-center gap-2 px-3 sm:gap-4 sm:px-5">
        <IconButton
          label={open ? 'Close the menu' : 'Open the menu'}
          icon={Menu}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="xl:hidden"
        />
        <Link
          to={paths.overview()}
          className="flex min-w-0 items-center gap-2 text-base font-semibold"
        >
          <img src="favicon.svg" alt="" width={22} height={22} className="shrink-0" />
          <span className="truncate">{siteName}</span>
        </Link>
        <nav aria-label="Main" className="flex items-center gap-0.5 max-xl:hidden">
          {mainPlaces.map((place) => (
            <PlaceLink key={place.to} place={place} />
          ))}
          <MoreMenu />
        </nav>
        <div className="ml-auto flex items-center gap-1.5">
          <SearchBox />
          <ButtonLink to={paths.submit()} variant="primary" icon={Plus} aria-label="Submit a build">
            <span className="max-sm:hidden">Submit a build</span>
          </ButtonLink>
          {pinned && (
            <Suspense>
              <Watching />
            </Suspense>
          )}
          <ThemeButton />
          <UserMenu />
        </div>
      </div>
      {open && (
        <nav
          aria-label="Main"
          className="grid max-h-[calc(100dvh-3rem)] grid-cols-2 overflow-y-auto border-t border-line px-3 py-2 sm:grid-cols-4 xl:hidden"
        >
          <AllPlaces onGo={() => setOpen(false)} />
        </nav>
      )}
    </header>
  )
}
