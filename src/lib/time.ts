const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]
const relativeFormat = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' })
const exactFormat = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'long',
})

/** In the place of a moment or a duration that the hub told as none. */
const none = '–'

/** Whether seconds since the epoch are a moment that a Date can hold. */
export function isMoment(seconds: number | null | undefined): seconds is number {
  return typeof seconds === 'number' && Math.abs(seconds) <= 8.64e12
}

/** "5 min. ago" for a moment in seconds since the epoch, seen from `now` (seconds). */
export function relativeTime(seconds: number, now: number): string {
  if (!isMoment(seconds)) return none
  const delta = seconds - now
  for (const [unit, size] of units) {
    if (Math.abs(delta) >= size) return relativeFormat.format(Math.trunc(delta / size), unit)
  }
  // Seconds would only seem exact: the clock that this is read from goes in steps.
  return Math.abs(delta) < 15 ? 'just now' : delta < 0 ? 'under a minute ago' : 'in a moment'
}

/** The exact moment in the viewer's zone; seconds since the epoch. */
export function exactTime(seconds: number): string {
  return isMoment(seconds) ? exactFormat.format(seconds * 1000) : none
}

/** "1 h 05 min", "3 min 20 s", "12 s" for a duration in seconds; negative ones read as 0 s. */
export function formatDuration(seconds: number): string {
  if (!Number.isFinite(seconds)) return none
  const whole = Math.max(0, Math.round(seconds))
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  if (hours >= 48) return `${Math.floor(hours / 24)} d ${hours % 24} h`
  if (hours > 0) return `${hours} h ${String(minutes).padStart(2, '0')} min`
  if (minutes > 0) return `${minutes} min ${String(whole % 60).padStart(2, '0')} s`
  return `${whole} s`
}

/** ISO 8601 in UTC, to the second, for copying and sorting; empty for no moment. Seconds since the epoch. */
export function isoTime(seconds: number | null | undefined): string {
  if (!isMoment(seconds)) return ''
  return new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z')
}

/** The time from one moment to another in words; empty where one is missing. Seconds since the epoch. */
export function durationText(
  from: number | null | undefined,
  to: number | null | undefined,
): string {
  if (!isMoment(from) || !isMoment(to)) return ''
  return formatDuration(to - from)
}

/**
 * Seconds since the epoch of a moment as the hub writes it where it gives no `*_ts`:
 * "2026-11-22 13:59:50.250220+00:00"; null for none or what is no moment. Old hubs leave the zone
 * out and mean UTC.
 */
export function momentOf(text: string | null | undefined): number | null {
  if (!text) return null
  const zoned = /[+-]\d\d:?\d\d$|Z$/.test(text) ? text : `${text}+00:00`
  const milliseconds = Date.parse(zoned.replace(' ', 'T'))
  return Number.isFinite(milliseconds) ? milliseconds / 1000 : null
}
