import { useQuery } from '@tanstack/react-query'
import { PenLine, Trash2 } from 'lucide-react'

import { Acts } from '~/entities/acts/acts'
import { useActor } from '~/entities/use-session'
import { tagExternalReposQuery } from '~/hub/queries/repos'
import { mayEditExternalRepos } from '~/hub/rules/permissions'
import type { ExternalRepo } from '~/hub/types/repo'
import { lazyPart } from '~/ui/lazy-part'

const EditExternalRepoDialog = lazyPart(async () => ({
  default: (await import('./edit-external-repo-dialog')).EditExternalRepoDialog,
}))
const DeleteExternalRepoDialog = lazyPart(async () => ({
  default: (await import('./delete-external-repo-dialog')).DeleteExternalRepoDialog,
}))

interface ExternalRepoActionsProps {
  repo: ExternalRepo
  /** How the page asks the hub for it. */
  info: number | string
}

/** What can be done with an external repo as a whole. */
export function ExternalRepoActions({ repo, info }: ExternalRepoActionsProps) {
  const { data: uses } = useQuery(tagExternalReposQuery({ repo_info: info }))
  const no = mayEditExternalRepos(useActor())
  return (
    <Acts
      label="Change the external repo"
      items={[
        {
          id: 'edit',
          label: 'Edit…',
          icon: PenLine,
          primary: true,
          no,
          dialog: () => <EditExternalRepoDialog repo={repo} tags={uses?.length} />,
        },
        {
          id: 'delete',
          label: 'Delete…',
          icon: Trash2,
          danger: true,
          no,
          dialog: () => <DeleteExternalRepoDialog repo={repo} uses={uses} />,
        },
      ]}
    />
  )
}
