import { Suspense } from 'react'

import type { BuildDraft, DraftErrors } from '~/hub/rules/build-request'
import { classNames } from '~/lib/class-names'
import { Field, inputClass } from '~/ui/field'
import { lazyPart } from '~/ui/lazy-part'
import { SkeletonLines } from '~/ui/states'
import type { SrpmUploading } from './use-srpm-upload'

// Most builds come from source control.
const SrpmField = lazyPart(async () => ({ default: (await import('./srpm-field')).SrpmField }))

interface SourceFieldsProps {
  draft: BuildDraft
  errors: DraftErrors
  uploading: SrpmUploading
  onChange: (change: Partial<BuildDraft>) => void
}

const kinds = [
  { value: 'scm', label: 'From source control' },
  { value: 'srpm', label: 'From a source RPM' },
] as const

/** Where the source is: an SCM URL, or an SRPM to upload. */
export function SourceFields({ draft, errors, uploading, onChange }: SourceFieldsProps) {
  return (
    <div className="flex flex-col gap-3">
      <fieldset className="flex w-fit gap-0.5 rounded-lg border border-line bg-raised p-0.5">
        <legend className="sr-only">Kind of source</legend>
        {kinds.map(({ value, label }) => (
          <label
            key={value}
            className={classNames(
              'cursor-pointer rounded-md px-3 py-1 font-medium has-focus-visible:outline-2 has-focus-visible:outline-accent',
              draft.sourceKind === value ? 'bg-surface text-ink shadow-sm' : 'text-muted',
            )}
          >
            <input
              type="radio"
              name="source-kind"
              value={value}
              checked={draft.sourceKind === value}
              onChange={() => onChange({ sourceKind: value })}
              className="sr-only"
            />
            {label}
          </label>
        ))}
      </fieldset>
      {draft.sourceKind === 'scm' ? (
        <Field
          label="SCM URL"
          error={errors.scmUrl}
          help={
            <>
              <code>scheme://host/repository?path#commit</code>: the path within the repository and
              the commit or branch to check out.
            </>
          }
        >
          {(ids) => (
            <input
              {...ids}
              value={draft.scmUrl}
              autoCapitalize="none"
              spellCheck={false}
              placeholder="git+https://host/packages.git?packages/foreman#commit"
              onChange={(event) => onChange({ scmUrl: event.target.value })}
              className={`${inputClass} font-mono`}
            />
          )}
        </Field>
      ) : (
        <Suspense fallback={<SkeletonLines lines={3} label="the upload" />}>
          <SrpmField
            draft={draft}
            error={errors.srpmPath}
            uploading={uploading}
            onChange={onChange}
          />
        </Suspense>
      )}
    </div>
  )
}
