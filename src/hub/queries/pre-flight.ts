import { queryOptions } from '@tanstack/react-query'

import { poll } from '~/lib/polling'
import type { HubError } from '../error'
import { hub } from '../hub'
import type { Clause } from '../methods/repos'
import type { PreFlightAnswers } from '../rules/pre-flight-facts'
import type { Channel } from '../types/host'
import { REPO_STATE } from '../types/repo'
import { type Ask, builders, policyData, type PreFlightAsk, told } from './pre-flight-builders'
import { hubNow } from '~/lib/hub-clock'

const watched = 30_000

/** What repos of a tag are asked for already. */
function requestsOf(tag: number, at: Ask) {
  const clauses: Clause[] = [
    ['tag_id', '=', tag],
    ['active', '=', true],
  ]
  return hub().call('repo.queryQueue', { clauses, fields: '**', opts: { limit: 10 } }, at)
}

async function answers(
  ask: PreFlightAsk,
  channels: readonly Channel[],
  signal: AbortSignal,
): Promise<PreFlightAnswers> {
  const { target, name, nvr, user, repoId: repo } = ask
  const at = { signal }
  const build = target?.build_tag
  const tag = target?.dest_tag
  const recently = Math.floor(hubNow() / 600) * 600 - 3600
  const ifTarget = <T>(call: (tag: number) => Promise<T>) =>
    build === undefined ? null : call(build)
  const [made, tagAccess, policies, ready, given, current, last, base, queue, average] =
    await Promise.all([
      told(nvr ? hub().call('getBuild', { buildInfo: nvr }, at) : null),
      told(
        tag && user !== null
          ? hub().call('checkTagAccess', { tag_id: tag, user_id: user }, at)
          : null,
      ),
      Promise.all(
        ask.policies.map((policy) =>
          told(
            user === null
              ? null
              : hub().call('evalPolicy', { name: policy, data: policyData(ask) }, at),
          ),
        ),
      ),
      builders(ask, channels, at),
      told(repo === null ? null : hub().call('repoInfo', { repo_id: repo }, at)),
      told(ifTarget((id) => hub().call('getRepo', { tag: id, state: REPO_STATE.READY }, at))),
      told(ifTarget((id) => hub().call('tagLastChangeEvent', { tag: id }, at))),
      told(hub().call('getLastEvent', { before: recently, strict: false }, at)),
      told(build === undefined ? null : requestsOf(build, at)),
      told(name ? hub().call('getAverageBuildDuration', { package: name }, at) : null),
    ])
  return {
    name,
    nvr,
    build: made,
    tagAccess,
    policies: Object.fromEntries(ask.policies.map((policy, index) => [policy, policies[index]])),
    builders: ready,
    repo: current,
    lastChange: last,
    hourAgo: base?.id,
    requests: queue?.length,
    given,
    average,
  }
}

/**
 * All that the hub tells of a build before it is submitted: one request, and a second where its
 * policy sends the build to another channel than the one that was guessed.
 */
export function preFlightQuery(ask: PreFlightAsk, channels: readonly Channel[]) {
  const data = policyData(ask)
  return queryOptions<PreFlightAnswers, HubError>({
    queryKey: ['pre-flight', ask, channels.map(({ id, enabled }) => [id, enabled])] as const,
    meta: { hubCall: { method: 'evalPolicy', params: { name: 'build_rpm', data } } },
    queryFn: ({ signal }) => answers(ask, channels, signal),
    structuralSharing: false,
    staleTime: watched,
    refetchInterval: ({ state }) => poll(watched, state),
  })
}
