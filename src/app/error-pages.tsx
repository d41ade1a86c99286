import { ButtonLink } from '~/entities/button-link'
import { HubFailure } from '~/entities/query-state'
import { HubError } from '~/hub/error'
import { paths } from '~/lib/paths'
import { Page } from '~/ui/page'
import { EmptyState, ErrorState } from '~/ui/states'

/** The page for an address that leads nowhere. */
export function NotFound() {
  return (
    <Page title="No such page">
      <EmptyState
        title="There is no page at this address"
        action={<ButtonLink to={paths.overview()}>Go to the overview</ButtonLink>}
      >
        The link may be mistyped, or from another version of the console.
      </EmptyState>
    </Page>
  )
}

/** What a page threw; the shell around it stands. */
export function RouteError({ error }: { error: unknown }) {
  const reload = () => location.reload()
  return (
    <Page title="Something broke">
      {error instanceof HubError ? (
        <HubFailure error={error} onRetry={reload} />
      ) : (
        <ErrorState
          title="This page could not be shown"
          detail={error instanceof Error ? error.message : String(error)}
          onRetry={reload}
        />
      )}
    </Page>
  )
}
