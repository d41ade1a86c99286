import { shellLine } from '~/lib/shell-words'
import type { Host } from '../types/host'
import { type Act, withWayBack, write } from './act'

function enabledOnly(name: string, enabled: boolean, comment: string | null): Act {
  const [order, done] = enabled ? ['Enable', 'Enabled'] : ['Disable', 'Disabled']
  return {
    does: `${order} ${name}`,
    done: `${done} ${name}`,
    writes: [
      write(enabled ? 'enableHost' : 'disableHost', { hostname: name }),
      ...(comment === null ? [] : [write('editHost', { hostInfo: name, comment })]),
    ],
    commands: [
      shellLine(
        'koji',
        enabled ? 'enable-host' : 'disable-host',
        comment !== null && `--comment=${comment}`,
        name,
      ),
    ],
  }
}

/** Lets a host take tasks, or no more; the hub refuses a comment that is the old one, so it is left out. */
export function setHostEnabled(
  host: Pick<Host, 'name' | 'comment'>,
  enabled: boolean,
  comment: string,
): Act {
  const before = host.comment ?? ''
  const changes = comment !== before
  return withWayBack(
    enabledOnly(host.name, enabled, changes ? comment : null),
    enabledOnly(host.name, !enabled, changes ? before : null),
  )
}

/** What a form says of a host. */
export interface HostDraft {
  /** With spaces between. */
  arches: string
  capacity: number
  description: string
  comment: string
}

/** The settings of a host as a form begins with them. */
export function draftOfHost({ arches, capacity, description, comment }: Host): HostDraft {
  return { arches, capacity, description: description ?? '', comment: comment ?? '' }
}

function editOnly(name: string, before: HostDraft, after: HostDraft): Act {
  const { arches, capacity, description, comment } = after
  const changes = {
    ...(arches !== before.arches && { arches }),
    ...(capacity !== before.capacity && { capacity }),
    ...(description !== before.description && { description }),
    ...(comment !== before.comment && { comment }),
  }
  const what = Object.keys(changes).join(', ')
  const options = Object.entries(changes).map(([key, value]) => `--${key}=${value}`)
  return {
    does: `Change ${name}: ${what}`,
    done: `Changed ${name}: ${what}`,
    writes: [write('editHost', { hostInfo: name, ...changes })],
    commands: [shellLine('koji', 'edit-host', ...options, name)],
  }
}

/** Changes a host's settings, those that differ; null where none does. */
export function editHost(name: string, before: HostDraft, after: HostDraft): Act | null {
  const same =
    before.arches === after.arches &&
    before.capacity === after.capacity &&
    before.description === after.description &&
    before.comment === after.comment
  return same ? null : withWayBack(editOnly(name, before, after), editOnly(name, after, before))
}

/** A host that is to be made. */
export interface NewHost {
  name: string
  /** With spaces between. */
  arches: string
  /** Empty for the one that the hub makes of the name. */
  principal: string
  /** Whether a person's account of this name becomes the host's. */
  force: boolean
}

/** Makes a host with its account, in the channel default with the capacity 2; it cannot be deleted. */
export function addHost({ name, arches, principal, force }: NewHost): Act {
  const list = arches.split(' ')
  return {
    does: `Add the host ${name} for ${arches}`,
    done: `Added the host ${name} for ${arches}`,
    writes: [
      write('addHost', {
        hostname: name,
        arches: list,
        ...(principal && { krb_principal: principal }),
        ...(force && { force }),
      }),
    ],
    commands: [
      shellLine(
        'koji',
        'add-host',
        principal !== '' && `--krb-principal=${principal}`,
        force && '--force',
        name,
        ...list,
      ),
    ],
  }
}

function joinOnly(host: string, channel: string): Act {
  return {
    does: `Add ${host} to the channel ${channel}`,
    done: `Added ${host} to the channel ${channel}`,
    writes: [write('addHostToChannel', { hostname: host, channel_name: channel })],
    commands: [shellLine('koji', 'add-host-to-channel', host, channel)],
  }
}

function leaveOnly(host: string, channel: string): Act {
  return {
    does: `Remove ${host} from the channel ${channel}`,
    done: `Removed ${host} from the channel ${channel}`,
    writes: [write('removeHostFromChannel', { hostname: host, channel_name: channel })],
    commands: [shellLine('koji', 'remove-host-from-channel', host, channel)],
  }
}

/** Has a host take the tasks of a channel too. */
export function addHostToChannel(host: string, channel: string): Act {
  return withWayBack(joinOnly(host, channel), leaveOnly(host, channel))
}

/** Has a host take no more tasks of a channel. */
export function removeHostFromChannel(host: string, channel: string): Act {
  return withWayBack(leaveOnly(host, channel), joinOnly(host, channel))
}
