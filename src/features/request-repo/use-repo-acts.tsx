import { FastForward, Hammer, Inbox } from 'lucide-react'

import type { ActItem } from '~/entities/acts/acts'
import { useHubHas } from '~/entities/use-hub-has'
import { useActor } from '~/entities/use-session'
import { mayMakeRepo, mayRequestRepo } from '~/hub/rules/permissions'
import { lazyPart } from '~/ui/lazy-part'

const RequestRepoDialog = lazyPart(async () => ({
  default: (await import('./request-repo-dialog')).RequestRepoDialog,
}))
const MakeRepoDialog = lazyPart(async () => ({
  default: (await import('./make-repo-dialog')).MakeRepoDialog,
}))

/** The way to a repo of a tag: by request, and past the queue; before Koji 1.35 only the latter. */
export function useRepoActs(tag: string): ActItem[] {
  const has = useHubHas('repo.request')
  const actor = useActor()
  if (has === undefined) return []
  const request: ActItem = {
    id: 'request-repo',
    label: 'Request a repo…',
    icon: Inbox,
    primary: true,
    no: mayRequestRepo(actor),
    dialog: () => <RequestRepoDialog tag={tag} />,
  }
  const make: ActItem = {
    id: 'make-repo',
    label: has ? 'Make one past the queue…' : 'Make a repo…',
    icon: has ? FastForward : Hammer,
    primary: !has,
    no: mayMakeRepo(actor),
    dialog: () => <MakeRepoDialog tag={tag} hasQueue={has} />,
  }
  return has ? [request, make] : [make]
}

/** The way to request a repo of a tag that is still to be said; none on a hub before Koji 1.35. */
export function useRequestActs(proposed: string): ActItem[] {
  const has = useHubHas('repo.request')
  const actor = useActor()
  if (!has) return []
  return [
    {
      id: 'new',
      label: 'Request a repo…',
      icon: Inbox,
      primary: true,
      no: mayRequestRepo(actor),
      dialog: () => <RequestRepoDialog proposed={proposed} />,
    },
  ]
}
