import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'

import { ButtonLink } from '~/entities/button-link'
import { HubFailure } from '~/entities/query-state'
import { useUrlState } from '~/hooks/use-url-state'
import { apiQuery } from '~/hub/queries/api'
import { classNames } from '~/lib/class-names'
import { paths } from '~/lib/paths'
import { textParam } from '~/lib/url-state'
import { Button } from '~/ui/button'
import { inputClass } from '~/ui/field'
import { Page } from '~/ui/page'
import { EmptyState, SkeletonLines } from '~/ui/states'
import { MethodDetail } from './method-detail'
import { MethodList, methodsWith } from './method-list'

const schema = { q: textParam(), method: textParam() }

/** What the hub can be asked, searchable, each method with a way to try it. */
export default function ApiPage() {
  const [{ q, method: chosen }, setState] = useUrlState(schema)
  const [typed, setTyped] = useState(q)
  const [seen, setSeen] = useState(q)
  if (seen !== q) {
    setSeen(q)
    setTyped(q)
  }
  const keep = () => {
    if (typed.trim() !== q) setState({ q: typed.trim() })
  }
  const shown = useDeferredValue(typed)
  const methods = useQuery(apiQuery())
  const found = methods.data && methodsWith(methods.data, shown)
  const method = methods.data?.find(({ name }) => name === chosen)
  const undescribed = methods.data?.every(({ args }) => !args)
  return (
    <Page
      title="API"
      actions={
        chosen && (
          <ButtonLink to={paths.api({ q })} className="lg:hidden">
            All methods
          </ButtonLink>
        )
      }
    >
      {undescribed && (
        <p role="note" className="text-muted">
          This hub names its methods but does not describe them.
        </p>
      )}
      {methods.error && !methods.data ? (
        <HubFailure
          error={methods.error}
          what="the methods"
          onRetry={() => void methods.refetch()}
        />
      ) : (
        <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-[22rem_minmax(0,1fr)]">
          <div className={classNames('flex min-w-0 flex-col gap-2', chosen && 'max-lg:hidden')}>
            <search>
              <input
                type="search"
                aria-label="Search methods"
                placeholder="Search names and descriptions"
                value={typed}
                onChange={({ target }) => setTyped(target.value)}
                onBlur={keep}
                onKeyDown={({ key }) => key === 'Enter' && keep()}
                spellCheck={false}
                className={inputClass}
              />
            </search>
            <p className="text-xs text-faint" aria-live="polite">
              {found ? `${found.length} of ${methods.data?.length ?? 0} methods` : 'Asking the hub'}
            </p>
            <div className="min-w-0 overflow-y-auto rounded-lg border border-line bg-surface lg:max-h-[calc(100dvh-12rem)]">
              {found ? (
                <MethodList methods={found} q={typed.trim()} chosen={chosen} />
              ) : (
                <div className="px-3">
                  <SkeletonLines lines={16} label="the methods" />
                </div>
              )}
              {found?.length === 0 && (
                <EmptyState
                  title="No method has these words"
                  action={
                    <Button
                      onClick={() => {
                        setTyped('')
                        setState({ q: '' })
                      }}
                    >
                      Clear the search
                    </Button>
                  }
                />
              )}
            </div>
          </div>
          {method ? (
            <MethodDetail method={method} />
          ) : (
            methods.data && (
              <div className={chosen ? '' : 'max-lg:hidden'}>
                <EmptyState
                  title={
                    chosen ? `This hub has no method “${chosen}”` : 'Choose a method to try it'
                  }
                />
              </div>
            )
          )}
        </div>
      )}
    </Page>
  )
}
