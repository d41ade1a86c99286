import { useQueries } from '@tanstack/react-query'

import { useActDraft } from '~/entities/acts/act-place'
import { LinesField, TextField } from '~/entities/acts/fields'
import { UserField } from '~/entities/acts/name-field'
import { SeveralDialog } from '~/entities/acts/several-dialog'
import { HubFailure } from '~/entities/query-state'
import { useSession } from '~/entities/use-session'
import { useSettled } from '~/hooks/use-settled'
import { addPackage } from '~/hub/acts/packages'
import { packageQuery } from '~/hub/queries/packages'
import { packageConfigQuery } from '~/hub/queries/tags'
import { whyNotList } from '~/hub/rules/package-list'
import { namesIn } from './names-in'

/** Lists packages in a tag, an owner for all. */
export function AddPackagesDialog({ tag }: { tag: string }) {
  const session = useSession()
  const self = session.status === 'signed-in' ? session.session.userName : ''
  const [draft, change] = useActDraft({ names: '', owner: self, arches: '' })
  const names = namesIn(draft.names)
  const owner = draft.owner.trim()
  const asked = useSettled(draft.names, 250)
  const standing = useQueries({
    queries: namesIn(asked).map((name) => packageConfigQuery(tag, name)),
  })
  const existing = useQueries({ queries: namesIn(asked).map((name) => packageQuery(name)) })
  const failed = [...standing, ...existing].filter(({ error }) => error !== null)
  const [{ error } = { error: null }] = failed
  const looking =
    asked !== draft.names || [...standing, ...existing].some(({ isLoading }) => isLoading)
  const no = names.map((name, index) => whyNotList(name, standing[index]?.data ?? null))
  const adding = names.filter((_, index) => no[index] === null)
  const fresh = names.filter((_, index) => existing[index]?.data === null && no[index] === null)
  const unsaid =
    names.length === 0
      ? 'Say which packages'
      : owner === ''
        ? 'Say who owns them'
        : looking
          ? 'Looking at what the tag lists…'
          : error
            ? 'What the tag lists is not known'
            : adding.length === 0 && 'There is nothing to add'
  return (
    <SeveralDialog
      title={`Add packages to ${tag}`}
      acts={
        unsaid ||
        adding.map((name) =>
          addPackage(tag, name, owner, draft.arches.trim(), fresh.includes(name)),
        )
      }
      confirm={adding.length > 1 ? `Add ${adding.length} packages` : 'Add the package'}
      fields={
        <>
          <LinesField
            label="Packages"
            help="Package names, separated by spaces or lines. New names create packages."
            value={draft.names}
            onChange={(typed) => change({ names: typed })}
          />
          <UserField
            label="Owner"
            value={draft.owner}
            onChange={(typed) => change({ owner: typed })}
          />
          <TextField
            label="Extra arches"
            mono
            placeholder="none"
            value={draft.arches}
            onChange={(typed) => change({ arches: typed })}
          />
          {error && (
            <HubFailure
              error={error}
              what="what the tag lists"
              onRetry={() => failed.forEach(({ refetch }) => void refetch())}
            />
          )}
          {!looking && fresh.length > 0 && (
            <p role="note" className="rounded-md bg-warn-soft px-2.5 py-1.5 text-warn">
              The hub has no {fresh.length === 1 ? 'package' : 'packages'} of this name yet:{' '}
              <b className="font-mono">{fresh.join(', ')}</b>. Adding{' '}
              {fresh.length === 1 ? 'it creates it' : 'them creates them'}, and the hub cannot
              delete {fresh.length === 1 ? 'it' : 'them'} again. Check the spelling.
            </p>
          )}
          {!looking && adding.length < names.length && (
            <ul aria-label="Left out" className="flex flex-col gap-1 text-warn">
              {no.map((why) => why !== null && <li key={why}>{why}</li>)}
            </ul>
          )}
        </>
      }
    />
  )
}
