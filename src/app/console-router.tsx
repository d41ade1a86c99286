import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useTransition,
} from 'react'
import { flushSync } from 'react-dom'
import {
  type Location,
  type NavigateOptions,
  type NavigationType,
  type Navigator,
  Router,
  UNSAFE_createBrowserHistory as createBrowserHistory,
} from 'react-router'

import { useLinkIntent } from './use-link-intent'

/** Where one is, and how one came there. */
interface Place {
  action: NavigationType
  location: Location
  options: NavigateOptions
}

const PlaceContext = createContext<{ place: Place; isOnTheWay: boolean } | null>(null)

/** Where one is, and whether another page is on its way. Throws outside of ConsoleRouter. */
export function usePlace(): { place: Place; isOnTheWay: boolean } {
  const context = use(PlaceContext)
  if (!context) throw new Error('usePlace needs a ConsoleRouter')
  return context
}

interface ConsoleRouterProps {
  basename: string
  /** Called at once for each address that is gone to, before anything is drawn. */
  onGo: (pathname: string, search: string) => void
  children: ReactNode
}

/**
 * The address as the router's components need it. It is the router's plain mode: its data mode
 * weighs 15 kB more before the first list, for loaders that our own route table has. Another page is
 * drawn once its code is there, the old one stays till then; another query or hash at once.
 */
export function ConsoleRouter({ basename, onGo, children }: ConsoleRouterProps) {
  const [history] = useState(() => createBrowserHistory({ v5Compat: true }))
  const [place, setPlace] = useState<Place>(() => ({
    action: history.action,
    location: history.location,
    options: {},
  }))
  const [isOnTheWay, startTransition] = useTransition()
  const latest = useRef({ pathname: place.location.pathname, onGo })
  useEffect(() => {
    latest.current.onGo = onGo
  }, [onGo])
  useLinkIntent(onGo)
  const asked = useRef<NavigateOptions>({})
  const navigator = useMemo(
    (): Navigator => ({
      createHref: (to) => history.createHref(to),
      go: (delta) => history.go(delta),
      push: (to, state, options = {}) => {
        asked.current = options
        history.push(to, state)
      },
      replace: (to, state, options = {}) => {
        asked.current = options
        history.replace(to, state)
      },
    }),
    [history],
  )
  useLayoutEffect(
    () =>
      history.listen(({ action, location }) => {
        // Back and forward ask for nothing.
        const options = asked.current
        asked.current = {}
        const show = () => setPlace({ action, location, options })
        const isSamePage = location.pathname === latest.current.pathname
        latest.current.pathname = location.pathname
        if (!isSamePage) latest.current.onGo(location.pathname, location.search)
        if (options.flushSync) flushSync(show)
        else if (isSamePage) show()
        else startTransition(show)
      }),
    [history],
  )
  const context = useMemo(() => ({ place, isOnTheWay }), [place, isOnTheWay])
  return (
    <PlaceContext value={context}>
      <Router
        basename={basename}
        navigator={navigator}
        location={place.location}
        navigationType={place.action}
      >
        {children}
      </Router>
    </PlaceContext>
  )
}
