import { useSyncExternalStore } from 'react'

/** Whether the browser may tell; `unsupported` also over plain http, where it never may. */
export type Permission = NotificationPermission | 'unsupported'

const listeners = new Set<() => void>()
// Android's Chrome has notifications, but none that a page alone may show.
let refused = false

/** What the browser allows now. */
export function currentPermission(): Permission {
  if (refused || !isSecureContext || !('Notification' in window)) return 'unsupported'
  return Notification.permission
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  // Somebody may come back from the site's settings.
  window.addEventListener('focus', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('focus', listener)
  }
}

/** What the browser allows, as it changes. */
export function usePermission(): Permission {
  return useSyncExternalStore(subscribe, currentPermission)
}

/** Asks once, where it has not been asked: only on somebody's click. */
export async function askPermission(): Promise<void> {
  if (currentPermission() !== 'default') return
  await Notification.requestPermission()
  for (const listener of listeners) listener()
}

interface Told {
  title: string
  body: string
  /** One notification a tag: a second tab replaces the first one's. */
  tag: string
  onClick: () => void
}

/** Lets the browser tell; false where it does not. */
export function notify({ title, body, tag, onClick }: Told): boolean {
  try {
    const notification = new Notification(title, { body, tag, icon: 'favicon.svg' })
    notification.addEventListener('click', () => {
      window.focus()
      notification.close()
      onClick()
    })
    return true
  } catch {
    refused = true
    for (const listener of listeners) listener()
    return false
  }
}
