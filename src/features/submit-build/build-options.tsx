import type { BuildDraft, DraftErrors } from '~/hub/rules/build-request'
import { Field, inputClass } from '~/ui/field'
import { Switch } from '~/ui/switch'

interface OptionsProps {
  draft: BuildDraft
  errors: DraftErrors
  arches: string[]
  onChange: (change: Partial<BuildDraft>) => void
}

/** Every option of the hub's build method, with what it means; sound when left alone. */
export function BuildOptions({ draft, errors, arches, onChange }: OptionsProps) {
  const toggleArch = (arch: string, on: boolean) =>
    onChange({
      archOverride: on
        ? [...draft.archOverride, arch]
        : draft.archOverride.filter((each) => each !== arch),
    })
  return (
    <div className="flex flex-col gap-4">
      <fieldset>
        <legend className="text-sm font-medium">Only these architectures</legend>
        <p className="text-xs text-muted">
          {draft.scratch
            ? 'None chosen: all of the build tag.'
            : 'For scratch builds only; others are built for all of the build tag.'}
        </p>
        <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
          {[...new Set([...arches, ...draft.archOverride])].map((arch) => (
            <label key={arch} className="inline-flex items-center gap-1.5">
              <input
                type="checkbox"
                disabled={!draft.scratch && !draft.archOverride.includes(arch)}
                checked={draft.archOverride.includes(arch)}
                aria-invalid={errors.archOverride ? true : undefined}
                onChange={(event) => toggleArch(arch, event.target.checked)}
                className="size-4 accent-(--accent)"
              />
              {arch}
            </label>
          ))}
          {arches.length === 0 && (
            <span className="text-xs text-faint">Choose a target first.</span>
          )}
        </div>
        {errors.archOverride && (
          <p role="alert" className="text-xs text-bad">
            {errors.archOverride}
          </p>
        )}
      </fieldset>
      <Switch
        label="Draft"
        help="The release gets a draft suffix, so that the same NVR can be built again; it can be promoted later."
        disabledReason={draft.scratch && 'A scratch build cannot be a draft.'}
        checked={draft.draft}
        error={errors.draft}
        onChange={(on) => onChange({ draft: on })}
      />
      <Switch
        label="Do not tag"
        help="The finished build is kept, but goes into no tag."
        disabledReason={draft.scratch && 'A scratch build is never tagged.'}
        checked={draft.skipTag}
        onChange={(on) => onChange({ skipTag: on })}
      />
      <Switch
        label="Stop at the first failure"
        help="When one architecture fails, the others are canceled at once instead of finishing."
        checked={draft.failFast}
        onChange={(on) => onChange({ failFast: on })}
      />
      <Switch
        label="In the background"
        help="At a lower priority, so that other builds go first."
        checked={draft.background}
        onChange={(on) => onChange({ background: on })}
      />
      <Switch
        label="Wait for a current repo"
        help="Do not begin in a repo that is older than the build tag’s last change."
        checked={draft.waitRepo}
        error={errors.waitRepo}
        onChange={(on) => onChange({ waitRepo: on })}
      />
      <Field
        label="Wait for these builds"
        help="NVRs that must be in the buildroot’s repo first, separated by spaces."
      >
        {(ids) => (
          <input
            {...ids}
            value={draft.waitBuilds}
            onChange={(event) => onChange({ waitBuilds: event.target.value })}
            className={`${inputClass} font-mono`}
          />
        )}
      </Field>
      <Field
        label="Repo id"
        error={errors.repoId}
        help="Build in exactly this repo. By default only admins may."
      >
        {(ids) => (
          <input
            {...ids}
            inputMode="numeric"
            value={draft.repoId}
            onChange={(event) => onChange({ repoId: event.target.value })}
            className={inputClass}
          />
        )}
      </Field>
      <Field
        label="Source RPM of a scratch build"
        error={errors.rebuildSrpm}
        help="Whether a builder makes the SRPM anew in the buildroot, or takes yours as it is."
      >
        {(ids) => (
          <select
            {...ids}
            value={draft.rebuildSrpm}
            disabled={!draft.scratch && draft.rebuildSrpm === 'default'}
            onChange={(event) => {
              const { value } = event.target
              onChange({ rebuildSrpm: value === 'yes' || value === 'no' ? value : 'default' })
            }}
            className={inputClass}
          >
            <option value="default">As the hub does by default</option>
            <option value="yes">Rebuild it</option>
            <option value="no">Take it as it is</option>
          </select>
        )}
      </Field>
      <Field
        label="Channel"
        help="Only hosts in this channel take the task; empty for the default."
      >
        {(ids) => (
          <input
            {...ids}
            value={draft.channel}
            onChange={(event) => onChange({ channel: event.target.value })}
            className={inputClass}
          />
        )}
      </Field>
      <Field
        label="Custom metadata"
        error={errors.customUserMetadata}
        help="A JSON object, kept with the build as extra.custom_user_metadata."
      >
        {(ids) => (
          <textarea
            {...ids}
            rows={2}
            value={draft.customUserMetadata}
            onChange={(event) => onChange({ customUserMetadata: event.target.value })}
            className={`${inputClass} h-auto py-1.5 font-mono`}
          />
        )}
      </Field>
    </div>
  )
}
