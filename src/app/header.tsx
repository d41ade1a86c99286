import { Menu, Moon, Plus, Sun } from 'lucide-react'
import { useState } from 'react'
import { Link, NavLink } from 'react-router'

import { ButtonLink } from '~/entities/button-link'
import { UserMenu } from '~/features/sign-in/user-menu'
import { useSiteConfig } from '~/entities/use-site-config'
import { classNames } from '~/lib/class-names'
import { paths } from '~/lib/paths'
import { IconButton } from '~/ui/button'

const places = [
  { label: 'Overview', to: paths.overview() },
  { label: 'Builds', to: paths.builds() },
  { label: 'Tasks', to: paths.tasks() },
]

function Places({ onGo, stacked = false }: { onGo?: () => void; stacked?: boolean }) {
  const { links } = useSiteConfig()
  const item = classNames('rounded-md px-2.5 py-1 font-medium', stacked && 'block py-2')
  return (
    <>
      {places.map(({ label, to }) => (
        <NavLink
          key={to}
          to={to}
          end={to === '/'}
          onClick={onGo}
          className={({ isActive }) =>
            classNames(item, isActive ? 'bg-raised text-ink' : 'text-muted hover:text-ink')
          }
        >
          {label}
        </NavLink>
      ))}
      {links.map(({ label, href }) => (
        <a key={href} href={href} className={classNames(item, 'text-muted hover:text-ink')}>
          {label}
        </a>
      ))}
    </>
  )
}

function ThemeButton() {
  const [theme, setTheme] = useState(() => document.documentElement.dataset['theme'] ?? 'light')
  const next = theme === 'dark' ? 'light' : 'dark'
  const change = () => {
    document.documentElement.dataset['theme'] = next
    setTheme(next)
    try {
      localStorage.setItem('koji-console.theme', next)
    } catch {
      // The choice then holds until the page is left.
    }
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
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-surface">
      <div className="flex h-12 items-center gap-2 px-3 sm:gap-4 sm:px-5">
        <IconButton
          label={open ? 'Close the menu' : 'Open the menu'}
          icon={Menu}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="sm:hidden"
        />
        <Link
          to={paths.overview()}
          className="flex min-w-0 items-center gap-2 text-base font-semibold"
        >
          <img src="favicon.svg" alt="" width={22} height={22} className="shrink-0" />
          <span className="truncate">{siteName}</span>
        </Link>
        <nav aria-label="Main" className="flex items-center gap-0.5 max-sm:hidden">
          <Places />
        </nav>
        <div className="ml-auto flex items-center gap-1.5">
          <ButtonLink to={paths.submit()} variant="primary" icon={Plus} aria-label="Submit a build">
            <span className="max-sm:hidden">Submit a build</span>
          </ButtonLink>
          <ThemeButton />
          <UserMenu />
        </div>
      </div>
      {open && (
        <nav aria-label="Main" className="border-t border-line px-3 py-2 sm:hidden">
          <Places stacked onGo={() => setOpen(false)} />
        </nav>
      )}
    </header>
  )
}
