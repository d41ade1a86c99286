import type { Act } from '~/hub/acts/act'
import {
  createNotification,
  deleteNotification,
  type KnownNotification,
  type NotificationKind,
  updateNotification,
} from '~/hub/acts/notifications'
import { hub } from '~/hub/hub'
import { mayChangeNotifications } from '~/hub/rules/who-may'
import { need, placeOf, type Row, roles } from './world'

const tags = ['3.18', '3.17', '3.15', 'nightly'].map((release) => `foreman-${release}-el9`)
const draftFor = (who: string) => ({
  package: 'foreman',
  tag: need(tags[placeOf(who)]),
  successOnly: false,
})

/** Petr's own of a kind, that the setup made for somebody to change. */
async function knownFor(
  kind: NotificationKind,
  petr: number,
  who: string,
): Promise<KnownNotification> {
  const { package: packageName, tag: tagName, successOnly } = draftFor(who)
  const [listed, tag] = await Promise.all([
    kind === 'block'
      ? hub().call('getBuildNotificationBlocks', { userID: petr })
      : hub().call('getBuildNotifications', { userID: petr }),
    hub().call('getTag', { tagInfo: tagName }),
  ])
  const found = need(listed.find((row) => row.tag_id === tag?.id && row.package_id !== null))
  const { id, package_id: packageId, tag_id: tagId } = found
  return { id, packageId, packageName, tagId, tagName, successOnly }
}

const ownerOf = (petr: number) => ({ id: petr, name: 'petr', mine: false })

/** What the rows change and take away: one for each role. */
export function notificationSetup(petr: number): Act[] {
  return roles.flatMap((who) => [
    createNotification('notification', ownerOf(petr), draftFor(who)),
    createNotification('block', ownerOf(petr), draftFor(who)),
  ])
}

/** What is done to petr's notifications, by others and by himself. */
export function notificationRows(petrId: () => number): Row[] {
  const make = (
    name: string,
    act: (petr: number, who: string) => Promise<Act | null> | Act | null,
  ): Row => ({
    name,
    attempt: async (who, actor) => ({
      act: await act(petrId(), who),
      no: mayChangeNotifications(actor, petrId()),
    }),
  })
  const kinds: NotificationKind[] = ['notification', 'block']
  return [
    ...kinds.map((kind) =>
      make(`createNotification: a ${kind}`, (petr, who) =>
        createNotification(kind, ownerOf(petr), { ...draftFor(who), package: '' }),
      ),
    ),
    make('updateNotification', async (petr, who) => {
      const { id } = await knownFor('notification', petr, who)
      return updateNotification(id, draftFor(who), { ...draftFor(who), successOnly: true })
    }),
    ...kinds.map((kind) =>
      make(`deleteNotification: a ${kind}`, async (petr, who) =>
        deleteNotification(kind, ownerOf(petr), await knownFor(kind, petr, who)),
      ),
    ),
  ]
}
