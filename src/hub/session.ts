import type { Session, SessionState, SignInMethod } from './types/session'
import type { LoginResult } from './types/user'
import { HubError } from './error'
import { parseSessionState, sessionKey, type SessionStore } from './session-store'
import { postToHub } from './transport'
import { storedKeys } from '~/lib/storage'
import { understood } from './understood'
import { encodeCall, namedParams } from './xmlrpc/encode'

export interface SessionConfig {
  hubUrl: string
  loginUrl: string
  store: SessionStore
}

const anonymous: SessionState = { status: 'anonymous' }
// Numbers of two tabs that read the counter at once differ in their low bits.
const tabs = 1024

/** The headers that carry a session, with a call number only for what changes something. */
export function sessionHeaders(session: Session, callNumber?: number): Record<string, string> {
  return {
    'Koji-Session-Id': String(session.id),
    'Koji-Session-Key': session.key,
    // Hubs before 1.35 look at the second name alone (kojihub/auth.py Session).
    ...(callNumber !== undefined && {
      'Koji-Session-Callnum': String(callNumber),
      'Koji-Callnum': String(callNumber),
    }),
  }
}

/** Who is signed in, for all tabs. Made for useSyncExternalStore: `subscribe` and `state`. */
export class HubSession {
  readonly #config: SessionConfig
  readonly #stateKey: string
  readonly #listeners = new Set<() => void>()
  readonly #tab = Math.floor(Math.random() * tabs)
  #stored: string | null = null
  #state: SessionState = anonymous
  #renewal: Promise<Session> | undefined

  constructor(config: SessionConfig) {
    this.#config = config
    this.#stateKey = sessionKey(config.hubUrl)
    this.#load()
    config.store.subscribe(() => this.#load())
  }

  get state(): SessionState {
    return this.#state
  }

  /** The open session, or null when anonymous or expired. */
  get current(): Session | null {
    return this.#state.status === 'signed-in' ? this.#state.session : null
  }

  /** Who is signed in, or was until the session expired; empty for nobody. */
  get userName(): string {
    const { status } = this.#state
    if (status === 'anonymous') return ''
    return status === 'expired' ? this.#state.userName : this.#state.session.userName
  }

  readonly getState = (): SessionState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #load(): void {
    const stored = this.#config.store.get(this.#stateKey)
    if (stored === this.#stored) return
    this.#stored = stored
    this.#state = parseSessionState(stored)
    for (const listener of this.#listeners) listener()
  }

  #save(state: SessionState): void {
    const stored = state.status === 'anonymous' ? null : JSON.stringify(state)
    this.#config.store.set(this.#stateKey, stored)
    this.#load()
  }

  /** Throws HubError `auth` for a wrong name or password. Renews what had expired. */
  signInWithPassword(user: string, password: string): Promise<Session> {
    return this.#signIn('password', { user, password }, user)
  }

  /** By certificate or Kerberos, which the browser answers. Throws HubError `auth`. */
  signInWithSsl(): Promise<Session> {
    return this.#signIn('ssl', {})
  }

  async #signIn(signIn: SignInMethod, params: object, user?: string): Promise<Session> {
    const { hubUrl, loginUrl } = this.#config
    const ssl = signIn === 'ssl'
    const method = ssl ? 'sslLogin' : 'login'
    const url = ssl ? loginUrl : hubUrl
    const open = (expired: Session | null): Promise<LoginResult> =>
      postToHub({
        url,
        method,
        contentType: 'text/xml',
        body: encodeCall(method, namedParams(expired ? { ...params, renew: true } : params)),
        headers: expired ? sessionHeaders(expired) : {},
        signIn: ssl,
      }).then((answer) => understood(method, answer))
    const expired = this.#renewable(signIn, user)
    // A session that is closed by now cannot be renewed; a wrong password fails both times.
    const login = await (expired ? open(expired).catch(() => open(null)) : open(null))
    const session = await this.#identify(login, signIn)
    this.#save({ status: 'signed-in', session })
    return session
  }

  #renewable(signIn: SignInMethod, user?: string): Session | null {
    if (this.#state.status !== 'expired') return null
    const { session } = this.#state
    if (session?.signIn !== signIn) return null
    return user === undefined || user === session.userName ? session : null
  }

  async #identify(login: LoginResult, signIn: SignInMethod): Promise<Session> {
    const session = { id: login['session-id'], key: login['session-key'], signIn }
    const method = 'getLoggedInUser'
    const answer = await postToHub({
      url: this.#config.hubUrl,
      method,
      contentType: 'text/xml',
      body: encodeCall(method, []),
      headers: sessionHeaders({ ...session, userId: 0, userName: '' }),
    })
    const user = await understood(method, answer)
    if (!user)
      throw new HubError('auth', 'The hub opened a session but does not know it', { method })
    return { ...session, userId: user.id, userName: user.name }
  }

  /** Closes the session on the hub, and forgets it whatever the hub says. */
  async signOut(): Promise<void> {
    const session = this.current
    this.#save(anonymous)
    if (!session) return
    try {
      await postToHub({
        url: this.#config.hubUrl,
        method: 'logout',
        contentType: 'text/xml',
        body: encodeCall('logout', []),
        headers: sessionHeaders(session),
      })
    } catch (error) {
      const closed =
        error instanceof HubError && (error.kind === 'expired' || error.kind === 'auth')
      if (!closed) throw error
    }
  }

  /**
   * What to do when the hub refused `refused`: gives the session to go on with, or throws `error`
   * as HubError `expired` after saying so to all tabs. Certificate and Kerberos renew by themselves.
   */
  async recover(refused: Session, error: HubError): Promise<Session> {
    this.#load()
    if (this.current && this.current.key !== refused.key) return this.current
    const { userName } = refused
    const expired = error.kind === 'expired'
    this.#save({ status: 'expired', userName, session: expired ? refused : null })
    if (expired && refused.signIn === 'ssl') {
      this.#renewal ??= this.signInWithSsl().finally(() => (this.#renewal = undefined))
      const renewed = await this.#renewal.catch(() => null)
      if (renewed?.userId === refused.userId) return renewed
    }
    const details = { cause: error, method: error.method }
    throw new HubError(
      'expired',
      error.message,
      error.code === undefined ? details : { ...details, code: error.code },
    )
  }

  get #numberKey(): string {
    return `${storedKeys.callNumber} ${this.#config.hubUrl}`
  }

  /** A number higher than any that this session has used; 31 bits suffice for two million. */
  takeCallNumber(session: Session, usedByHub = 0): number {
    const stored = this.#config.store.get(this.#numberKey)?.split(' ')
    const last = stored?.[0] === String(session.id) ? Number(stored[1]) || 0 : 0
    const next = (Math.floor(Math.max(last, usedByHub) / tabs) + 1) * tabs + this.#tab
    this.#config.store.set(this.#numberKey, `${session.id} ${next}`)
    return next
  }
}
