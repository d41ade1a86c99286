import { useMutation } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

import { askSignIn } from '~/entities/sign-in-request'
import { useSession } from '~/entities/use-session'
import { useStoredState } from '~/hooks/use-stored-state'
import { HubError } from '~/hub/error'
import { submitBuild } from '~/hub/queries/submit-build'
import {
  type BuildDraft,
  buildParams,
  checkBuildDraft,
  emptyBuildDraft,
} from '~/hub/rules/build-request'
import { Button } from '~/ui/button'
import { Fold } from '~/ui/panel'
import { ErrorState } from '~/ui/states'
import { BuildOptions, Switch } from './build-options'
import { Objections, PreFlightList } from './pre-flight-list'
import { SourceFields } from './source-fields'
import { TargetField } from './target-field'
import { TargetSummary } from './target-summary'
import { usePreFlight } from './use-pre-flight'
import { useSrpmUpload } from './use-srpm-upload'
import { useTargetDetails } from './use-target-details'

interface SubmitFormProps {
  /** Fields that the address fills in. */
  prefill: Partial<BuildDraft>
  onSubmitted: (task: number) => void
}

/** The form of a build: source first, target second, all else folded with sound defaults. */
export function SubmitForm({ prefill, onSubmitted }: SubmitFormProps) {
  // A link that fills fields in has a draft of its own: it neither loses nor is lost to another.
  const key = `koji-console.build-draft ${JSON.stringify(prefill)}`
  const [stored, setDraft] = useStoredState<Partial<BuildDraft>>(key, prefill)
  const draft: BuildDraft = { ...emptyBuildDraft, ...stored }
  const [tried, setTried] = useState(false)
  const session = useSession()
  const details = useTargetDetails(draft.target)
  const errors = checkBuildDraft(draft)
  const shown = tried ? errors : {}
  // A second click can come before the first one's mutation is drawn.
  const sending = useRef(false)
  const submit = useMutation({
    mutationFn: () => submitBuild(buildParams(draft)),
    onSuccess: (task) => {
      setTried(false)
      setDraft(() => ({}))
      onSubmitted(task)
    },
    onSettled: () => {
      sending.current = false
    },
    onError: (error) => {
      if (error instanceof HubError && (error.kind === 'expired' || error.kind === 'auth')) {
        askSignIn()
      }
    },
  })
  const change = (part: Partial<BuildDraft>) => {
    setDraft((before) => ({ ...before, ...part }))
    submit.reset()
  }
  // Here, not in its field: it runs on while another kind of source is looked at.
  const uploading = useSrpmUpload((srpmPath) => change({ srpmPath }))
  const flight = usePreFlight(draft, uploading.upload.header, details)
  const refused = flight.checks.filter(({ status }) => status === 'refused')
  const hopeless = session.status === 'signed-in' && refused.length > 0
  const clear = () => {
    uploading.cancel()
    submit.reset()
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
    if (sending.current) return
    sending.current = true
    submit.mutate()
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
          <BuildOptions draft={draft} errors={shown} arches={details.arches} onChange={change} />
        </Fold>
        <Objections checks={flight.checks} />
        {submit.error && <ErrorState title="Not submitted" detail={submit.error.message} />}
        <div className="flex flex-wrap items-center gap-3">
          <Button
            type="submit"
            variant="primary"
            icon={Send}
            disabled={submit.isPending}
            disabledReason={hopeless ? 'The hub would refuse it' : undefined}
          >
            {submit.isPending
              ? 'Submitting…'
              : session.status === 'signed-in'
                ? draft.scratch
                  ? 'Submit scratch build'
                  : 'Submit build'
                : 'Sign in to submit'}
          </Button>
          <Button variant="ghost" onClick={clear}>
            Clear the form
          </Button>
        </div>
      </div>
      <div className="flex min-w-0 flex-col gap-3">
        <TargetSummary details={details} scratch={draft.scratch} />
        <PreFlightList {...flight} />
      </div>
    </form>
  )
}
