import { Plus } from 'lucide-react'

import { Button } from '~/ui/button'
import { Field, inputClass } from '~/ui/field'
import { parseLevels } from './levels'

interface AddSourcesProps {
  text: string
  error: string | undefined
  /** Whether there is a level that more can join. */
  joinable: boolean
  onText: (text: string) => void
  onAdd: (levels: string[][], join: boolean) => void
}

/** Sources typed or pasted, many at once. */
export function AddSources({ text, error, joinable, onText, onAdd }: AddSourcesProps) {
  const parsed = parseLevels(text)
  const none = parsed.length === 0 ? 'Type or paste a source first' : undefined
  return (
    <div className="flex flex-col gap-2">
      <Field
        label="Add sources"
        error={error}
        help="SCM URLs and NVRs, one a line; an empty line or a : begins the next level."
      >
        {(ids) => (
          <textarea
            {...ids}
            rows={3}
            value={text}
            autoCapitalize="none"
            spellCheck={false}
            placeholder="git+https://host/packages.git?packages/foreman#commit"
            onChange={(event) => onText(event.target.value)}
            className={`${inputClass} h-auto py-1.5 font-mono text-xs`}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button icon={Plus} disabledReason={none} onClick={() => onAdd(parsed, false)}>
          {joinable ? 'Add as the next level' : 'Add'}
        </Button>
        {joinable && (
          <Button icon={Plus} disabledReason={none} onClick={() => onAdd(parsed, true)}>
            Add to the last level
          </Button>
        )}
      </div>
    </div>
  )
}
