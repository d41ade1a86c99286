import { useQueries, useQuery } from '@tanstack/react-query'

import type { TargetDetails } from '~/entities/use-target-details'
import { useSettled } from '~/hooks/use-settled'
import type { HubError } from '~/hub/error'
import { buildTagsQuery } from '~/hub/queries/builds'
import { namedBuildQuery } from '~/hub/queries/chain-build'
import { fullInheritanceQuery, packageConfigQuery, targetsQuery } from '~/hub/queries/tags'
import {
  type ChainFacts,
  chainChecks,
  chainPackages,
  type NamedBuild,
} from '~/hub/rules/chain-checks'
import { chainNvrs } from '~/hub/rules/chain-request'
import type { Check } from '~/hub/rules/pre-flight-facts'
import type { ListedPackage } from '~/hub/types/tag'

/** Milliseconds of no typing before the hub is asked. */
const pause = 400

/** The builds that a chain names, with the tags of those that are there. */
function useNamedBuilds(nvrs: string[]) {
  const builds = useQueries({ queries: nvrs.map((nvr) => namedBuildQuery(nvr)) })
  const tags = useQueries({
    queries: nvrs.map((nvr, index) => ({
      ...buildTagsQuery(nvr),
      enabled: Boolean(builds[index]?.data),
      staleTime: 30_000,
    })),
  })
  const known = new Map<string, NamedBuild>()
  nvrs.forEach((nvr, index) => {
    const { data, error } = builds[index] ?? {}
    // A text that is no NVR to the hub names no build.
    const build = error?.kind === 'not-found' ? null : data
    known.set(nvr, { build, tags: tags[index]?.data })
  })
  const failed = builds.find(({ error }) => error && error.kind !== 'not-found')
  return { known, failed }
}

/** How the destination lists what a chain builds. */
function useListings(names: string[], destTag: number | undefined) {
  const enabled = destTag !== undefined
  const answers = useQueries({
    queries: names.map((name) => ({ ...packageConfigQuery(destTag ?? 0, name), enabled })),
  })
  const known = new Map<string, ListedPackage | null | undefined>()
  names.forEach((name, index) => known.set(name, answers[index]?.data))
  return known
}

interface ChainPreFlight {
  checks: Check[]
  error: HubError | null
  retry: () => void
}

/** What can be known of a chain before it is submitted, live while it is made. */
export function useChainChecks(
  levels: ChainFacts['levels'],
  targetName: string,
  { target, destTag }: TargetDetails,
): ChainPreFlight {
  const settled = useSettled(levels, pause)
  const targets = useQuery(targetsQuery())
  const inherited = useQuery({
    ...fullInheritanceQuery(target?.build_tag ?? 0),
    enabled: target !== null,
  })
  const { known: builds, failed } = useNamedBuilds(chainNvrs(settled))
  const listings = useListings(chainPackages(settled), target?.dest_tag)
  const known = targets.data && targetName ? target : undefined
  const facts = { levels, targetName, destTag, inherited: inherited.data, builds, listings }
  return {
    checks: chainChecks({ ...facts, target: known }),
    error: inherited.error ?? failed?.error ?? null,
    retry: () => {
      void inherited.refetch()
      void failed?.refetch()
    },
  }
}
