import { type RefObject, useEffect, useEffectEvent } from 'react'

/** What the keyboard does in a log. */
export interface LogKeys {
  search: () => void
  follow: () => void
  top: () => void
  end: () => void
  nextError: (backward: boolean) => void
  nextSection: (backward: boolean) => void
  fold: () => void
  onlyHits: () => void
  wrap: () => void
  times: () => void
  help: () => void
  chooseAll: () => void
  /** Copies the chosen lines; nothing where there are none. */
  copy: (() => void) | null
}

function commandOf(event: KeyboardEvent, keys: LogKeys): (() => void) | null {
  if (event.shiftKey || event.target instanceof HTMLInputElement) {
    return event.key.toLowerCase() === 'f' && !event.shiftKey ? keys.search : null
  }
  switch (event.key.toLowerCase()) {
    case 'f':
      return keys.search
    case 'a':
      return keys.chooseAll
    case 'c':
      // Text that is selected is copied by the browser.
      return document.getSelection()?.isCollapsed === false ? null : keys.copy
    default:
      return null
  }
}

function actionOf(event: KeyboardEvent, keys: LogKeys): (() => void) | null {
  if (event.ctrlKey || event.metaKey) return commandOf(event, keys)
  if (event.altKey || event.target instanceof HTMLInputElement) return null
  const actions: Record<string, () => void> = {
    '/': keys.search,
    f: keys.follow,
    g: keys.top,
    Home: keys.top,
    G: keys.end,
    End: keys.end,
    n: () => keys.nextError(false),
    p: () => keys.nextError(true),
    ']': () => keys.nextSection(false),
    '[': () => keys.nextSection(true),
    z: keys.fold,
    m: keys.onlyHits,
    w: keys.wrap,
    t: keys.times,
    '?': keys.help,
  }
  return actions[event.key] ?? null
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
    if (target instanceof Element && target.closest('dialog')) return
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
