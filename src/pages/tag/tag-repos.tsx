import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { Acts } from '~/entities/acts/acts'
import { externalRepoColumns } from '~/entities/external-repo-columns'
import { actsColumn } from '~/entities/acts/acts-column'
import { ButtonLink } from '~/entities/button-link'
import { LocalList } from '~/entities/local-list'
import { repoColumns } from '~/entities/repo-columns'
import { useRepoActs } from '~/features/request-repo/use-repo-acts'
import { inheritedExternalReposQuery, reposQuery } from '~/hub/queries/repos'
import type { TagExternalRepo } from '~/hub/types/repo'
import { paths } from '~/lib/paths'
import type { Column } from '~/ui/table/column'
import { RepoUseActs, RepoUsesActs } from './repo-use-acts'
import type { TagTabProps } from './tabs'

/** The tag's newest repos, and the external repos that builds in it use, inherited ones too. */
export function TagRepos({ tag, info, event }: TagTabProps) {
  const repos = useQuery(reposQuery([['tag_id', '=', tag.id]], { order: '-id', limit: 20 }))
  const external = useQuery(inheritedExternalReposQuery(info, event))
  const acts = useRepoActs(tag.name)
  const isDeleted = event !== undefined
  const columns = useMemo((): readonly Column<TagExternalRepo>[] => {
    if (isDeleted) return externalRepoColumns
    const rows = external.data ?? []
    return [
      ...externalRepoColumns,
      actsColumn((row) => <RepoUseActs tag={tag.name} row={row} rows={rows} />),
    ]
  }, [isDeleted, external.data, tag.name])
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <ButtonLink to={paths.repos({ tag: tag.name })}>All repos of it</ButtonLink>
        <ButtonLink to={paths.repoRequests({ tag: tag.name, active: 'all' })}>
          Requests for a repo of it
        </ButtonLink>
        {!isDeleted && <Acts label="Get a repo of it" items={acts} />}
      </div>
      <LocalList
        title="Newest repos"
        name="r."
        what="repos"
        query={repos}
        rows={repos.data}
        columns={repoColumns}
        rowKey={(repo) => repo.id}
        skeletonRows={4}
        emptyText={`${tag.name} has no repos: nothing is built in it`}
      />
      <LocalList
        title="External repos, in the order that they count"
        what="external repos"
        query={external}
        rows={external.data}
        columns={columns}
        rowKey={(repo) => `${repo.tag_id} ${repo.external_repo_id}`}
        skeletonRows={4}
        filters={!isDeleted && <RepoUsesActs tag={tag.name} rows={external.data} />}
        emptyText="It uses and inherits no external repos"
      />
    </>
  )
}
