import type { Value } from '../../demo-hub/xmlrpc/values'
import { startHub, type SessionKeys, type TestHub } from './client'
import { plain } from './wire'

/** Who signs in: petr packages, rhea holds tag, target and repo, hana host, anna admin. */
type Person = 'petr' | 'rhea' | 'hana' | 'anna'

export interface Writers {
  hub: TestHub
  keys: Record<Person, SessionKeys>
  /** What a person's call gives: "code words" of a fault, else "done". */
  outcome(person: Person | null, method: string, ...params: Value[]): Promise<string>
  /** The plain result of a person's call. Throws on a fault. */
  result(person: Person, method: string, ...params: Value[]): Promise<unknown>
  rows(method: string, ...params: Value[]): Promise<Record<string, unknown>[]>
}

/** A hub of its own with everybody signed in. */
export async function startWriters(clockFactor = 20): Promise<Writers> {
  const hub = await startHub({ clockFactor })
  const keys = {
    petr: await hub.login('petr'),
    rhea: await hub.login('rhea'),
    hana: await hub.login('hana'),
    anna: await hub.login('anna'),
  }
  const answer = async (person: Person | null, method: string, params: Value[]) =>
    hub.call(method, params, person ? { session: keys[person] } : {})
  return {
    hub,
    keys,
    async outcome(person, method, ...params) {
      const { fault } = await answer(person, method, params)
      return fault ? `${fault.code} ${fault.message}` : 'done'
    },
    async result(person, method, ...params) {
      const { fault, value } = await answer(person, method, params)
      if (fault) throw new Error(`${method}: ${fault.code} ${fault.message}`)
      return plain(value)
    },
    async rows(method, ...params) {
      const found = await hub.get(method, ...params)
      return Array.isArray(found) ? found : []
    },
  }
}
