import { useQuery } from '@tanstack/react-query'

import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { CheckField, ChoiceField, TextField } from '~/entities/acts/fields'
import { TagField } from '~/entities/acts/name-field'
import { useActor } from '~/entities/use-session'
import { useSettled } from '~/hooks/use-settled'
import { answerOf, type RepoParts, type RepoWish, requestRepo } from '~/hub/acts/repo-requests'
import { tagQuery } from '~/hub/queries/tags'
import { mayRequestRepo } from '~/hub/rules/permissions'
import { paths } from '~/lib/paths'
import { RepoPartFields } from './repo-part-fields'
import { RepoStanding } from './repo-standing'

interface RequestRepoDialogProps {
  /** Of which tag; asked for without. */
  tag?: string
  /** The tag that is proposed, where it is asked for. */
  proposed?: string
}

interface WishDraft extends RepoParts {
  tag: string
  asOf: RepoWish['asOf']
  event: string
  priority: string
  force: boolean
}

const asOf = [
  { value: 'usual' as const, label: 'Fresh enough, as this hub lets a repo lag' },
  { value: 'last' as const, label: 'All that is in the tag now' },
  { value: 'min' as const, label: 'As of an event or later' },
  { value: 'at' as const, label: 'Exactly as of an event' },
]

function whole(text: string): number | null {
  return /^-?\d+$/.test(text.trim()) ? Number(text) : null
}

/** Where the hub's answer is shown: the repo that fits, else the request; the list where it was lost. */
function placeOf(result: unknown): string {
  const { repo, request } = answerOf(result)
  if (repo !== null) return paths.repo(repo)
  return request === null ? paths.repoRequests() : paths.repoRequest(request)
}

/** Asks for a repo of a tag. */
export function RequestRepoDialog({ tag, proposed = '' }: RequestRepoDialogProps) {
  const actor = useActor()
  const [draft, change] = useActDraft<WishDraft>({
    tag: tag ?? proposed,
    asOf: 'last',
    event: '',
    priority: '0',
    force: false,
    debuginfo: false,
    src: false,
    separateSrc: false,
  })
  const name = draft.tag.trim()
  const settled = useSettled(name, 250)
  const found = useQuery({ ...tagQuery(settled), enabled: settled !== '' })
  const needsEvent = draft.asOf === 'min' || draft.asOf === 'at'
  const event = whole(draft.event)
  const priority = whole(draft.priority)
  const why =
    name === ''
      ? 'Say of which tag'
      : settled === name && found.data === null
        ? `There is no tag ${name}`
        : needsEvent && event === null
          ? 'Say which event, by its number'
          : priority === null
            ? 'The priority is a whole number'
            : mayRequestRepo(actor, priority < 0)
  const act = why ?? requestRepo(name, { ...draft, event: event ?? 0, priority: priority ?? 0 })
  return (
    <ActDialog
      title={tag === undefined ? 'Request a repo' : `Request a repo of ${tag}`}
      act={act}
      confirm="Request it"
      onDone={({ results: [result] }) => placeOf(result)}
      fields={
        <>
          {tag === undefined && (
            <TagField
              label="Tag"
              placeholder="foreman-nightly-el9-build"
              value={draft.tag}
              onChange={(typed) => change({ tag: typed })}
            />
          )}
          {found.data && <RepoStanding tag={found.data.name} />}
          <ChoiceField
            label="It holds"
            value={draft.asOf}
            options={asOf}
            onChange={(chosen) => change({ asOf: chosen })}
          />
          {needsEvent && (
            <TextField
              label="Event"
              numeric
              value={draft.event}
              onChange={(typed) => change({ event: typed })}
            />
          )}
          <RepoPartFields parts={draft} onChange={change} />
          <details>
            <summary className="text-sm text-muted">Priority and force</summary>
            <div className="mt-2 flex flex-col gap-3">
              <TextField
                label="Priority"
                numeric
                help="Added to the usual 20: a request of a lower number goes first. Below 0 is for admins."
                value={draft.priority}
                onChange={(typed) => change({ priority: typed })}
              />
              <CheckField
                label="Have one made even where a repo fits already"
                checked={draft.force}
                onChange={(force) => change({ force })}
              />
            </div>
          </details>
        </>
      }
    >
      The hub answers with a repo that fits, where there is one, else with a request that waits its
      turn.
    </ActDialog>
  )
}
