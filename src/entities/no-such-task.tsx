import { ButtonLink } from '~/entities/button-link'
import { paths } from '~/lib/paths'
import { Page } from '~/ui/page'
import { EmptyState } from '~/ui/states'

/** The page of an address whose task is no number. */
export function NoSuchTask({ text }: { text: string | undefined }) {
  return (
    <Page title="No such task">
      <EmptyState
        title={`“${text}” is not a task id`}
        action={<ButtonLink to={paths.tasks()}>See the tasks</ButtonLink>}
      />
    </Page>
  )
}
