import type { Tag } from '~/hub/types/tag'

export const tabs = [
  'overview',
  'builds',
  'packages',
  'inheritance',
  'config',
  'groups',
  'repos',
  'history',
] as const

/** What every tab of the tag page is given. */
export interface TagTabProps {
  tag: Tag
  /** How the hub is asked for it: by name, or by id where the name no longer finds it. */
  info: number | string
  /** For a deleted tag, the event at which all is read: its last. */
  event: number | undefined
}
