import { useQuery } from '@tanstack/react-query'

import type { TagDraft } from '~/hub/acts/tags'
import { allPermissionsQuery } from '~/hub/queries/people-and-places'
import { CheckField, ChoiceField, TextField } from './fields'

interface TagFieldsProps {
  draft: TagDraft
  onChange: (part: Partial<TagDraft>) => void
}

/** The settings that a new tag and an old one share. */
export function TagFields({ draft, onChange }: TagFieldsProps) {
  const permissions = useQuery(allPermissionsQuery())
  return (
    <>
      <TextField
        label="Name"
        mono
        value={draft.name}
        onChange={(name) => onChange({ name: name.trim() })}
      />
      <TextField
        label="Arches"
        mono
        placeholder="x86_64 aarch64"
        help="With spaces between. A build tag needs them; others inherit them or have none."
        value={draft.arches}
        onChange={(arches) => onChange({ arches })}
      />
      <ChoiceField
        label="Permission"
        help="Who tags into it or out of it must hold this, admins too."
        value={draft.perm ?? ''}
        options={[
          { value: '', label: 'none' },
          ...(permissions.data ?? []).map(({ name }) => ({ value: name, label: name })),
        ]}
        onChange={(perm) => onChange({ perm: perm || null })}
      />
      <CheckField
        label="Locked: no build goes in or out, but by an admin who forces it"
        checked={draft.locked}
        onChange={(locked) => onChange({ locked })}
      />
    </>
  )
}
