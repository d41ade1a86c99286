import { Page } from '~/ui/page'
import { EmptyState } from '~/ui/states'

/** For an address whose number is none. */
export function NoSuchId({ kind, text }: { kind: string; text: string | undefined }) {
  return (
    <Page title={`No such ${kind}`}>
      <EmptyState title={`“${text ?? ''}” is not the number of a ${kind}`} />
    </Page>
  )
}
