import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'

import { TagField } from '~/entities/acts/name-field'
import { useSettled } from '~/hooks/use-settled'
import type { ParentLink } from '~/hub/acts/inheritance'
import { tagQuery } from '~/hub/queries/tags'
import { Button } from '~/ui/button'

/** Between two priorities there is room for another one later. */
const step = 5

interface AddParentProps {
  links: readonly ParentLink[]
  onAdd: (link: ParentLink) => void
}

/** Adds a parent after the others. */
export function AddParent({ links, onAdd }: AddParentProps) {
  const [name, setName] = useState('')
  const asked = useSettled(name.trim(), 250)
  const tag = useQuery({ ...tagQuery(asked), enabled: asked !== '' })
  const found = tag.data?.name === name.trim() ? tag.data : null
  const isThere = links.some((link) => link.parent_id === found?.id)
  const reason = isThere
    ? 'It is a parent already'
    : found
      ? undefined
      : name.trim() === ''
        ? 'Say which tag'
        : tag.data === null
          ? 'There is no such tag'
          : 'Asking the hub about the tag…'
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
    setName('')
  }
  return (
    <div className="flex items-end gap-2">
      <div className="min-w-0 grow">
        <TagField label="Another parent" value={name} onChange={setName} />
      </div>
      <Button icon={Plus} disabledReason={reason} onClick={add}>
        Add
      </Button>
    </div>
  )
}
