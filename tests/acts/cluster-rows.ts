import { addChannel, editChannel, setChannelEnabled } from '~/hub/acts/channels'
import {
  addHost,
  addHostToChannel,
  editHost,
  removeHostFromChannel,
  setHostEnabled,
} from '~/hub/acts/hosts'
import {
  addGroupMember,
  createUser,
  describePermission,
  dropGroupMember,
  grantNewPermission,
  grantPermission,
  newGroup,
  revokePermission,
  setUserEnabled,
} from '~/hub/acts/users'
import { mayEditChannels, mayEditHosts, mayEditUsers } from '~/hub/rules/permissions'
import { row } from './world'

const host = { name: 'builder-x86_64-02', comment: 'also makes repos' }
const draft = {
  arches: 'x86_64 i686',
  capacity: 5,
  description: 'x86_64 builder in OSUOSL',
  comment: host.comment,
}
const channel = { name: 'maven', comment: null }
const texts = { name: 'maven', description: '', comment: '' }
const group = 'foreman-packagers'

/** What is done to hosts, channels and users. */
export const clusterRows = [
  row('addHost', mayEditHosts, (who) =>
    addHost({ name: `host-of-${who}`, arches: 'x86_64', principal: '', force: false }),
  ),
  row('editHost', mayEditHosts, (who) =>
    editHost(host.name, draft, { ...draft, capacity: 6, description: who }),
  ),
  row('disableHost', mayEditHosts, (who) => setHostEnabled(host, false, `by ${who}`)),
  row('enableHost', mayEditHosts, (who) => setHostEnabled(host, true, `again by ${who}`)),
  row('addHostToChannel', mayEditHosts, () => addHostToChannel(host.name, 's390x')),
  row('removeHostFromChannel', mayEditHosts, () => removeHostFromChannel(host.name, 'nodejs')),
  row('disableChannel', mayEditHosts, () => setChannelEnabled(channel, false, 'for a while')),
  row('enableChannel', mayEditHosts, () => setChannelEnabled(channel, true, '')),
  row('addChannel', mayEditChannels, (who) => addChannel(`channel-of-${who}`, 'of a test')),
  row('editChannel', mayEditChannels, (who) =>
    editChannel(texts, { ...texts, name: `maven-${who}`, comment: who }),
  ),
  row('createUser', mayEditUsers, (who) => createUser(`user-of-${who}`, '', false)),
  row('disableUser', mayEditUsers, () => setUserEnabled('kojiadmin', false)),
  row('enableUser', mayEditUsers, () => setUserEnabled('kojiadmin', true)),
  row('grantPermission', mayEditUsers, () => grantPermission('petr', 'image')),
  row('revokePermission', mayEditUsers, () => revokePermission('rhea', 'target')),
  row('grantNewPermission', mayEditUsers, (who) => grantNewPermission('petr', `p-${who}`, 'new')),
  row('describePermission', mayEditUsers, () =>
    describePermission('image', 'Start image tasks.', 'Disks.'),
  ),
  row('newGroup', mayEditUsers, (who) => newGroup(`group-of-${who}`)),
  row('addGroupMember', mayEditUsers, () => addGroupMember(group, 'hana')),
  row('dropGroupMember', mayEditUsers, () => dropGroupMember(group, 'petr')),
]
