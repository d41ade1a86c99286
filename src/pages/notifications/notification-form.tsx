import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef } from 'react'

import { PackageField, TagField } from '~/entities/acts/name-field'
import { HubFailure } from '~/entities/query-state'
import { askSignIn } from '~/entities/sign-in-request'
import { useStoredState } from '~/hooks/use-stored-state'
import { HubError } from '~/hub/error'
import {
  createNotification,
  type NotificationDraft,
  type NotificationKind,
  updateNotification,
} from '~/hub/queries/notification-writes'
import { Button } from '~/ui/button'
import type { NotificationRow } from './rows'

/** What the form is for: a new one of a kind, or a change of one. */
export interface Editing {
  kind: NotificationKind
  row: NotificationRow | null
}

interface NotificationFormProps {
  editing: Editing
  /** For whom. */
  user: number
  onDone: () => void
}

function draftOf(row: NotificationRow | null): NotificationDraft {
  return {
    package: row?.packageName ?? '',
    tag: row?.tagName ?? '',
    successOnly: row?.successOnly ?? false,
  }
}

/** The fields of a notification or a block; they keep what was typed until the hub has taken it. */
export function NotificationForm({ editing, user, onDone }: NotificationFormProps) {
  const { kind, row } = editing
  const client = useQueryClient()
  const initial = draftOf(row)
  const key = `koji-console.notification-draft ${user} ${kind} ${row?.id ?? 'new'}`
  const [stored, setDraft] = useStoredState<Partial<NotificationDraft>>(key, {})
  const draft: NotificationDraft = { ...initial, ...stored }
  // A second click can come before the first one's mutation is drawn.
  const sending = useRef(false)
  const save = useMutation({
    mutationFn: () =>
      row ? updateNotification(row.id, draft) : createNotification(kind, user, draft),
    onSuccess: async () => {
      setDraft(() => ({}))
      const method = kind === 'block' ? 'getBuildNotificationBlocks' : 'getBuildNotifications'
      await client.invalidateQueries({ queryKey: [method] })
      onDone()
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
  const change = (part: Partial<NotificationDraft>) => {
    setDraft((before) => ({ ...before, ...part }))
    save.reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (sending.current) return
    sending.current = true
    save.mutate()
  }
  const leave = () => {
    setDraft(() => ({}))
    onDone()
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <PackageField
        label="Package"
        help="Left empty: every package."
        placeholder="all"
        value={draft.package}
        onChange={(name) => change({ package: name })}
      />
      <TagField
        label="Tag"
        help="Left empty: every tag."
        placeholder="all"
        value={draft.tag}
        onChange={(tag) => change({ tag })}
      />
      {kind === 'notification' && (
        <label className="flex items-center gap-2">
          <input
            type="checkbox"
            checked={draft.successOnly}
            onChange={({ target }) => change({ successOnly: target.checked })}
          />
          Only builds that went well
        </label>
      )}
      {save.error instanceof HubError && <HubFailure error={save.error} />}
      <div className="flex justify-end gap-2">
        <Button onClick={leave}>Leave it</Button>
        <Button type="submit" variant="primary" disabled={save.isPending}>
          {save.isPending ? 'Asking the hub…' : row ? 'Save' : `Add the ${kind}`}
        </Button>
      </div>
    </form>
  )
}
