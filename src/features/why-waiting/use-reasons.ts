import { useQuery } from '@tanstack/react-query'

import type { HubError } from '~/hub/error'
import { repoRequestsQuery } from '~/hub/queries/repos'
import { waitingFactsQuery } from '~/hub/queries/waiting'
import { repoWait, repoWaitReasons } from '~/hub/rules/why-repo'
import type { Reason } from '~/hub/rules/waiting-facts'
import { whyWaiting } from '~/hub/rules/why-waiting'
import type { Task } from '~/hub/types/task'

interface Asked {
  /** Undefined until the hub has answered. */
  reasons: Reason[] | undefined
  error: HubError | null
  retry: () => void
}

/** Why a free or assigned task waits; asks again while somebody looks. */
export function useReasons(task: Task): Asked {
  const facts = useQuery(waitingFactsQuery(task))
  return {
    reasons: facts.data && whyWaiting(facts.data),
    error: facts.error,
    retry: () => void facts.refetch(),
  }
}

/** What a waitrepo task waits for. */
export function useRepoReasons(task: Task): Asked {
  const wanted = repoWait(task)
  const requests = useQuery(
    repoRequestsQuery(
      [
        [typeof wanted.tag === 'number' ? 'tag_id' : 'tag_name', '=', wanted.tag],
        ['active', '=', true],
      ],
      { order: 'priority,id', limit: 10 },
    ),
  )
  const unknown = requests.error?.kind === 'unsupported'
  return {
    reasons: unknown || requests.data ? repoWaitReasons(wanted, requests.data ?? null) : undefined,
    error: unknown ? null : requests.error,
    retry: () => void requests.refetch(),
  }
}
