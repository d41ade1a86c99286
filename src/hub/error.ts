import { EncodeError } from './xmlrpc/encode'

/**
 * What a failed call means to whoever asked: `auth` sign in first, `expired` sign in again,
 * `denied` not allowed, `retry` it may or may not have been done, `offline` the hub says it is
 * closed, `network` nobody answered, `broken` the hub or its answer is at fault, `stopped` the
 * person stopped waiting for the answer.
 */
export type HubErrorKind =
  | 'auth'
  | 'expired'
  | 'denied'
  | 'not-found'
  | 'invalid'
  | 'locked'
  | 'retry'
  | 'offline'
  | 'network'
  | 'broken'
  | 'unsupported'
  | 'stopped'

/** Exceptions of koji/__init__.py by fault code; 1 is what the hub itself did not expect. */
const kindOfFault: Record<number, HubErrorKind> = {
  1: 'broken',
  1000: 'invalid',
  1001: 'locked',
  1002: 'auth',
  1003: 'invalid',
  1004: 'denied',
  1005: 'invalid',
  1006: 'locked',
  1007: 'expired',
  1008: 'retry',
  1009: 'retry',
  1010: 'invalid',
  1011: 'invalid',
  1012: 'invalid',
  1013: 'unsupported',
  1014: 'offline',
  1015: 'invalid',
  1016: 'broken',
  1017: 'broken',
  1018: 'invalid',
  1019: 'invalid',
  1020: 'invalid',
  1021: 'broken',
  1022: 'invalid',
  1023: 'auth',
  1024: 'invalid',
}

// The hub has one code, GenericError, for all of these; only its words tell them apart.
const genericKinds: [RegExp, HubErrorKind][] = [
  [/^Invalid method: /, 'unsupported'],
  [
    /^no such |^No matching |^no file "|^could not find |does ?n['o]t exist$|does not exist: /i,
    'not-found',
  ],
  // A strict getTaskInfo fails in the database layer (kojihub/db.py executeOne).
  [/^query returned no rows$/, 'not-found'],
  // A text that is no NVR names no build (kojihub.py find_build_id).
  [/^invalid format: /, 'not-found'],
]

interface HubErrorDetails {
  code?: number
  status?: number
  method?: string | undefined
  cause?: unknown
  timedOut?: boolean
}

/** The one error of everything that talks to the hub. `message` is in the hub's own words. */
export class HubError extends Error {
  override readonly name = 'HubError'
  readonly kind: HubErrorKind
  /** Koji's fault code, where the hub answered with a fault. */
  readonly code: number | undefined
  /** The HTTP status, where it was not 200. */
  readonly status: number | undefined
  readonly method: string | undefined
  /** The hub took the request and then said nothing: it may still be at work on it. */
  readonly timedOut: boolean

  constructor(kind: HubErrorKind, message: string, details: HubErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.kind = kind
    this.code = details.code
    this.status = details.status
    this.method = details.method
    this.timedOut = details.timedOut ?? false
  }
}

/** The error for a fault that the hub answered. */
export function faultError(code: number, message: string, method?: string): HubError {
  const generic = code === 1000 ? genericKinds.find(([words]) => words.test(message)) : undefined
  const kind = generic?.[1] ?? kindOfFault[code] ?? 'broken'
  return new HubError(kind, message, { code, method })
}

/** The error for an HTTP status other than 2xx. */
export function statusError(status: number, statusText: string, method?: string): HubError {
  const words = `HTTP ${status}${statusText ? ` ${statusText}` : ''}`
  const details = { status, method }
  if (status === 401) return new HubError('auth', `The hub asks for sign-in (${words})`, details)
  if (status === 403)
    return new HubError('denied', `The hub's server refuses this (${words})`, details)
  if (status === 404) return new HubError('not-found', `Nothing is there (${words})`, details)
  if (status === 503) return new HubError('offline', `The hub is unavailable (${words})`, details)
  if (status === 408 || status === 502 || status === 504) {
    return new HubError('network', `The hub could not be reached (${words})`, details)
  }
  return new HubError('broken', `The hub's server answered ${words}`, details)
}

/** Anything thrown, as a HubError; an abort stays what it is. */
export function asHubError(thrown: unknown, method?: string): Error {
  if (thrown instanceof HubError) return thrown
  if (thrown instanceof DOMException && thrown.name === 'AbortError') return thrown
  const details = { cause: thrown, method }
  // fetch and a body that breaks off reject with TypeError, with words of the browser's own.
  if (thrown instanceof TypeError) {
    return new HubError('network', 'The hub could not be reached', details)
  }
  if (thrown instanceof EncodeError) return new HubError('invalid', thrown.message, details)
  const words = thrown instanceof Error ? thrown.message : String(thrown)
  return new HubError('broken', words, details)
}
