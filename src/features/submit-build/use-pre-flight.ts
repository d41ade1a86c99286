import { useQuery } from '@tanstack/react-query'

import { useActor } from '~/entities/use-session'
import type { TargetDetails } from '~/entities/use-target-details'
import { useCoarseNow } from '~/hooks/use-now'
import { useSettled } from '~/hooks/use-settled'
import type { HubError } from '~/hub/error'
import { channelsQuery } from '~/hub/queries/people-and-places'
import { preFlightQuery } from '~/hub/queries/pre-flight'
import { packageConfigQuery, targetsQuery } from '~/hub/queries/tags'
import { archesToBuild } from '~/hub/rules/build-arches'
import type { BuildDraft } from '~/hub/rules/build-request'
import { buildSource } from '~/hub/rules/build-source'
import { askedPolicies, preFlight } from '~/hub/rules/pre-flight'
import type { Check } from '~/hub/rules/pre-flight-facts'
import type { RpmHeader } from '~/lib/rpm-header'

/** Milliseconds of no typing before the hub is asked. */
const pause = 400

interface PreFlight {
  /** Empty before there is a target to look at. */
  checks: Check[]
  error: HubError | null
  retry: () => void
}

/** What can be known of a draft before it is submitted, live while it is typed. */
export function usePreFlight(
  draft: BuildDraft,
  header: RpmHeader | null,
  { target, arches: tagArches, buildTag, destTag }: TargetDetails,
): PreFlight {
  const actor = useActor()
  const now = useCoarseNow()
  const targets = useQuery(targetsQuery())
  const channels = useQuery(channelsQuery())
  const settled = {
    ...draft,
    scmUrl: useSettled(draft.scmUrl, pause),
    repoId: useSettled(draft.repoId, pause),
    channel: useSettled(draft.channel, pause),
  }
  const source = buildSource(settled, header)
  const name = source?.name ?? null
  const config = useQuery({
    ...packageConfigQuery(target?.dest_tag ?? 0, name ?? ''),
    enabled: target !== null && name !== null,
  })
  const extra = config.data?.extra_arches ?? null
  const arches = buildTag
    ? archesToBuild(tagArches, extra, source?.header ?? null, settled)
    : undefined
  const repoId = Number(settled.repoId.trim())
  const answers = useQuery({
    ...preFlightQuery(
      {
        src: settled.sourceKind === 'scm' ? settled.scmUrl.trim() : settled.srpmPath,
        target,
        arches: arches ?? [],
        name,
        nvr: source?.nvr ?? null,
        user: actor?.id ?? null,
        scratch: settled.scratch,
        skipTag: settled.skipTag,
        draft: settled.draft,
        fromScm: settled.sourceKind === 'scm',
        repoId: repoId > 0 ? repoId : null,
        channel: settled.channel.trim(),
        policies: askedPolicies(settled),
      },
      channels.data ?? [],
    ),
    enabled: target !== null && arches !== undefined && channels.data !== undefined,
  })
  const known = targets.data && draft.target ? target : undefined
  const listing = config.data
  const facts = { draft: settled, listing, target: known, buildTag, destTag, arches, source, actor }
  const looked = known === null || arches !== undefined
  return {
    checks: looked ? preFlight({ ...facts, told: answers.data }, now) : [],
    error: answers.error ?? config.error,
    retry: () => {
      void answers.refetch()
      void config.refetch()
    },
  }
}
