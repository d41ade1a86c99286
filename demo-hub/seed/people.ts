import { archiveTypes } from './archive-types'
import type { Tables } from './tables'
import { isoTime } from './tables'

const permissions = `admin|Full administrator access. Perform all actions.
appliance|Create appliance builds - deprecated.
dist-repo|Create a dist-repo.
host|Add, remove, enable, disable hosts and channels.
image|Start image tasks.
image-import|Import image archives.
livecd|Start livecd tasks.
maven-import|Import maven archives.
repo|Manage repos: newRepo, repoExpire, repoDelete, repoProblem.
sign|Import RPM signatures and write signed RPMs.
tag|Manage packages in tags: add, block, remove, and clone tags.
target|Add, edit, and remove targets.
win-admin|The default hub policy rule for "vm" requires this permission to trigger Windows builds.
win-import|Import win archives.
draft-promoter|The permission required in the default "draft_promotion" hub policy rule to promote draft build.`

/** User ids by name. */
export const users = {
  kojiadmin: 1,
  anna: 2,
  petr: 3,
  rhea: 4,
  hana: 5,
  'nightly-bot': 6,
  kojira: 7,
} as const

const grants: Partial<Record<keyof typeof users, string[]>> = {
  kojiadmin: ['admin'],
  anna: ['admin'],
  rhea: ['tag', 'target', 'repo'],
  hana: ['host'],
  kojira: ['repo'],
}

interface HostSeed {
  name: string
  arches: string
  capacity: number
  description: string
  comment: string
  enabled: boolean
  channels: string[]
}

const everywhere = ['default', 'createrepo']

/** The six builders; host ids follow their order. */
export const hosts: HostSeed[] = [
  {
    name: 'builder-x86_64-01',
    arches: 'x86_64 i686',
    capacity: 8,
    description: 'x86_64 builder in AWS, 16 vCPU',
    comment: '',
    enabled: true,
    channels: [...everywhere, 's390x', 'image', 'nodejs'],
  },
  {
    name: 'builder-x86_64-02',
    arches: 'x86_64 i686',
    capacity: 5,
    description: 'x86_64 builder in OSUOSL',
    comment: 'also makes repos',
    enabled: true,
    channels: [...everywhere, 'nodejs'],
  },
  {
    name: 'builder-aarch64-01',
    arches: 'aarch64',
    capacity: 6,
    description: 'Ampere Altra VM',
    comment: '',
    enabled: true,
    channels: [...everywhere, 's390x'],
  },
  {
    name: 'builder-ppc64le-01',
    arches: 'ppc64le',
    capacity: 6,
    description: 'POWER9 at OSUOSL',
    comment: '',
    enabled: true,
    channels: [...everywhere, 's390x'],
  },
  {
    name: 'builder-s390x-01',
    arches: 's390x',
    capacity: 3,
    description: 'LinuxONE community cloud',
    comment: 'slow I/O',
    enabled: true,
    channels: ['default'],
  },
  {
    name: 'builder-s390x-02',
    arches: 's390x',
    capacity: 2,
    description: 'LinuxONE community cloud (old)',
    comment: 'disabled: certificate expired, <b>ask IBM</b>',
    enabled: false,
    channels: ['default', 's390x'],
  },
]

const channels: [
  name: string,
  description: string | null,
  enabled: boolean,
  comment: string | null,
][] = [
  ['default', 'Everything without a special policy', true, null],
  ['createrepo', 'Repository generation', true, 'keep at least one enabled host'],
  ['image', null, true, null],
  ['s390x', 'Builds for IBM Z under contract', true, null],
  ['nodejs', 'NodeJS bundles', true, null],
  ['maven', null, true, null],
  ['vm', null, false, 'no windows builders here'],
  ['livecd', null, false, null],
]

const methods = [
  'build', 'buildArch', 'buildSRPMFromSCM', 'rebuildSRPM', 'tagBuild', 'newRepo', 'createrepo',
  'waitrepo', 'chainbuild', 'image', 'buildNotification', 'tagNotification', 'shutdown', 'restart',
] // prettier-ignore

function seedPermissions(tables: Tables): void {
  permissions.split('\n').forEach((line) => {
    const [name, description] = line.split('|')
    tables.create('permissions', { name, description })
  })
}

function seedUsers(tables: Tables, event: number): void {
  seedPermissions(tables)
  const names = permissions.split('\n').map((line) => line.split('|')[0])
  for (const name of Object.keys(users)) {
    const human = name !== 'kojira' && name !== 'kojiadmin'
    const principals = human ? [`${name}@EXAMPLE.ORG`] : []
    const user = tables.create('users', {
      name,
      password: human ? `${name}-pw` : null,
      usertype: 0,
      krb_principals: JSON.stringify(principals),
    })
    const granted = Object.entries(grants).find(([who]) => who === name)?.[1] ?? []
    for (const permission of granted)
      tables.add('user_perms', {
        user_id: user,
        perm_id: names.indexOf(permission) + 1,
        create_event: event,
      })
  }
  const group = tables.create('users', {
    name: 'foreman-packagers',
    password: null,
    usertype: 2,
    krb_principals: '[]',
  })
  for (const member of [users.anna, users.petr, users.rhea])
    tables.add('user_groups', { user_id: member, group_id: group, create_event: event })
  const promote = names.indexOf('draft-promoter') + 1
  tables.add('user_perms', { user_id: group, perm_id: promote, create_event: event })
}

function seedHosts(tables: Tables, event: number, now: number): void {
  for (const [name, description, enabled, comment] of channels)
    tables.create('channel', { name, description, enabled, comment })
  for (const host of hosts) {
    const user = tables.create('users', {
      name: host.name,
      password: null,
      usertype: 1,
      krb_principals: JSON.stringify([`compile/${host.name}@EXAMPLE.ORG`]),
    })
    const id = tables.create('host', {
      user_id: user,
      name: host.name,
      task_load: 0,
      ready: host.enabled,
      update_time: host.enabled ? isoTime(now - 4) : isoTime(now - 86400 * 41),
    })
    const { arches, capacity, description, comment, enabled } = host
    tables.add('host_config', {
      host_id: id,
      arches,
      capacity,
      description,
      comment,
      enabled,
      create_event: event,
    })
    for (const channel of host.channels) {
      const channelId = channels.findIndex(([name]) => name === channel) + 1
      tables.add('host_channels', { host_id: id, channel_id: channelId, create_event: event })
    }
    const data = JSON.stringify({ maxjobs: 10, methods })
    if (host.enabled) tables.add('host_data', { host_id: id, data })
  }
}

/** What Koji's own schema brings. */
function seedKinds(tables: Tables): void {
  tables.add('volume', { id: 0, name: 'DEFAULT' })
  for (const name of ['rpm', 'maven', 'win', 'image']) tables.create('btype', { name })
  for (const type of archiveTypes) tables.add('archivetype', type)
}

/** A hub as it is before anybody set it up: an admin, and what Koji's schema brings. */
export function seedEmpty(tables: Tables, now: number): void {
  const event = tables.event(now)
  seedPermissions(tables)
  for (const name of ['kojiadmin', 'anna']) {
    const user = tables.create('users', { name, password: `${name}-pw` })
    tables.add('user_perms', { user_id: user, perm_id: 1, create_event: event })
  }
  for (const name of ['default', 'createrepo', 'maven', 'livecd', 'appliance', 'vm', 'image'])
    tables.create('channel', { name, description: null, comment: null })
  tables.add('external_repo', { id: 0, name: 'INTERNAL' })
  seedKinds(tables)
}

/** Users, permissions, hosts, channels and the kinds of things that every hub knows. */
export function seedPeople(tables: Tables, start: number, now: number): void {
  const event = tables.event(start)
  seedUsers(tables, event)
  seedHosts(tables, event, now)
  seedKinds(tables)
  const cg = tables.create('cg', { name: 'foreman-image-builder' })
  tables.add('cg_users', { cg_id: cg, user_id: users.kojiadmin, create_event: event })
}
