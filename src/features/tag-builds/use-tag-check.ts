import { useQueries, useQuery } from '@tanstack/react-query'

import { useActor } from '~/entities/use-session'
import { useSettled } from '~/hooks/use-settled'
import { policyQuery } from '~/hub/queries/policies'
import { packageConfigQuery, tagQuery } from '~/hub/queries/tags'
import { policyVerdict } from '~/hub/rules/policy-answer'
import { whyNotTag } from '~/hub/rules/tag-accepts'
import { isAdmin, type Verdict } from '~/hub/rules/who-may'
import type { Build } from '~/hub/types/build'

interface TagCheck {
  /** Why the tag would not take them, or what still has to be said; null where it would. */
  reason: Verdict
  /** Whether force would help and one may use it. */
  mayForce: boolean
}

/**
 * Asks the hub, as one types, whether a tag takes builds: its lock, permission and package list, and
 * for one build what the hub's policy says to it.
 */
export function useTagCheck(
  name: string,
  builds: readonly Pick<Build, 'nvr' | 'state' | 'package_name'>[],
  force: boolean,
  from: string | null = null,
): TagCheck {
  const actor = useActor()
  const asked = useSettled(name.trim(), 250)
  const enabled = asked !== ''
  const tag = useQuery({ ...tagQuery(asked), enabled })
  const names = [...new Set(builds.map((build) => build.package_name))]
  const listed = useQueries({
    queries: names.map((each) => ({
      ...packageConfigQuery(asked, each),
      enabled: enabled && Boolean(tag.data),
    })),
  })
  const [only] = builds
  const operation = from === null ? 'tag' : 'move'
  const said = useQuery({
    ...policyQuery('tag', {
      operation,
      tag: asked,
      fromtag: from,
      build: only?.nvr ?? '',
      ...(actor && { user_id: actor.id }),
    }),
    enabled: enabled && Boolean(tag.data) && builds.length === 1 && !force,
  })
  const mayForce = actor !== null && isAdmin(actor)
  if (name.trim() === '') return { reason: 'Say which tag', mayForce }
  if (
    asked !== name.trim() ||
    tag.isFetching ||
    said.isFetching ||
    listed.some(({ isFetching }) => isFetching)
  ) {
    return { reason: 'Asking the hub about the tag…', mayForce }
  }
  // What the hub does not tell here it says when it is asked to tag.
  if (tag.data === undefined) return { reason: null, mayForce }
  const packages = new Map(
    names.flatMap((each, index) => {
      const data = listed[index]?.data
      return data === undefined ? [] : [[each, data] as const]
    }),
  )
  const policy = force ? null : policyVerdict('tag', said.data)
  const reason = whyNotTag(actor, builds, { tag: tag.data, packages }, force) ?? policy
  return { reason, mayForce }
}
