import type { ExternalRepoDraft } from '~/hub/acts/external-repos'
import { TextField } from './fields'

interface ExternalRepoFieldsProps {
  draft: ExternalRepoDraft
  onChange: (part: Partial<ExternalRepoDraft>) => void
}

/** The name and the address of an external repo. */
export function ExternalRepoFields({ draft, onChange }: ExternalRepoFieldsProps) {
  return (
    <>
      <TextField
        label="Name"
        mono
        value={draft.name}
        onChange={(name) => onChange({ name: name.trim() })}
      />
      <TextField
        label="Address"
        mono
        placeholder="https://dl.fedoraproject.org/pub/epel/9/Everything/$arch/"
        help="Where its repodata is; $arch stands for the architecture. The hub keeps it with a slash at the end."
        value={draft.url}
        onChange={(url) => onChange({ url: url.trim() })}
      />
    </>
  )
}
