import type { Params } from '~/hub/methods'
import { choiceParam, textParam, type UrlState } from '~/lib/url-state'

export const states = ['enabled', 'disabled', 'all'] as const
export const readiness = ['all', 'yes', 'no'] as const

/** What the hosts page keeps in its URL. */
export const hostFilters = {
  state: choiceParam(states, 'enabled'),
  ready: choiceParam(readiness, 'all'),
  channel: textParam(),
  arch: textParam(),
}

export type HostFilters = UrlState<typeof hostFilters>

/** The filters as listHosts takes them. */
export function filterParams({ state, ready, channel, arch }: HostFilters): Params<'listHosts'> {
  return {
    ...(state !== 'all' && { enabled: state === 'enabled' }),
    ...(ready !== 'all' && { ready: ready === 'yes' }),
    ...(channel && { channelID: channel }),
    ...(arch && { arches: [arch] }),
  }
}
