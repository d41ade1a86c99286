import { shellLine } from '~/lib/shell-words'
import type { Channel } from '../types/host'
import { type Act, withWayBack, write } from './act'

/** Makes a channel; it can be disabled, but not deleted. */
export function addChannel(name: string, description: string): Act {
  return {
    does: `Create the channel ${name}`,
    done: `Created the channel ${name}`,
    writes: [write('addChannel', { channel_name: name, ...(description && { description }) })],
    commands: [
      shellLine('koji', 'add-channel', description !== '' && `--description=${description}`, name),
    ],
  }
}

/** What a form says of a channel. */
export interface ChannelDraft {
  name: string
  description: string
  comment: string
}

/** The settings of a channel as a form begins with them. */
export function draftOfChannel({ name, description, comment }: Channel): ChannelDraft {
  return { name, description: description ?? '', comment: comment ?? '' }
}

function editOnly(before: ChannelDraft, after: ChannelDraft): Act {
  const { name, description, comment } = after
  const changes = {
    ...(name !== before.name && { name }),
    ...(description !== before.description && { description }),
    ...(comment !== before.comment && { comment }),
  }
  const what = Object.keys(changes).join(', ')
  const options = Object.entries(changes).map(([key, value]) => `--${key}=${value}`)
  return {
    does: `Change the channel ${before.name}: ${what}`,
    done: `Changed the channel ${before.name}: ${what}`,
    writes: [write('editChannel', { channelInfo: before.name, ...changes })],
    commands: [shellLine('koji', 'edit-channel', ...options, before.name)],
  }
}

/** Changes a channel's settings, those that differ; null where none does. */
export function editChannel(before: ChannelDraft, after: ChannelDraft): Act | null {
  const same =
    before.name === after.name &&
    before.description === after.description &&
    before.comment === after.comment
  return same ? null : withWayBack(editOnly(before, after), editOnly(after, before))
}

function enabledOnly(name: string, enabled: boolean, comment: string | null): Act {
  const [order, done] = enabled ? ['Enable', 'Enabled'] : ['Disable', 'Disabled']
  return {
    does: `${order} the channel ${name}`,
    done: `${done} the channel ${name}`,
    writes: [
      write(enabled ? 'enableChannel' : 'disableChannel', {
        channelname: name,
        ...(comment !== null && { comment }),
      }),
    ],
    commands: [
      shellLine(
        'koji',
        enabled ? 'enable-channel' : 'disable-channel',
        comment !== null && `--comment=${comment}`,
        name,
      ),
    ],
  }
}

/** Opens a channel, or closes it: the scheduler gives out none of a closed one's tasks. */
export function setChannelEnabled(
  channel: Pick<Channel, 'name' | 'comment'>,
  enabled: boolean,
  comment: string,
): Act {
  const before = channel.comment ?? ''
  const changes = comment !== before
  return withWayBack(
    enabledOnly(channel.name, enabled, changes ? comment : null),
    enabledOnly(channel.name, !enabled, changes ? before : null),
  )
}
