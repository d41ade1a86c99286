import { hashKey, type QueryKey, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'

import type { HubError } from '~/hub/error'
import { onReceived, receivedOf } from '~/hub/received'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/states'
import { Elapsed } from '~/ui/time'
import { hubNow } from '~/lib/hub-clock'

/** Milliseconds of waiting before it is worth a word. */
const patience = 2000

interface StillWorkingProps {
  query: Pick<UseQueryResult<unknown, HubError>, 'fetchStatus'>
  queryKey: QueryKey
  /** What is asked for: "the builds". */
  what: string
}

function megabytes(bytes: number): string {
  return bytes >= 100_000 ? ` · ${(bytes / 1_000_000).toFixed(1)} MB received` : ''
}

/** How long the hub has been asked for something heavy, how much has come, and the way to stop it. */
export function StillWorking(props: StillWorkingProps) {
  // Another question begins another wait.
  return <Waiting key={hashKey(props.queryKey)} {...props} />
}

function Waiting({ query, queryKey, what }: StillWorkingProps) {
  const client = useQueryClient()
  const key = hashKey(queryKey)
  const bytes = useSyncExternalStore(onReceived, () => receivedOf(key))
  const [since, setSince] = useState<number | null>(null)
  const fetching = query.fetchStatus === 'fetching'
  useEffect(() => {
    if (!fetching) return undefined
    const begun = hubNow()
    const timer = setTimeout(() => setSince(begun), patience)
    return () => {
      clearTimeout(timer)
      setSince(null)
    }
  }, [fetching])
  if (since === null) return null
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-2 rounded-md border border-line bg-surface px-3 py-1.5 text-muted"
    >
      <span>
        The hub is at work on {what}: <Elapsed from={since} to={null} running />
        {megabytes(bytes)}
      </span>
      <Button size="sm" onClick={() => void client.cancelQueries({ queryKey, exact: true })}>
        Stop
      </Button>
    </div>
  )
}

/** In the place of what was stopped before the hub answered. */
export function Stopped({ what, onRetry }: { what: string; onRetry: () => void }) {
  return (
    <EmptyState
      title={`Stopped before the hub answered with ${what}`}
      action={<Button onClick={onRetry}>Ask again</Button>}
    />
  )
}
