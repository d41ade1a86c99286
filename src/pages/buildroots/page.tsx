import { useQuery } from '@tanstack/react-query'

import { BuildrootList } from '~/entities/buildroot-list'
import { HubFailure } from '~/entities/query-state'
import { useUrlState } from '~/hooks/use-url-state'
import { hostQuery } from '~/hub/queries/people-and-places'
import { tagQuery } from '~/hub/queries/tags'
import { choiceParam, textParam } from '~/lib/url-state'
import { FilterBar } from '~/ui/filter-bar'
import { Page } from '~/ui/page'
import { EmptyState, SkeletonLines } from '~/ui/states'

const states = ['active', 'all', 'init', 'waiting', 'building', 'expired'] as const
const statesOf: Record<(typeof states)[number], number[] | undefined> = {
  active: [0, 1, 2],
  all: undefined,
  init: [0],
  waiting: [1],
  building: [2],
  expired: [3],
}

const schema = {
  state: choiceParam(states, 'all'),
  repo: textParam(),
  tag: textParam(),
  host: textParam(),
  task: textParam(),
  // A filter leads to the first page.
  start: textParam(),
}

const fields = [
  { name: 'state' as const, label: 'State', options: states },
  { name: 'tag' as const, label: 'Tag' },
  { name: 'host' as const, label: 'Host' },
  { name: 'repo' as const, label: 'Repo' },
  { name: 'task' as const, label: 'Task' },
]

const isNumber = (text: string) => /^\d+$/.test(text)
const isName = (text: string) => text !== '' && !isNumber(text)

/** Buildroots by their state, tag, host, repo or task. */
export default function BuildrootsPage() {
  const [filters, , filterBy] = useUrlState(schema)
  const { state, repo, tag, host, task } = filters
  const narrowed = Boolean(repo || tag || host || task) || state !== 'all'
  const clear = () => filterBy({ state: 'all', repo: '', tag: '', host: '', task: '' })
  // The hub takes neither by its name (kojihub.py query_buildroots).
  const namedHost = useQuery({ ...hostQuery(host), enabled: isName(host) })
  const namedTag = useQuery({ ...tagQuery(tag), enabled: isName(tag) })
  const hostId = isName(host) ? namedHost.data?.id : Number(host)
  const tagId = isName(tag) ? namedTag.data?.id : Number(tag)
  const failed = [namedHost, namedTag].find(({ error }) => error)
  const chosen = statesOf[state]
  const bar = (
    <FilterBar
      fields={fields}
      values={filters}
      onChange={filterBy}
      onClear={narrowed ? clear : undefined}
    />
  )
  const wrong = [repo, task].find((text) => text !== '' && !isNumber(text))
  const problem =
    wrong !== undefined
      ? `“${wrong}” is no number of a repo or a task`
      : namedHost.data === null
        ? `This hub has no host ${host}`
        : namedTag.data === null
          ? `This hub has no tag ${tag}`
          : null
  return (
    <Page title="Buildroots">
      {problem !== null ? (
        <>
          {bar}
          <EmptyState title={problem} />
        </>
      ) : failed?.error ? (
        <>
          {bar}
          <HubFailure error={failed.error} onRetry={() => void failed.refetch()} />
        </>
      ) : hostId === undefined || tagId === undefined ? (
        <>
          {bar}
          <SkeletonLines lines={8} label="the buildroots" />
        </>
      ) : (
        <BuildrootList
          of={{
            ...(chosen && { state: chosen }),
            ...(repo && { repoID: Number(repo) }),
            ...(tag && { tagID: tagId }),
            ...(task && { taskID: Number(task) }),
            ...(host && { hostID: hostId }),
          }}
          filters={bar}
          onClearFilters={narrowed ? clear : undefined}
        />
      )}
    </Page>
  )
}
