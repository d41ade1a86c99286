import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'

import { Acts } from '~/entities/acts/acts'
import { RecentChanges } from '~/entities/acts/recent-changes'
import { TagLink, TargetLink } from '~/entities/hub-links'
import { LocalList } from '~/entities/local-list'
import { useActor } from '~/entities/use-session'
import { targetsQuery } from '~/hub/queries/tags'
import { mayEditTargets } from '~/hub/rules/permissions'
import type { BuildTarget } from '~/hub/types/tag'
import { lazyPart } from '~/ui/lazy-part'
import { Page } from '~/ui/page'
import type { Column } from '~/ui/table/column'

const NewTargetDialog = lazyPart(async () => ({
  default: (await import('./new-target-dialog')).NewTargetDialog,
}))

const columns: Column<BuildTarget>[] = [
  {
    id: 'name',
    header: 'Name',
    sort: 'name',
    text: (target) => target.name,
    cell: (target) => <TargetLink name={target.name} />,
  },
  {
    id: 'build-tag',
    header: 'Builds in',
    sort: 'build_tag_name',
    text: (target) => target.build_tag_name,
    cell: (target) => <TagLink name={target.build_tag_name} />,
  },
  {
    id: 'dest-tag',
    header: 'Tags into',
    sort: 'dest_tag_name',
    from: 'sm',
    text: (target) => target.dest_tag_name,
    cell: (target) => <TagLink name={target.dest_tag_name} />,
  },
  {
    id: 'id',
    header: 'ID',
    sort: 'id',
    width: 'w-20',
    align: 'right',
    from: 'sm',
    text: (target) => target.id,
  },
]

/** The list of build targets; the hub gives it whole. */
export default function TargetsPage() {
  const targets = useQuery(targetsQuery())
  const no = mayEditTargets(useActor())
  return (
    <Page
      title="Build targets"
      actions={
        <Acts
          label="Change the build targets"
          items={[
            {
              id: 'new',
              label: 'New target…',
              icon: Plus,
              primary: true,
              no,
              dialog: () => <NewTargetDialog />,
            },
          ]}
        />
      }
    >
      <RecentChanges />
      <LocalList
        what="build targets"
        query={targets}
        rows={targets.data}
        columns={columns}
        rowKey={(target) => target.id}
        defaultOrder="name"
        skeletonRows={12}
      />
    </Page>
  )
}
