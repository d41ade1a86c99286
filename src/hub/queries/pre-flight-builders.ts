import { HubError } from '../error'
import { hub } from '../hub'
import { canonArch } from '../rules/build-arches'
import type { ArchBuilders } from '../rules/pre-flight-facts'
import type { HubStruct } from '../types/common'
import type { Channel } from '../types/host'
import { TASK_STATE } from '../types/task'

/** What a build would be, as far as the hub is asked about it. */
export interface PreFlightAsk {
  src: string
  target: { name: string; build_tag: number; dest_tag: number } | null
  /** The architectures to build; their tasks' names are the canonical ones. */
  arches: readonly string[]
  name: string | null
  nvr: string | null
  user: number | null
  scratch: boolean
  skipTag: boolean
  draft: boolean
  fromScm: boolean
  repoId: number | null
  channel: string
  policies: readonly string[]
}

/** Undefined where the hub answered a fault: it does not tell, or has no such method. */
export async function told<T>(answer: Promise<T> | null): Promise<T | undefined> {
  try {
    return answer === null ? undefined : await answer
  } catch (error) {
    const fault = error instanceof HubError && error.code !== undefined
    if (fault && error.kind !== 'offline') return undefined
    throw error
  }
}

/** What the hub's policies look at (builder/kojid BuildTask.handler). */
export function policyData(ask: PreFlightAsk): HubStruct {
  const { target, user } = ask
  return {
    ...(user !== null && { user_id: user }),
    source: ask.src,
    build_tag: target?.build_tag ?? null,
    skip_tag: ask.skipTag,
    scratch: ask.scratch,
    draft: ask.draft,
    from_scm: ask.fromScm,
    repo_id: ask.repoId,
    ...(target && { target: target.name }),
    ...(target && !ask.skipTag && { tag: target.dest_tag }),
  }
}

/** The channel that a policy's answer names (kojihub.py make_task); undefined for none. */
function channelOf(said: string | null | undefined, requested: string, parent: string | undefined) {
  const [word, name] = said?.split(/\s+/) ?? []
  if (word === 'use') return name
  if (word === 'req') return requested || undefined
  return word === 'parent' ? parent : undefined
}

/** How a question can be taken back. */
export interface Ask {
  signal: AbortSignal
}

/** The builders of a channel, and how many tasks of each architecture wait in it. */
async function inChannel(name: string, channel: Channel | undefined, arches: string[], ask: Ask) {
  const id = channel?.id
  const [hosts, ...counts] = await Promise.all([
    id === undefined ? [] : hub().call('listHosts', { channelID: id }, ask),
    ...arches.map((arch) =>
      id === undefined
        ? 0
        : hub().call(
            'listTasks',
            {
              opts: { channel_id: id, arch: [arch], state: [TASK_STATE.FREE] },
              queryOpts: { countOnly: true },
            },
            { ...ask, alone: false },
          ),
    ),
  ])
  const waiting = new Map(
    arches.map((arch, index) => {
      const count: unknown = counts[index]
      return [arch, typeof count === 'number' ? count : 0]
    }),
  )
  return { name, enabled: channel?.enabled ?? null, hosts, waiting }
}

/** Where each architecture's task would go, and who is there; `channels` are the hub's. */
export async function builders(ask: PreFlightAsk, channels: readonly Channel[], { signal }: Ask) {
  const taskArches = [...new Set(ask.arches.map(canonArch))]
  const find = (name: string) =>
    inChannel(
      name,
      channels.find((each) => each.name === name),
      taskArches,
      { signal },
    )
  const policy = (data: HubStruct) =>
    told(hub().call('evalPolicy', { name: 'channel', data }, { signal }))
  const common = policyData(ask)
  const owner = { ...(ask.user !== null && { owner: ask.user }), label: null }
  const req: HubStruct = ask.channel ? { req_channel: ask.channel } : {}
  const guess = ask.channel || 'default'
  const [own, first, ...said] = await Promise.all([
    policy({ ...common, ...owner, ...req, method: 'build', arch: 'noarch', parent: null }),
    find(guess),
    ...taskArches.map((arch) =>
      policy({ ...common, ...owner, method: 'buildArch', arch, parent: 1 }),
    ),
  ])
  const parent = channelOf(own, ask.channel, undefined)
  const sureOf = taskArches.map((_, index) => channelOf(said[index], '', parent))
  const others = [...new Set(sureOf)].filter((name) => name !== undefined && name !== guess)
  const found = [first, ...(await Promise.all(others.map((name) => find(name ?? guess))))]
  return new Map<string, ArchBuilders>(
    ask.arches.flatMap((arch) => {
      const task = canonArch(arch)
      const sure = sureOf[taskArches.indexOf(task)]
      const at = found.find(({ name }) => name === (sure ?? parent ?? guess)) ?? first
      const { name: channel, enabled, hosts, waiting } = at
      return [
        [
          arch,
          { channel, sure: sure !== undefined, enabled, hosts, waiting: waiting.get(task) ?? 0 },
        ],
      ]
    }),
  )
}
