import { queryOptions } from '@tanstack/react-query'

import { poll } from '~/lib/polling'
import { HubError } from '../error'
import { hub } from '../hub'
import type { Channel, Host } from '../types/host'
import { TASK_STATE, type TaskListFilter } from '../types/task'
import type { ReadMethod } from '../understood'

const watched = 30_000

/** The client has read the answers of listHosts as what they are. */
function isHosts(value: unknown): value is Host[] {
  return Array.isArray(value)
}

/** The answers of one request; throws the first HubError, since half a cluster would mislead. */
async function allOf(
  calls: { method: ReadMethod; params: object }[],
  signal: AbortSignal,
): Promise<unknown[]> {
  const outcomes = await hub().callTogether(calls, signal)
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason
    return outcome.value
  })
}

/** The builders of each channel by its id, in one request: the hub tells them channel by channel. */
export function hostsByChannelQuery(channels: readonly Channel[]) {
  const ids = channels.map(({ id }) => id)
  return queryOptions<ReadonlyMap<number, Host[]>, HubError>({
    queryKey: ['listHosts', 'by channel', ids] as const,
    meta: { hubCall: { method: 'listHosts', params: { channelID: ids[0] } } },
    queryFn: async ({ signal }) => {
      const calls = ids.map((channelID) => ({
        method: 'listHosts' as const,
        params: { channelID },
      }))
      const answers = await allOf(calls, signal)
      return new Map(
        ids.map((id, index) => {
          const hosts = answers[index] ?? null
          return [id, isHosts(hosts) ? hosts : []] as const
        }),
      )
    },
    structuralSharing: false,
    refetchInterval: ({ state }) => poll(watched, state),
  })
}

/** How many tasks no builder has taken yet, by whatever each filter stands for, in one request. */
export function freeTasksQuery(filters: readonly TaskListFilter[]) {
  const calls = filters.map((filter) => ({
    method: 'listTasks' as const,
    params: {
      opts: { ...filter, state: [TASK_STATE.FREE] },
      queryOpts: { countOnly: true },
    },
  }))
  return queryOptions<(number | null)[], HubError>({
    queryKey: ['listTasks', 'free', filters] as const,
    meta: { hubCall: calls[0] },
    queryFn: async ({ signal }) => {
      const answers = await allOf(calls, signal)
      return answers.map((answer) =>
        typeof answer === 'number' && Number.isFinite(answer) ? answer : null,
      )
    },
    refetchInterval: ({ state }) => poll(watched, state),
  })
}
