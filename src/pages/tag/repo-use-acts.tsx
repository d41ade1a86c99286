import { ArrowDownUp, PenLine, Plus, Trash2 } from 'lucide-react'

import { Acts } from '~/entities/acts/acts'
import { useActor } from '~/entities/use-session'
import { type RepoUse, repoUseOf } from '~/hub/acts/repo-uses'
import { mayEditTags } from '~/hub/rules/permissions'
import type { TagExternalRepo } from '~/hub/types/repo'
import { lazyPart } from '~/ui/lazy-part'

const AddRepoUseDialog = lazyPart(async () => ({
  default: (await import('./add-repo-use-dialog')).AddRepoUseDialog,
}))
const OrderRepoUsesDialog = lazyPart(async () => ({
  default: (await import('./order-repo-uses-dialog')).OrderRepoUsesDialog,
}))
const EditRepoUseDialog = lazyPart(async () => ({
  default: (await import('./repo-use-dialogs')).EditRepoUseDialog,
}))
const RemoveRepoUseDialog = lazyPart(async () => ({
  default: (await import('./repo-use-dialogs')).RemoveRepoUseDialog,
}))

interface RepoUsesActsProps {
  tag: string
  /** All that the tag has and inherits; undefined while that is not known. */
  rows: readonly TagExternalRepo[] | undefined
}

function ownUses(tag: string, rows: readonly TagExternalRepo[]): RepoUse[] {
  const own = rows.filter((row) => row.tag_name === tag)
  return own.map(repoUseOf).toSorted((a, b) => a.priority - b.priority)
}

/** What can be done with the external repos of a tag together. */
export function RepoUsesActs({ tag, rows }: RepoUsesActsProps) {
  const own = rows && ownUses(tag, rows)
  const modes = rows?.map((row) => row.merge_mode) ?? []
  const no = mayEditTags(useActor())
  return (
    <Acts
      label="Change its external repos"
      items={[
        {
          id: 'add-external-repo',
          label: 'Add an external repo…',
          icon: Plus,
          primary: true,
          no,
          dialog: () => <AddRepoUseDialog tag={tag} own={own} otherModes={modes} />,
        },
        {
          id: 'order-external-repos',
          label: 'Change their order…',
          icon: ArrowDownUp,
          no: no ?? (own && own.length < 2 ? 'It takes two of its own to have an order' : null),
          dialog: () => <OrderRepoUsesDialog tag={tag} own={own ?? []} />,
        },
      ]}
    />
  )
}

interface RepoUseActsProps {
  tag: string
  row: TagExternalRepo
  /** All that the tag has and inherits. */
  rows: readonly TagExternalRepo[]
}

/** What can be done with one external repo of a tag. */
export function RepoUseActs({ tag, row, rows }: RepoUseActsProps) {
  const own = ownUses(tag, rows)
  const others = rows.filter((each) => each !== row).map((each) => each.merge_mode)
  const may = mayEditTags(useActor())
  const use = repoUseOf(row)
  const no = may ?? (row.tag_name === tag ? null : `It is set in ${row.tag_name}`)
  return (
    <Acts
      label={`Change ${use.repo}`}
      of={`${use.repo} in ${row.tag_name}`}
      items={[
        {
          id: 'edit-use',
          label: 'Priority, merge mode, arches…',
          icon: PenLine,
          no,
          dialog: () => <EditRepoUseDialog tag={tag} use={use} own={own} otherModes={others} />,
        },
        {
          id: 'remove-use',
          label: 'Take it away',
          icon: Trash2,
          danger: true,
          no,
          dialog: () => <RemoveRepoUseDialog tag={tag} use={use} />,
        },
      ]}
    />
  )
}
