import { useQuery } from '@tanstack/react-query'

import { ButtonLink } from '~/entities/button-link'
import { buildrootColumns } from '~/entities/buildroot-columns'
import { LocalList } from '~/entities/local-list'
import { buildrootsQuery } from '~/hub/queries/buildroots'
import { BUILDROOT_STATE } from '~/hub/types/buildroot'
import { paths } from '~/lib/paths'

const { INIT, WAITING, BUILDING } = BUILDROOT_STATE

/** The buildroots that are on the builder now. */
export function HostBuildroots({ host }: { host: number }) {
  const params = {
    hostID: host,
    state: [INIT, WAITING, BUILDING],
    queryOpts: { order: '-id', limit: 200 },
  }
  const roots = useQuery(buildrootsQuery(params))
  return (
    <LocalList
      name="b."
      title="Active buildroots"
      what="active buildroots"
      query={roots}
      rows={roots.data}
      columns={buildrootColumns}
      rowKey={(root) => root.id}
      skeletonRows={2}
      emptyText="No buildroot is on it now"
      emptyAction={
        <ButtonLink to={paths.buildroots({ host, state: 'all' })}>All its buildroots</ButtonLink>
      }
    />
  )
}
