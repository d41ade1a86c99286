import { useQuery } from '@tanstack/react-query'

import { buildConfigQuery, tagQuery, targetsQuery } from '~/hub/queries/tags'
import { unknownTarget } from '~/hub/rules/draft-checks'
import type { BuildTarget, Tag } from '~/hub/types/tag'

export interface TargetDetails {
  target: BuildTarget | null
  /** Architectures that a build for it makes; empty while unknown. */
  arches: string[]
  buildTag: Tag | null
  destTag: Tag | null
  /** Why the name is no target; null where it is one, or it is not known yet. */
  problem: string | null
}

/** A target's tags and the architectures of its build tag, inherited ones included. */
export function useTargetDetails(name: string): TargetDetails {
  const targets = useQuery(targetsQuery())
  const target = targets.data?.find((each) => each.name === name) ?? null
  const enabled = target !== null
  const buildTag = useQuery({ ...buildConfigQuery(target?.build_tag ?? 0), enabled })
  const destTag = useQuery({ ...tagQuery(target?.dest_tag ?? 0), enabled })
  return {
    target,
    arches: buildTag.data?.arches?.split(/\s+/).filter(Boolean) ?? [],
    buildTag: buildTag.data ?? null,
    destTag: destTag.data ?? null,
    problem: targets.data ? unknownTarget(name, targets.data) : null,
  }
}
