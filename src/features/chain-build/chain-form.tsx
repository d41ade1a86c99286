import { type FormEvent, type ReactNode, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'

import { ButtonLink } from '~/entities/button-link'
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
import { submitChain } from '~/hub/acts/submissions'
import { chainCommands } from '~/hub/rules/build-command'
import type { Chain } from '~/hub/rules/chain-request'
import { paths } from '~/lib/paths'
import { Button } from '~/ui/button'
import { CommandLine } from '~/ui/command-line'
import { Switch } from '~/ui/switch'
import { storedKeys } from '~/lib/storage'
import { storedPartOf } from '~/lib/stored-rows'
import { isStoredStruct } from '~/lib/stored-values'
import { AddSources } from './add-sources'
import { ChainSummary } from './chain-summary'
import { LevelList } from './level-list'
import { addLevels, type Levels, parseKeptLevels } from './levels'
import { useChainChecks } from './use-chain-checks'

/** What the form holds beside the target, which is in the address. */
interface ChainDraft {
  levels: Levels
  /** Typed and not added yet. */
  text: string
  background: boolean
  carried: Chain['carried']
}

const emptyDraft: ChainDraft = { levels: [], text: '', background: false, carried: {} }

const parseParts = storedPartOf(emptyDraft)

function parseChainDraft(value: unknown): Partial<ChainDraft> | undefined {
  if (!isStoredStruct(value)) return undefined
  return { ...parseParts(value), levels: parseKeptLevels(value['levels']) }
}

interface ChainFormProps {
  /** What a task's request fills in. */
  prefill: Omit<Chain, 'target'> | null
  /** Keeps the draft apart from those of other links. */
  draftKey: string
  target: string
  onTarget: (target: string) => void
  onSubmitted: (task: number) => void
  /** What else is chosen before it is submitted. */
  children?: ReactNode
}

/** The form of a chain: the target, then level after level of sources. */
export function ChainForm(props: ChainFormProps) {
  const { prefill, draftKey, target, onTarget, onSubmitted, children } = props
  const filled: Partial<ChainDraft> = prefill
    ? {
        ...prefill,
        levels: addLevels(
          [],
          prefill.levels.map((level) => [...level]),
          false,
        ),
      }
    : {}
  const key = `${storedKeys.chainDraft} ${draftKey}`
  const [stored, setDraft] = useStoredState<Partial<ChainDraft>>(key, filled, parseChainDraft)
  const draft = { ...emptyDraft, ...stored }
  const [tried, setTried] = useState(false)
  const session = useSession()
  const details = useTargetDetails(target)
  const levels = useMemo(
    () => (stored.levels ?? []).map((level) => level.map(({ source }) => source.trim())),
    [stored.levels],
  )
  const { background, carried } = draft
  const chain: Chain = { levels, target, background, carried }
  const flight = useChainChecks(levels, target, details)
  const submitting = useSubmission((task) => {
    setDraft(() => ({}))
    onSubmitted(task)
  })
  const change = (part: Partial<ChainDraft>) => {
    setDraft((before) => ({ ...before, ...part }))
    submitting.reset()
  }
  const signedIn = session.status === 'signed-in'
  const hopeless = signedIn && flight.checks.some(({ status }) => status === 'refused')
  const targetError = target ? (details.problem ?? undefined) : 'Choose a build target'
  const unadded = draft.text.trim() !== ''
  const sourcesError = unadded
    ? 'Add what is typed here, or empty the field'
    : levels.length === 0
      ? 'What is to be built? Add a source'
      : undefined
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    flushSync(() => setTried(true))
    if (targetError || sourcesError) {
      form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      return
    }
    if (!signedIn) return askSignIn()
    void submitting.submit(() => Promise.resolve(submitChain(chain)))
  }
  const [only] = levels.length === 1 ? levels : []
  return (
    <form
      onSubmit={onSubmit}
      noValidate
      aria-label="Chain build"
      className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]"
    >
      <div className="flex min-w-0 flex-col gap-5 rounded-lg border border-line bg-surface p-4">
        <TargetField value={target} error={tried ? targetError : undefined} onChange={onTarget} />
        <LevelList levels={draft.levels} onChange={(next) => change({ levels: next })} />
        <AddSources
          text={draft.text}
          error={tried ? sourcesError : undefined}
          joinable={levels.length > 0}
          onText={(text) => change({ text })}
          onAdd={(added, join) =>
            change({ levels: addLevels(draft.levels, added, join), text: '' })
          }
        />
        <Switch
          label="In the background"
          help="At a lower priority, so that other builds go first."
          checked={background}
          onChange={(on) => change({ background: on })}
        />
        <CarriedOptions carried={carried} onChange={(kept) => change({ carried: kept })} />
        {children}
        <Objections checks={flight.checks} outcome="This chain cannot work." />
        <SubmitOutcome error={submitting.error} />
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton
            label="Submit chain build"
            isPending={submitting.isPending}
            isUnknown={submitting.isUnknown}
            signedIn={signedIn}
            no={hopeless ? 'This chain cannot work' : undefined}
          />
          {only?.length === 1 && (
            <ButtonLink to={paths.submit({ src: only[0], target })}>
              Submit it as a plain build
            </ButtonLink>
          )}
          <Button
            variant="ghost"
            onClick={() => {
              setTried(false)
              submitting.reset()
              setDraft(() => ({}))
              onTarget('')
            }}
          >
            Clear the form
          </Button>
        </div>
        {target && levels.length > 1 && <ChainCommands chain={chain} />}
      </div>
      <div className="flex min-w-0 flex-col gap-3">
        <ChainSummary levels={levels} target={details.target} />
        <CheckList {...flight} refused="Cannot work" />
      </div>
    </form>
  )
}

/** What is sent, and the same on Koji's command line. */
function ChainCommands({ chain }: { chain: Chain }) {
  const { command, call } = chainCommands(chain)
  return (
    <div className="flex flex-col gap-1">
      <p className="text-xs text-muted">
        {command === null
          ? 'The hub’s call'
          : 'The same on Koji’s command line, and the hub’s call'}
        :
      </p>
      {command !== null && <CommandLine text={command} what="command" />}
      <CommandLine text={call} what="hub call" />
    </div>
  )
}
