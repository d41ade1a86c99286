import { setTimeout as sleep } from 'node:timers/promises'
import type { Edition } from '../hub/call'
import { Fault } from '../hub/errors'

/** What goes wrong on the wire, for the whole request. */
export type Damage =
  | { kind: 'offline' }
  | { kind: 'broken' }
  | { kind: 'cut' }
  | { kind: 'silent' }
  | { kind: 'http'; status: number }

class WireFailure extends Error {
  readonly damage: Damage
  constructor(damage: Damage) {
    super(damage.kind)
    this.damage = damage
  }
}

/** Fails the whole request, which then gets no fault but this. */
export function wireFailure(damage: Damage): Error {
  return new WireFailure(damage)
}

interface Rule {
  method: string
  kind: string
  arg: string
}

function parse(cookie: string): Rule[] {
  const pair = cookie.split(/;\s*/).find((part) => part.startsWith('demo-faults='))
  if (!pair) return []
  return decodeURIComponent(pair.slice('demo-faults='.length))
    .split(',')
    .filter((rule) => rule !== '')
    .map((rule) => {
      const [method = '', kind = '', arg = ''] = rule.split(':')
      return { method, kind, arg }
    })
}

/** The faults that a client asked for with its demo-faults cookie (see README.md). */
export class DemoFaults {
  private readonly rules: Rule[]
  /** Set when the answer is to be cut off after a write. */
  private cutting = false
  private breaking = false
  /** What happens to the answer whatever it is. */
  private always: Damage | null = null

  private readonly firstTry: () => boolean

  /** firstTry tells, and remembers, whether the request comes for the first time. */
  constructor(cookie: string | undefined, firstTry = () => true) {
    this.rules = parse(cookie ?? '')
    this.firstTry = firstTry
  }

  private find(method: string, kind: string): Rule | undefined {
    return this.rules.find(
      (rule) => rule.kind === kind && (rule.method === method || rule.method === '*'),
    )
  }

  /** Which hub the caller wants to talk to. */
  get edition(): Edition {
    const asked = (kind: string) => this.find('*', kind) !== undefined
    return { plugins: !asked('no-plugins'), old: asked('old') }
  }

  /** True when the cookie names exactly this kind for this method. */
  asks(method: string, kind: string): boolean {
    return this.find(method, kind) !== undefined
  }

  /** True when the session is to have expired before this method. */
  expires(method: string): boolean {
    return this.find(method, 'expired') !== undefined
  }

  /** Notes what a request calls: `lost` and `mute` hold for whatever the hub answers to it. */
  called(method: string): void {
    if (this.find(method, 'lost')) this.always = { kind: 'cut' }
    if (this.find(method, 'mute')) this.always = { kind: 'silent' }
  }

  /** Waits, faults or fails as asked before a method runs. */
  async before(method: string): Promise<void> {
    const slow = this.find(method, 'slow')
    if (slow) await sleep(Number(slow.arg) || 1000)
    if (this.find(method, 'hang')) throw new WireFailure({ kind: 'silent' })
    if (this.find(method, 'offline')) throw new WireFailure({ kind: 'offline' })
    const http = this.find(method, 'http')
    if (http) throw new WireFailure({ kind: 'http', status: Number(http.arg) || 503 })
    const fault = this.find(method, 'fault')
    if (fault) throw new Fault(Number(fault.arg) || 1, `fault asked for: ${method}`)
    if (this.find(method, 'broken')) this.breaking = true
    if (this.find(method, 'cut')) this.cutting = true
  }

  /** What is to happen to a finished answer. */
  damage(): Damage | null {
    if (this.always) return this.always
    if (this.cutting && this.firstTry()) return { kind: 'cut' }
    return this.breaking ? { kind: 'broken' } : null
  }

  isWireFailure(error: unknown): error is WireFailure {
    return error instanceof WireFailure
  }
}
