import { useQuery } from '@tanstack/react-query'

import { BuildrootList } from '~/entities/buildroot-list'
import { useUrlState } from '~/hooks/use-url-state'
import { hostQuery } from '~/hub/queries/people-and-places'
import { infoOf } from '~/lib/info'
import { choiceParam, textParam } from '~/lib/url-state'
import { FilterBar } from '~/ui/filter-bar'
import { Page } from '~/ui/page'
import { EmptyState } from '~/ui/states'

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

/** Buildroots by their state, tag, host, repo or task. */
export default function BuildrootsPage() {
  const [filters, , filterBy] = useUrlState(schema)
  const { state, repo, tag, host, task } = filters
  const narrowed = Boolean(repo || tag || host || task) || state !== 'all'
  const clear = () => filterBy({ state: 'all', repo: '', tag: '', host: '', task: '' })
  const named = useQuery({ ...hostQuery(infoOf(host)), enabled: host !== '' && !isNumber(host) })
  const hostId = isNumber(host) ? Number(host) : named.data?.id
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
  const unknownHost = host !== '' && !isNumber(host) && named.data === null
  return (
    <Page title="Buildroots">
      {wrong !== undefined || unknownHost ? (
        <>
          {bar}
          <EmptyState
            title={
              unknownHost
                ? `This hub has no host ${host}`
                : `“${wrong}” is no number of a repo or a task`
            }
          />
        </>
      ) : (
        <BuildrootList
          of={{
            ...(chosen && { state: chosen }),
            ...(repo && { repoID: Number(repo) }),
            ...(tag && { tagID: infoOf(tag) }),
            ...(task && { taskID: Number(task) }),
            ...(host && { hostID: hostId ?? -1 }),
          }}
          filters={bar}
          onClearFilters={narrowed ? clear : undefined}
        />
      )}
    </Page>
  )
}
