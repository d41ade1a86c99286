import type { Act, HubWrite } from '~/hub/acts/act'
import { hub, initHub } from '~/hub/hub'
import type { Actor, Verdict } from '~/hub/rules/who-may'
import { memoryStore } from '~/hub/session-store'
import { encodeCall, namedParams } from '~/hub/xmlrpc/encode'
import { startHub, type TestHub } from '../contract/client'
import { readAnswer } from '../contract/wire'

/** Who signs in: hana holds host, rhea tag, target and repo, petr packages, anna is admin. */
export const roles = ['hana', 'rhea', 'petr', 'anna'] as const
export type Role = (typeof roles)[number]

/** An act and what the console says of it to whoever is to do it. */
interface Attempt {
  act: Act | null
  no: Verdict
}

/** One way to change the hub, as somebody would do it; `who` sets what is made by each apart. */
export interface Row {
  name: string
  /** The hub does it later, so that there is no way back at once. */
  later?: boolean
  /** Nobody may, admins neither. */
  sealed?: boolean
  attempt: (who: string, actor: Actor | null) => Promise<Attempt> | Attempt
}

/** Where somebody stands among the roles; nobody is the first. */
export function placeOf(who: string): number {
  return Math.max(
    0,
    roles.findIndex((role) => role === who),
  )
}

/** What is there. Throws where it is not. */
export function need<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the demo hub has no such thing')
  return value
}

/** A row whose verdict looks at nothing but who asks. */
export function row(
  name: string,
  may: (actor: Actor | null) => Verdict,
  act: (who: string) => Act | null,
): Row {
  return { name, attempt: (who, actor) => ({ act: act(who), no: may(actor) }) }
}

export interface World {
  demo: TestHub
  actors: Record<Role, Actor>
  /** From here on, the console's own client is theirs. */
  become: (role: Role) => void
  /** The hub's refusal of a write without a session; null where it did it. */
  refusal: (write: HubWrite) => Promise<string | null>
}

/** A demo hub on a port of its own, with the console's client signed in as each of them. */
export async function startWorld(): Promise<World> {
  const demo = await startHub({ clockFactor: 20 })
  const hubUrl = `${demo.url}/kojihub`
  const stores = new Map(roles.map((role) => [role, memoryStore()]))
  const become = (role: Role) =>
    initHub({
      hubUrl,
      loginUrl: `${hubUrl}/ssllogin`,
      filesUrl: `${demo.url}/kojifiles`,
      sessionStore: stores.get(role) ?? memoryStore(),
      retryDelays: [5, 10, 20],
    })
  const actorOf = async (role: Role): Promise<Actor> => {
    become(role)
    const { userId: id } = await hub().session.signInWithPassword(role, `${role}-pw`)
    return { id, permissions: await hub().call('getUserPerms', { userID: id }) }
  }
  const actors = {
    hana: await actorOf('hana'),
    rhea: await actorOf('rhea'),
    petr: await actorOf('petr'),
    anna: await actorOf('anna'),
  }
  const refusal = async ({ method, params }: HubWrite) => {
    const response = await fetch(hubUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'text/xml' },
      body: encodeCall(method, namedParams(params)),
    })
    return readAnswer(await response.text()).fault?.message ?? null
  }
  return { demo, actors, become, refusal }
}

/** Does something while the demo hub makes faults, as a browser's cookie asks it to. */
export async function withFaults<T>(faults: string, work: () => Promise<T>): Promise<T> {
  const plain = globalThis.fetch
  globalThis.fetch = (input, init) => {
    const headers = new Headers(init?.headers)
    headers.set('Cookie', `demo-faults=${encodeURIComponent(faults)}`)
    return plain(input, { ...init, headers })
  }
  try {
    return await work()
  } finally {
    globalThis.fetch = plain
  }
}
