import { Link } from 'react-router'

import { searchKinds } from '~/entities/search-kinds'
import type { SearchHit, SearchType } from '~/hub/methods/search'
import type { Column } from '~/ui/table/column'

/** The columns of what a search of one type found. */
export const hitColumns = (type: SearchType): Column<SearchHit>[] => [
  {
    id: 'name',
    header: type === 'build' ? 'NVR' : 'Name',
    sort: 'name',
    text: (hit) => hit.name,
    cell: (hit) => (
      <Link to={searchKinds[type].path(hit)} className="link font-mono text-xs break-all">
        {hit.name}
      </Link>
    ),
  },
  {
    id: 'id',
    header: 'ID',
    sort: 'id',
    width: 'w-28',
    align: 'right',
    text: (hit) => hit.id,
  },
]
