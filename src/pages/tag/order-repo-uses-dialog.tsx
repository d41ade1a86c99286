import { ArrowDown, ArrowUp } from 'lucide-react'

import { useActDraft } from '~/entities/acts/act-place'
import { SeveralDialog } from '~/entities/acts/several-dialog'
import { type RepoUse, reorderUses } from '~/hub/acts/repo-uses'
import { IconButton } from '~/ui/button'

interface OrderRepoUsesDialogProps {
  tag: string
  /** Those that the tag itself has, by priority. */
  own: readonly RepoUse[]
}

function swapped(names: readonly string[], at: number, to: number): string[] {
  return names.map((name, index) => names[index === at ? to : index === to ? at : index] ?? name)
}

/** Puts a tag's own external repos in another order. */
export function OrderRepoUsesDialog({ tag, own }: OrderRepoUsesDialogProps) {
  const [{ names }, change] = useActDraft<{ names: readonly string[] }>({
    names: own.map(({ repo }) => repo),
  })
  const after = names.flatMap((name) => own.filter(({ repo }) => repo === name))
  const acts = reorderUses(tag, after)
  return (
    <SeveralDialog
      title={`Order of the external repos of ${tag}`}
      acts={
        after.length < own.length
          ? 'The tag has other external repos by now'
          : acts.length === 0
            ? 'Nothing is changed yet'
            : acts
      }
      confirm="Save the order"
      fields={
        <ol className="flex flex-col divide-y divide-line rounded-md border border-line">
          {names.map((name, index) => (
            <li key={name} className="flex items-center gap-2 px-3 py-1.5">
              <span className="min-w-0 grow font-mono text-xs break-all">{name}</span>
              <IconButton
                size="sm"
                icon={ArrowUp}
                label={`${name}: up`}
                disabled={index === 0}
                onClick={() => change({ names: swapped(names, index, index - 1) })}
              />
              <IconButton
                size="sm"
                icon={ArrowDown}
                label={`${name}: down`}
                disabled={index === names.length - 1}
                onClick={() => change({ names: swapped(names, index, index + 1) })}
              />
            </li>
          ))}
        </ol>
      }
    >
      The first counts most, where two have the same package. They keep the priorities that they
      have among them; the hub changes one at a time.
    </SeveralDialog>
  )
}
