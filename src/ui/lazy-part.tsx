import {
  type ComponentType,
  createContext,
  lazy,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react'

import { Button } from './button'

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>

const RetryContext = createContext(() => {})

/** What tries again to bring the code of a part that is missing. */
export function useRetry(): () => void {
  return useContext(RetryContext)
}

/** Stands where a part of a page would be whose code did not come. */
function MissingPart() {
  const retry = useRetry()
  const place = useRef<HTMLSpanElement>(null)
  // Dialogs have their place at the page's end, where nobody would see it.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <span ref={place} role="alert" className="inline-flex flex-wrap items-center gap-2 text-warn">
      This part could not be loaded.
      <Button size="sm" onClick={retry}>
        Try again
      </Button>
      <Button size="sm" onClick={() => location.reload()}>
        Reload
      </Button>
    </span>
  )
}

/**
 * A component whose code comes when it is first drawn, below a Suspense of the caller's. Where the
 * code does not come (a newer version of the console has replaced it, or the network fails), `Missing`
 * stands in its place, and the rest of the page with what is typed in it stays.
 */
export function lazyPart<Props extends object>(
  load: Load<Props>,
  Missing: ComponentType = MissingPart,
): ComponentType<Props> {
  // React forgets the state of what has not been drawn yet: the next attempt may only begin after.
  const Gone = () => {
    useEffect(() => {
      next.attempt = attempt()
    }, [])
    return <Missing />
  }
  const attempt = () => lazy<ComponentType<Props>>(() => load().catch(() => ({ default: Gone })))
  const next = { attempt: attempt() }
  return function Part(props: Props) {
    const [Shown, show] = useState(() => next.attempt)
    const retry = useCallback(() => show(() => next.attempt), [])
    return (
      <RetryContext value={retry}>
        <Shown {...props} />
      </RetryContext>
    )
  }
}
