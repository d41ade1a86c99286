import { makeRepo, requestRepo, setRequestPriority, type RepoWish } from '~/hub/acts/repo-requests'
import { runAct } from '~/hub/acts/run-act'
import { createSideTag, draftOfSideTag, editSideTag, removeSideTag } from '~/hub/acts/side-tags'
import { setExtra } from '~/hub/acts/tags'
import { hub } from '~/hub/hub'
import {
  mayChangeSideTag,
  mayMakeRepo,
  mayMakeSideTag,
  mayRequestRepo,
  maySetRequestPriority,
} from '~/hub/rules/permissions'
import { need, placeOf, roles, row, type Row, type World } from './world'

const base = 'foreman-nightly-el9-build'
const parts = { debuginfo: false, src: false, separateSrc: false }
const wish: RepoWish = { ...parts, asOf: 'last', event: 0, priority: 0, force: true }

/** One of petr's side tags, of which there is one for each role. */
async function sideTagFor(who: string) {
  const mine = await hub().call('listSideTags', { user: 'petr' })
  const { name } = need(mine.toSorted((a, b) => a.id - b.id)[placeOf(who)])
  return need(await hub().call('getTag', { tagInfo: name }))
}

/** Petr's side tags, of a base that lets them choose debuginfo. */
export async function makeSideTags({ become }: World): Promise<void> {
  become('anna')
  await runAct(setExtra(base, 'sidetag_debuginfo_allowed', true, undefined))
  become('petr')
  for (const _ of roles) await runAct(createSideTag(base, false, ''))
}

async function waitingRequest() {
  const [request] = await hub().call('repo.queryQueue', {
    clauses: [['active', 'IS', true]],
    fields: '**',
    opts: { order: 'id', limit: 1 },
  })
  return need(request)
}

/** What is done to side tags, which petr owns, and to repos. */
export const repoRows: Row[] = [
  row('createSideTag', mayMakeSideTag, () => createSideTag(base, false, '')),
  {
    name: 'editSideTag',
    attempt: async (who, actor) => {
      const tag = await sideTagFor(who)
      const before = draftOfSideTag(tag)
      return {
        act: editSideTag(tag.name, before, { ...before, debuginfo: !before.debuginfo }),
        no: mayChangeSideTag(actor, tag),
      }
    },
  },
  {
    name: 'removeSideTag',
    attempt: async (who, actor) => {
      const tag = await sideTagFor(who)
      return { act: removeSideTag(tag.name), no: mayChangeSideTag(actor, tag) }
    },
  },
  row('repo.request', mayRequestRepo, () => requestRepo(base, wish)),
  row(
    'repo.request with more than the usual priority',
    (actor) => mayRequestRepo(actor, true),
    () => requestRepo(base, { ...wish, priority: -5 }),
  ),
  {
    name: 'repo.setRequestPriority',
    attempt: async (_who, actor) => {
      const request = await waitingRequest()
      return {
        act: setRequestPriority(request, request.priority + 1),
        no: maySetRequestPriority(actor, request),
      }
    },
  },
  row('newRepo', mayMakeRepo, () => makeRepo(base, parts)),
]
