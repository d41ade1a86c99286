import { useQuery } from '@tanstack/react-query'

import { buildConfigQuery } from '~/hub/queries/tags'
import { currentRepoQuery } from '~/hub/queries/repos'
import { Fact, Facts } from '~/ui/panel'
import { Tag } from '~/ui/state-badge'
import { SkeletonLines } from '~/ui/states'
import { Moment } from '~/ui/time'
import { RepoLink, TagLink } from './hub-links'
import { HubFailure } from './query-state'

interface TagFactsProps {
  tag: number | string
  /** Builds are made in it: its architectures and its repo matter. */
  asBuildTag?: boolean
}

/** What a target's reader wants to know of one of its tags. */
export function TagFacts({ tag, asBuildTag = false }: TagFactsProps) {
  const config = useQuery(buildConfigQuery(tag))
  const repo = useQuery({ ...currentRepoQuery(tag), enabled: asBuildTag })
  if (config.error) return <HubFailure error={config.error} />
  if (!config.data) return <SkeletonLines lines={3} label="the tag" />
  const { arches, locked, perm, config_inheritance: inherited } = config.data
  const from = inherited?.arches
  return (
    <Facts>
      <Fact label="Arches">
        <span className="flex flex-wrap items-center gap-1">
          {arches ? arches.split(' ').map((arch) => <Tag key={arch}>{arch}</Tag>) : 'none'}
          {from && (
            <span className="text-xs text-muted">
              from <TagLink name={from.name} />
            </span>
          )}
        </span>
      </Fact>
      <Fact label="Lock">
        {locked ? <Tag tone="warn">locked</Tag> : 'open'}
        {perm && ` · needs permission ${perm}`}
      </Fact>
      {asBuildTag && (
        <Fact label="Repo">
          {repo.data ? (
            <span className="flex flex-wrap gap-x-1.5">
              <RepoLink id={repo.data.id} />
              <span>
                made <Moment at={repo.data.creation_ts} />
              </span>
            </span>
          ) : repo.error ? (
            <span className="text-muted">{repo.error.message}</span>
          ) : (
            <span className="text-faint">{repo.isPending ? '…' : 'none yet'}</span>
          )}
        </Fact>
      )}
    </Facts>
  )
}
