import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { HubError } from '~/hub/error'
import { Page } from '~/ui/page'
import { SkeletonLines, StaleNotice } from '~/ui/states'
import { HubFailure } from './query-state'

interface SubjectPageProps<T> {
  /** What kind of thing it is: "tag". */
  kind: string
  /** Its name or id as the address has it. */
  name: string | number
  query: UseQueryResult<T | null, HubError>
  /** Its name as the hub has it, once it is there. */
  title: (subject: T) => string
  headline?: (subject: T) => ReactNode
  actions?: (subject: T) => ReactNode
  /** Shown where the hub has none of this name; without it, a plain sentence. */
  missing?: ReactNode
  children: (subject: T) => ReactNode
}

/** The page of one thing of the hub, with its states: loading, failed, not there, stale. */
export function SubjectPage<T>(props: SubjectPageProps<T>) {
  const { kind, name, query, title, headline, actions, missing, children } = props
  const retry = () => void query.refetch()
  const subject = query.data
  if (subject === undefined || subject === null) {
    const none = new HubError('not-found', `This hub has no ${kind} ${name}.`)
    const error = query.error ?? (subject === null ? none : null)
    return (
      <Page title={`${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}`}>
        {error?.kind === 'not-found' && missing !== undefined ? (
          missing
        ) : error ? (
          <HubFailure error={error} what={`${kind} ${name}`} onRetry={retry} />
        ) : (
          <SkeletonLines lines={8} label={`${kind} ${name}`} />
        )}
      </Page>
    )
  }
  return (
    <Page
      // A thing whose name the hub tells as nothing is called as the address calls it.
      title={title(subject) || String(name)}
      headline={headline && <Drawn of={subject} by={headline} />}
      actions={actions && <Drawn of={subject} by={actions} />}
    >
      {query.error && <StaleNotice detail={query.error.message} onRetry={retry} />}
      <Drawn of={subject} by={children} />
    </Page>
  )
}

/** A component of its own, so that what throws costs no more than its part of the page. */
function Drawn<T>({ of, by }: { of: T; by: (subject: T) => ReactNode }) {
  return by(of)
}
