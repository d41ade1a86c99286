import { storedRow } from '~/lib/stored-rows'

/** A task or a build that is followed until it ends; moments in seconds since the epoch. */
export interface Pin {
  kind: 'task' | 'build'
  id: number
  /** A build's NVR or a task's label; empty until the hub has told it. */
  label: string
  /** The task that tells of it; null for a build without one. */
  task: number | null
  /** The package whose builds tell how long it may take. */
  packageId: number | null
  /** As last seen, in its kind's numbers; null where the hub does not have it. */
  state: number | null
  since: number
  pinnedAt: number
  endedAt: number | null
  /** The first line of why it failed. */
  why: string | null
  /** How its end was told. */
  told: 'browser' | 'page' | null
  /** Somebody has taken note of its end. */
  seen: boolean
  /** Stays in the list until it is unpinned. */
  kept: boolean
}

/** What can be pinned, as the hub tells it. */
export type PinSubject = Omit<Pin, 'pinnedAt' | 'why' | 'told' | 'seen' | 'kept'>

/** What the hub says of a pin now. */
export type News = Partial<Pick<Pin, 'label' | 'since'>> & Pick<Pin, 'state' | 'endedAt' | 'why'>

/** More than anybody watches; a bound for what one call asks. */
export const mostPins = 50
const week = 7 * 86_400

/** Tells pins apart. */
export const pinKey = ({ kind, id }: Pick<Pin, 'kind' | 'id'>) => `${kind} ${id}`

/** Whether it has not ended. */
export const isFollowed = (pin: Pin) => pin.endedAt === null

/** Whether it has ended and nobody has taken note. */
export const isUnseen = (pin: Pin) => pin.endedAt !== null && !pin.seen

const hasFields = storedRow<Partial<Pin>>({
  kind: 'string',
  id: 'number',
  label: 'string',
  since: 'number',
})

const isNullOr = (kind: 'number' | 'string', value: unknown) =>
  value === null || typeof value === kind

function isPin(value: unknown): value is Pin {
  if (!hasFields(value)) return false
  const { kind, task, packageId = null, state, endedAt, why = null, pinnedAt = 0 } = value
  const numbers = [task, packageId, state, endedAt, pinnedAt]
  return (
    (kind === 'task' || kind === 'build') &&
    numbers.every((each) => isNullOr('number', each)) &&
    isNullOr('string', why)
  )
}

/** The pins of a text that was kept; none where it is none of ours. */
export function parsePins(text: string | null): readonly Pin[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(kept) ? kept.filter(isPin) : []
  } catch {
    return []
  }
}

/**
 * Pins something, on top. Where the list is full, the one that ended first makes room; where none
 * has ended, all stays as it was.
 */
export function withPin(pins: readonly Pin[], subject: PinSubject, now: number): readonly Pin[] {
  const others = pins.filter((pin) => pinKey(pin) !== pinKey(subject))
  const ended = subject.endedAt !== null
  const pin = { ...subject, pinnedAt: now, why: null, told: null, seen: ended, kept: false }
  if (others.length < mostPins) return [pin, ...others]
  const [first] = others
    .filter((each) => !isFollowed(each))
    .sort((a, b) => Number(a.kept) - Number(b.kept) || (a.endedAt ?? 0) - (b.endedAt ?? 0))
  return first ? [pin, ...others.filter((each) => each !== first)] : pins
}

/** Without one. */
export function withoutPin(pins: readonly Pin[], key: string): readonly Pin[] {
  return pins.filter((pin) => pinKey(pin) !== key)
}

/** Changes those that `which` picks; the very list where it picks none. */
export function withChange(
  pins: readonly Pin[],
  which: (pin: Pin) => boolean,
  change: Partial<Pin>,
): readonly Pin[] {
  return pins.some(which) ? pins.map((pin) => (which(pin) ? { ...pin, ...change } : pin)) : pins
}

/** Takes in what the hub says; the very list where nothing is new. What has ended stays so. */
export function withNews(
  pins: readonly Pin[],
  news: Readonly<Record<string, News>>,
): readonly Pin[] {
  const isNew = (pin: Pin) => {
    const now = news[pinKey(pin)]
    if (!now || !isFollowed(pin)) return false
    const { label = pin.label, since = pin.since } = now
    return (
      now.endedAt !== null || now.state !== pin.state || label !== pin.label || since !== pin.since
    )
  }
  return pins.some(isNew)
    ? pins.map((pin) => (isNew(pin) ? { ...pin, ...news[pinKey(pin)] } : pin))
    : pins
}

/** Without those that ended more than a week ago, but for those that are kept. */
export function withoutOld(pins: readonly Pin[], now: number): readonly Pin[] {
  const isOld = ({ endedAt, kept }: Pin) => endedAt !== null && !kept && now - endedAt > week
  return pins.some(isOld) ? pins.filter((pin) => !isOld(pin)) : pins
}
