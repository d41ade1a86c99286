import { lazy, Suspense, useEffect, useRef } from 'react'
import { useRoutes } from 'react-router'

import { HubCallsFooter } from '~/features/hub-calls/hub-calls-footer'
import { SignIn } from '~/features/sign-in/sign-in'
import { useSiteConfig } from '~/entities/use-site-config'
import { classNames } from '~/lib/class-names'
import { usePlace } from './console-router'
import { FeedNotice } from './feed-notice'
import { OnlyHereNotice } from './only-here-notice'
import { Header } from './header'
import { PageOnItsWay } from './page-on-its-way'
import { routes } from './routes'
import { useScrollMemory } from './use-scroll-memory'
import { useVisitedPlaces } from './use-visited-places'
import { WaitingNotice } from './waiting-notice'

const NewVersion = lazy(async () => {
  // Soon after the page, while the site still has this version's files.
  await new Promise((resolve) => setTimeout(resolve, 500))
  const updates = await import('./updates').catch(() => null)
  return { default: updates ? updates.NewVersion : () => null }
})

/** Header, page, and what belongs to every page: announcing a new page and the sign-in dialog. */
export function Shell() {
  const { banner } = useSiteConfig()
  const main = useRef<HTMLElement>(null)
  const { place, isOnTheWay } = usePlace()
  const { pathname } = place.location
  const shown = useRoutes(routes)
  const announced = useRef(pathname)
  useVisitedPlaces()
  useScrollMemory()

  // A new page takes the focus to its heading, so that a screen reader says where one is.
  useEffect(() => {
    const page = main.current
    if (announced.current === pathname || !page) return undefined
    announced.current = pathname
    const focus = () => {
      const heading = page.querySelector('h1')
      heading?.focus({ preventScroll: true })
      return heading !== null
    }
    if (focus()) return undefined
    // Its code is still on its way.
    const watcher = new MutationObserver(() => focus() && watcher.disconnect())
    watcher.observe(page, { childList: true, subtree: true })
    return () => watcher.disconnect()
  }, [pathname])

  return (
    // A page that fills the window says so by data-fills: always, or where there is room for columns.
    <div className="flex group/shell min-h-dvh flex-col has-[[data-fills=always]]:h-dvh md:has-[[data-fills=wide]]:h-dvh">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded focus:bg-surface focus:px-3 focus:py-1.5"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        Skip to the page
      </a>
      <div
        aria-hidden
        className={classNames(
          'fixed inset-x-0 top-0 z-50 h-0.5 origin-left bg-accent transition-transform duration-500',
          isOnTheWay ? 'scale-x-75' : 'scale-x-0',
        )}
      />
      <Header />
      <Suspense>
        <NewVersion />
      </Suspense>
      {banner && (
        <aside
          aria-label="Notice"
          className="border-b border-line bg-warn-soft px-4 py-1.5 text-center text-warn"
        >
          {banner}
        </aside>
      )}
      <FeedNotice />
      <OnlyHereNotice />
      <main id="main" ref={main} tabIndex={-1} className="flex min-h-0 grow flex-col outline-none">
        <Suspense fallback={<PageOnItsWay />}>{shown}</Suspense>
      </main>
      <HubCallsFooter />
      <WaitingNotice />
      <SignIn />
    </div>
  )
}
