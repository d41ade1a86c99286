import type { Build } from '../types/build'
import type { Host } from '../types/host'
import type { Repo } from '../types/repo'
import type { BuildTarget, ListedPackage, Tag } from '../types/tag'
import type { BuildDraft } from './build-request'
import type { BuildSource } from './build-source'
import type { Actor } from './who-may'

/** One thing that was looked at before a build is submitted. */
export interface Check {
  about: string
  /** `refused`: the hub is sure to refuse it; `unknown`: the hub does not tell; `pending`: not told yet. */
  status: 'ok' | 'warn' | 'refused' | 'unknown' | 'pending'
  words: string
  link: { to: string; text: string } | null
}

/** The builders that an architecture's task may go to. */
export interface ArchBuilders {
  channel: string
  /** Whether the hub's policy said so; else it is what Koji does by default. */
  sure: boolean
  /** The channel is disabled, or null: there is none of that name. */
  enabled: boolean | null
  hosts: readonly Host[]
  /** Tasks of this architecture that wait in the channel. */
  waiting: number
}

/** What counts of a repo here. */
export type KnownRepo = Pick<Repo, 'id' | 'tag_id' | 'tag_name' | 'state' | 'create_event'>

/** What the hub told; undefined for what it cannot tell. */
export interface PreFlightAnswers {
  /** What was asked about. */
  name: string | null
  nvr: string | null
  build: Pick<Build, 'build_id' | 'state'> | null | undefined
  /** May tag, may force, why not (kojihub.py check_tag_access). */
  tagAccess: readonly [boolean, boolean, string] | undefined
  /** What each policy that was asked said; null where none of its rules matched. */
  policies: Readonly<Record<string, string | null | undefined>>
  builders: ReadonlyMap<string, ArchBuilders>
  repo: KnownRepo | null | undefined
  /** The build tag's last change, and the last event of an hour ago. */
  lastChange: number | null | undefined
  hourAgo: number | undefined
  /** How many of its repos are asked for; undefined on a hub without such requests (before 1.35). */
  requests: number | undefined
  /** The repo that the form names. */
  given: KnownRepo | null | undefined
  /** Seconds. */
  average: number | null | undefined
}

/** All that the checks look at. */
export interface PreFlightFacts {
  draft: BuildDraft
  /** Null: the hub has none of that name; undefined: not chosen, or not known yet. */
  target: BuildTarget | null | undefined
  buildTag: Tag | null
  destTag: Tag | null
  /** What will be built; undefined until the build tag is known. */
  arches: readonly string[] | undefined
  source: BuildSource | null
  /** How the destination tag lists the package; null where it does not, undefined until told. */
  listing: ListedPackage | null | undefined
  actor: Actor | null
  /** Undefined until the hub has answered. */
  told: PreFlightAnswers | undefined
}

/** A check's outcome; what is to say and where more is. */
export function check(
  about: string,
  status: Check['status'],
  words: string,
  link: Check['link'] = null,
): Check {
  return { about, status, words, link }
}
