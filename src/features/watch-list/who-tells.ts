import { buildLook } from '~/entities/build-state'
import { taskLook } from '~/entities/task-state'
import { paths } from '~/lib/paths'
import type { Tone } from '~/ui/state-badge'
import type { Permission } from './permission'
import type { Pin } from './pin'

/** A pin's own page. */
export function pathOf({ kind, id }: Pin): string {
  return kind === 'task' ? paths.task(id) : paths.build(id)
}

/** A pin's name, before the hub has told its label too. */
export function nameOf({ kind, id, label }: Pin): string {
  return label || `${kind} ${id}`
}

/** A pin's state in a word, with its tone. */
export function lookOf({ kind, state, endedAt }: Pin): { tone: Tone; label: string } {
  if (state === null) {
    return endedAt === null
      ? { tone: 'wait', label: 'not seen yet' }
      : { tone: 'gone', label: 'gone' }
  }
  return kind === 'task' ? taskLook(state) : buildLook(state)
}

/** Whether a page is about a pin: the build, or its task with its logs. */
export function isAbout(pin: Pin, pathname: string): boolean {
  const within = (path: string) => pathname === path || pathname.startsWith(`${path}/`)
  if (pin.task !== null && within(paths.task(pin.task))) return true
  return pin.kind === 'build' && (within(paths.build(pin.id)) || within(paths.build(pin.label)))
}

/**
 * Who tells that a pin has ended: nobody where one stands before its page, the browser where it
 * may, else the page.
 */
export function whoTells(
  pin: Pin,
  seenPath: string | null,
  permission: Permission,
): 'nobody' | 'browser' | 'page' {
  if (seenPath !== null && isAbout(pin, seenPath)) return 'nobody'
  return permission === 'granted' ? 'browser' : 'page'
}
