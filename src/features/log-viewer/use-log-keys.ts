import { type RefObject, useEffect, useEffectEvent } from 'react'

/** What the keyboard does in a log. */
export interface LogKeys {
  search: () => void
  follow: () => void
  top: () => void
  end: () => void
  nextError: (backward: boolean) => void
}

function actionOf(event: KeyboardEvent, keys: LogKeys): (() => void) | undefined {
  const command = event.ctrlKey || event.metaKey
  if (command) return event.key.toLowerCase() === 'f' && !event.shiftKey ? keys.search : undefined
  if (event.altKey || event.target instanceof HTMLInputElement) return undefined
  switch (event.key) {
    case '/':
      return keys.search
    case 'f':
      return keys.follow
    case 'g':
    case 'Home':
      return keys.top
    case 'G':
    case 'End':
      return keys.end
    case 'n':
      return () => keys.nextError(false)
    case 'p':
      return () => keys.nextError(true)
    default:
      return undefined
  }
}

const typing = 'input, textarea, select, dialog'

/**
 * Listens for a log's keys, wherever on the page the focus is but where one types; arrows and
 * pages are the browser's own.
 */
export function useLogKeys(root: RefObject<HTMLElement | null>, keys: LogKeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event
    const outside = !(target instanceof Node && root.current?.contains(target))
    if (outside && target instanceof Element && target.closest(typing)) return
    const action = actionOf(event, keys)
    if (!action) return
    event.preventDefault()
    action()
  })
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
