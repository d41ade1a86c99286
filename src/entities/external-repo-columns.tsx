import { Link } from 'react-router'

import type { TagExternalRepo } from '~/hub/types/repo'
import { paths } from '~/lib/paths'
import type { Column } from '~/ui/table/column'
import { TagLink } from './hub-links'

/** The columns of the external repos of a tag, or of the tags of an external repo. */
export const externalRepoColumns: Column<TagExternalRepo>[] = [
  {
    id: 'name',
    header: 'External repo',
    sort: 'name',
    text: (repo) => repo.external_repo_name,
    cell: (repo) => (
      <Link to={paths.externalRepo(repo.external_repo_name)} className="link font-mono text-xs">
        {repo.external_repo_name}
      </Link>
    ),
  },
  {
    id: 'tag',
    header: 'Set in tag',
    sort: 'tag',
    text: (repo) => repo.tag_name,
    cell: (repo) => <TagLink name={repo.tag_name} />,
  },
  {
    id: 'priority',
    header: 'Priority',
    sort: 'priority',
    width: 'w-20',
    align: 'right',
    text: (repo) => repo.priority,
  },
  {
    id: 'merge',
    header: 'Merge mode',
    sort: 'merge',
    width: 'w-28',
    from: 'sm',
    text: (repo) => repo.merge_mode,
  },
  {
    id: 'arches',
    header: 'Arches',
    from: 'lg',
    text: (repo) => repo.arches || 'all',
  },
  {
    id: 'url',
    header: 'Address',
    from: 'md',
    text: (repo) => repo.url,
    cell: (repo) => <code className="text-xs break-all text-muted">{repo.url}</code>,
  },
]
