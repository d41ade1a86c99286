import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'

import { TagField } from '~/entities/acts/name-field'
import { useSettled } from '~/hooks/use-settled'
import type { ParentLink } from '~/hub/acts/inheritance'
import { tagQuery } from '~/hub/queries/tags'
import { Button } from '~/ui/button'

/** Between two priorities there is room for another one later. */
const step = 5

interface AddParentProps {
  links: readonly ParentLink[]
  /** What is typed and not added yet: saving must not drop it. */
  name: string
  onName: (name: string) => void
  onAdd: (link: ParentLink) => void
}

/** Adds a parent after the others, by Enter too. */
export function AddParent({ links, name, onName, onAdd }: AddParentProps) {
  const asked = useSettled(name.trim(), 250)
  const tag = useQuery({ ...tagQuery(asked), enabled: asked !== '' })
  const found = tag.data?.name === name.trim() ? tag.data : null
  const isThere = links.some((link) => link.parent_id === found?.id)
  const reason = isThere
    ? 'It is a parent already'
    : found
      ? undefined
      : name.trim() === ''
        ? 'Enter the name of a tag'
        : tag.data === null
          ? `There is no tag ${name.trim()}`
          : 'Looking for the tag…'
  const add = () => {
    if (!found) return
    const last = Math.max(-step, ...links.map(({ priority }) => priority))
    onAdd({
      parent_id: found.id,
      name: found.name,
      priority: last + step,
      maxdepth: null,
      intransitive: false,
      noconfig: false,
      pkg_filter: '',
    })
  }
  return (
    <div className="flex items-end gap-2">
      <div className="min-w-0 grow">
        <TagField label="Another parent" value={name} onChange={onName} onEnter={add} />
      </div>
      <Button icon={Plus} disabledReason={reason} onClick={add}>
        Add
      </Button>
    </div>
  )
}
