import { useQuery } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, Suspense, useState } from 'react'
import { flushSync } from 'react-dom'

import { SubmitOutcome } from '~/entities/acts/submit-outcome'
import { useSubmission } from '~/entities/acts/use-submission'
import { CarriedOptions } from '~/entities/carried-options'
import { CheckList, Objections } from '~/entities/check-list'
import { askSignIn } from '~/entities/sign-in-request'
import { SubmitButton } from '~/entities/submit-button'
import { TargetField } from '~/entities/target-field'
import { useSession } from '~/entities/use-session'
import { useTargetDetails } from '~/entities/use-target-details'
import { useStoredState } from '~/hooks/use-stored-state'
import { submitBuild } from '~/hub/acts/submissions'
import { hubFileQuery } from '~/hub/queries/hub-files'
import {
  type BuildDraft,
  checkBuildDraft,
  type DraftErrors,
  emptyBuildDraft,
} from '~/hub/rules/build-request'
import { Button } from '~/ui/button'
import { lazyPart } from '~/ui/lazy-part'
import { Fold } from '~/ui/panel'
import { Switch } from '~/ui/switch'
import { storedKeys } from '~/lib/storage'
import { storedPartOf } from '~/lib/stored-rows'
import { toJson } from '~/lib/json'
import { SourceFields } from './source-fields'
import { TargetSummary } from './target-summary'
import { usePreFlight } from './use-pre-flight'
import { type SrpmUploading, useSrpmUpload } from './use-srpm-upload'

// Folded or last: the source and the target need not wait for them.
const BuildOptions = lazyPart(async () => ({
  default: (await import('./build-options')).BuildOptions,
}))
const SameCommand = lazyPart(async () => ({
  default: (await import('./same-command')).SameCommand,
}))

interface SubmitFormProps {
  /** Fields that the address fills in. */
  prefill: Partial<BuildDraft>
  onSubmitted: (task: number) => void
  /** What else is chosen before it is submitted. */
  children?: ReactNode
}

/** The draft with its source where builders find it: an SRPM of a build is uploaded first. */
async function withSrpm(draft: BuildDraft, { bring }: SrpmUploading): Promise<BuildDraft> {
  const { sourceKind, srpmPath, hubSrpm } = draft
  const missing = sourceKind === 'srpm' && srpmPath === '' && hubSrpm !== ''
  return missing ? { ...draft, srpmPath: await bring(hubSrpm) } : draft
}

/** What is wrong with an SRPM that was uploaded before, or that still uploads. */
function useKeptError(draft: BuildDraft, { upload }: SrpmUploading): DraftErrors {
  const { sourceKind, srpmPath, hubSrpm } = draft
  const isKept = sourceKind === 'srpm' && srpmPath !== '' && upload.file === null
  const held = useQuery({ ...hubFileQuery(`work/${srpmPath}`), enabled: isKept })
  if (sourceKind !== 'srpm') return {}
  if (isKept && held.data === null) {
    return { srpmPath: 'Choose the file again: the hub does not have it any more' }
  }
  const underWay = ['fetching', 'reading', 'sending'].includes(upload.status)
  return hubSrpm !== '' && underWay ? { srpmPath: 'Let the upload end first' } : {}
}

const parseParts = storedPartOf(emptyBuildDraft)

function parseDraft(value: unknown): Partial<BuildDraft> | undefined {
  const kept = parseParts(value)
  if (!kept) return undefined
  const { sourceKind, rebuildSrpm, ...parts } = kept
  return {
    ...parts,
    sourceKind: sourceKind === 'srpm' ? 'srpm' : 'scm',
    rebuildSrpm: rebuildSrpm === 'yes' || rebuildSrpm === 'no' ? rebuildSrpm : 'default',
  }
}

/** The form of a build: source first, target second, all else folded with sound defaults. */
export function SubmitForm({ prefill, onSubmitted, children }: SubmitFormProps) {
  // A link that fills fields in has a draft of its own: it neither loses nor is lost to another.
  const key = `${storedKeys.buildDraft} ${toJson(prefill)}`
  const [stored, setDraft] = useStoredState<Partial<BuildDraft>>(key, prefill, parseDraft)
  const draft: BuildDraft = { ...emptyBuildDraft, ...stored }
  const [tried, setTried] = useState(false)
  const session = useSession()
  const details = useTargetDetails(draft.target)
  // Here, not in its field: it runs on while another kind of source is looked at.
  const uploading = useSrpmUpload((srpmPath) => setDraft((before) => ({ ...before, srpmPath })))
  const submitting = useSubmission((task) => {
    setTried(false)
    setDraft(() => ({}))
    onSubmitted(task)
  })
  const change = (part: Partial<BuildDraft>) => {
    setDraft((before) => ({ ...before, ...part }))
    submitting.reset()
  }
  const kept = useKeptError(draft, uploading)
  const errors = {
    ...checkBuildDraft(draft),
    ...(details.problem !== null && { target: details.problem }),
    ...(!submitting.isPending && kept),
  }
  const shown = tried ? errors : {}
  const flight = usePreFlight(draft, uploading.upload.header, details)
  const refused = flight.checks.filter(({ status }) => status === 'refused')
  const hopeless = session.status === 'signed-in' && refused.length > 0
  const clear = () => {
    uploading.cancel()
    submitting.reset()
    setTried(false)
    setDraft(() => ({}))
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    // Drawn at once: which fields are wrong is seen on the page.
    flushSync(() => setTried(true))
    if (Object.keys(errors).length > 0) {
      const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"]:enabled')
      wrong?.closest('details')?.setAttribute('open', '')
      wrong?.focus()
      return
    }
    if (session.status !== 'signed-in') return askSignIn()
    void submitting.submit(async () => submitBuild(await withSrpm(draft, uploading)))
  }
  return (
    <form
      onSubmit={onSubmit}
      noValidate
      aria-label="Build"
      className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]"
    >
      <div className="flex min-w-0 flex-col gap-5 rounded-lg border border-line bg-surface p-4">
        <SourceFields draft={draft} errors={shown} uploading={uploading} onChange={change} />
        <TargetField
          value={draft.target}
          error={shown.target}
          onChange={(target) => change({ target })}
        />
        <Switch
          label="Scratch build"
          help="A try: nothing is tagged or kept for long, the NVR stays free, and locked tags do not matter."
          checked={draft.scratch}
          onChange={(scratch) => change({ scratch })}
        />
        <Fold title="More options">
          <Suspense>
            <BuildOptions draft={draft} errors={shown} arches={details.arches} onChange={change} />
          </Suspense>
        </Fold>
        <CarriedOptions carried={draft.carried} onChange={(carried) => change({ carried })} />
        {children}
        <Objections checks={flight.checks} outcome="The hub would refuse it." />
        <SubmitOutcome error={submitting.error} />
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton
            label={draft.scratch ? 'Submit scratch build' : 'Submit build'}
            isPending={submitting.isPending}
            isUnknown={submitting.isUnknown}
            signedIn={session.status === 'signed-in'}
            no={hopeless ? 'The hub would refuse it' : undefined}
          />
          <Button variant="ghost" onClick={clear}>
            Clear the form
          </Button>
        </div>
        <Suspense>
          <SameCommand draft={draft} />
        </Suspense>
      </div>
      <div className="flex min-w-0 flex-col gap-3">
        <TargetSummary details={details} scratch={draft.scratch} />
        <CheckList {...flight} refused="Would be refused" />
      </div>
    </form>
  )
}
