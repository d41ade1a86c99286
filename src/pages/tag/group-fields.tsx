import { CheckField, TextField } from '~/entities/acts/fields'
import type { GroupDraft } from '~/hub/acts/groups'

interface GroupFieldsProps {
  draft: GroupDraft
  onChange: (part: Partial<GroupDraft>) => void
}

/** What a comps group says of itself. */
export function GroupFields({ draft, onChange }: GroupFieldsProps) {
  return (
    <>
      <TextField
        label="Shown as"
        value={draft.displayName}
        onChange={(displayName) => onChange({ displayName })}
      />
      <TextField
        label="Description"
        value={draft.description}
        onChange={(description) => onChange({ description })}
      />
      <CheckField
        label="User visible: installers offer it"
        checked={draft.uservisible}
        onChange={(uservisible) => onChange({ uservisible })}
      />
      <CheckField
        label="Default: installers choose it by themselves"
        checked={draft.isDefault}
        onChange={(isDefault) => onChange({ isDefault })}
      />
      <CheckField
        label="Exported: Koji keeps this for tools that write comps"
        checked={draft.exported}
        onChange={(exported) => onChange({ exported })}
      />
      <CheckField
        label="Only where there are two arches (biarchonly)"
        checked={draft.biarchonly}
        onChange={(biarchonly) => onChange({ biarchonly })}
      />
      <TextField
        label="Only for the language"
        mono
        placeholder="any"
        value={draft.langonly}
        onChange={(langonly) => onChange({ langonly: langonly.trim() })}
      />
    </>
  )
}
