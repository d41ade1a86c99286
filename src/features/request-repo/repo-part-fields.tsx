import { CheckField } from '~/entities/acts/fields'
import type { RepoParts } from '~/hub/acts/repo-requests'

interface RepoPartFieldsProps {
  parts: RepoParts
  onChange: (part: Partial<RepoParts>) => void
}

/** What a repo has beside the packages. */
export function RepoPartFields({ parts, onChange }: RepoPartFieldsProps) {
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-sm font-medium">
        With, beyond what the tag’s settings say anyway
      </legend>
      <CheckField
        label="Debuginfo"
        checked={parts.debuginfo}
        onChange={(debuginfo) => onChange({ debuginfo })}
      />
      <CheckField
        label="Source RPMs, among those of each arch"
        checked={parts.src}
        onChange={(src) => onChange({ src })}
      />
      <CheckField
        label="Source RPMs, in a repo of their own"
        checked={parts.separateSrc}
        onChange={(separateSrc) => onChange({ separateSrc })}
      />
    </fieldset>
  )
}
