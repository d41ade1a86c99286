import { useQuery } from '@tanstack/react-query'

import { Acts } from '~/entities/acts/acts'
import { RecentChanges } from '~/entities/acts/recent-changes'
import { TagLink, UserLink } from '~/entities/hub-links'
import { actsColumn } from '~/entities/acts/acts-column'
import { LocalList } from '~/entities/local-list'
import { SideTagRowActs } from '~/features/side-tags/side-tag-row-acts'
import { useNewSideTagActs } from '~/features/side-tags/use-side-tag-acts'
import { sideTagsQuery } from '~/hub/queries/tags'
import type { SideTag } from '~/hub/types/tag'
import { Page } from '~/ui/page'
import type { Column } from '~/ui/table/column'

const columns: Column<SideTag>[] = [
  {
    id: 'name',
    header: 'Side tag',
    sort: 'name',
    text: (tag) => tag.name,
    cell: (tag) => <TagLink name={tag.name} />,
  },
  {
    id: 'user',
    header: 'Of',
    sort: 'user',
    width: 'w-56',
    text: (tag) => tag.user_name,
    cell: (tag) => <UserLink name={tag.user_name} />,
  },
  { id: 'id', header: 'ID', sort: 'id', width: 'w-20', align: 'right', text: (tag) => tag.id },
  actsColumn((tag) => <SideTagRowActs tag={tag} />),
]

/** The side tags of the hub, where its plugin is there. */
export default function SideTagsPage() {
  const sides = useQuery(sideTagsQuery({}))
  const acts = useNewSideTagActs()
  return (
    <Page title="Side tags" actions={<Acts label="Change the side tags" items={acts} />}>
      <RecentChanges />
      <LocalList
        what="side tags"
        query={sides}
        rows={sides.data}
        columns={columns}
        rowKey={(tag) => tag.id}
        defaultOrder="name"
        emptyText="Nobody has a side tag now"
      />
    </Page>
  )
}
