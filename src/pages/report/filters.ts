import { type Codec, textParam } from '~/lib/url-state'
import { hubNow } from '~/lib/hub-clock'

const ever = -1

/** Days back from today; -1 for all time, as in kojiweb's addresses. */
export const daysParam: Codec<number> = {
  fallback: 7,
  parse: (text) => (/^(-1|[1-9]\d{0,4})$/.test(text) ? Number(text) : undefined),
}

export const dayOptions = [
  { value: '1', label: '1 day' },
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'a year' },
  { value: String(ever), label: 'all time' },
]

/** Midnight so many days ago in the viewer's zone, in seconds since the epoch; null for all time. */
export function daysAgo(days: number, now = new Date(hubNow() * 1000)): number | null {
  if (days === ever) return null
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - days).getTime() / 1000
}

/** A day as the builds list has it in its address, YYYY-MM-DD in the viewer's zone; empty for none. */
export function dayOf(seconds: number | null): string {
  if (seconds === null) return ''
  const day = new Date(seconds * 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

/** What the reports by host keep in their URL. */
export const hostReportFilters = { arch: textParam(), 'rpm-arch': textParam() }

const ix86 = ['i386', 'i486', 'i586', 'i686']

/** An architecture as the hub's filters take it; kojiweb's `ix86` is four. Undefined for any. */
export function archesOf(arch: string): string[] | undefined {
  if (!arch) return undefined
  return arch === 'ix86' ? ix86 : [arch]
}
