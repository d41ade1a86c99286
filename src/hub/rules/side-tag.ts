import type { HubValue } from '../types/common'
import type { Tag } from '../types/tag'
import type { Verdict } from './who-may'

type Parent = Pick<Tag, 'name' | 'extra'>

/** plugins/hub/sidetag_hub.py editSideTag: whether the parent lets its side tags choose debuginfo. */
export function whyNotDebuginfo({ name, extra }: Parent): Verdict {
  if (extra?.['sidetag_debuginfo_allowed']) return null
  return `${name} does not let its side tags choose (sidetag_debuginfo_allowed)`
}

function globsOf(value: HubValue | undefined): string[] {
  if (typeof value === 'string') return value.split(/\s+/).filter(Boolean)
  return Array.isArray(value) ? value.filter((glob) => typeof glob === 'string') : []
}

/** Python's fnmatch, of which sites use * and ?. */
function fits(name: string, glob: string): boolean {
  const plain = glob.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${plain.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(name)
}

/** The RPM macros that the parent lets its side tags set, as shell patterns. */
export function allowedMacros({ extra }: Parent): string[] {
  return globsOf(extra?.['sidetag_rpm_macros_allowed'])
}

/** Why the hub refuses to set or remove RPM macros (editSideTag); null where it does not. */
export function whyNotMacros(parent: Parent, names: readonly string[]): Verdict {
  if (names.length === 0) return null
  const globs = allowedMacros(parent)
  if (globs.length === 0)
    return `${parent.name} does not let its side tags set RPM macros (sidetag_rpm_macros_allowed)`
  const odd = names.find((name) => !/^[\p{L}_]./u.test(name))
  if (odd !== undefined) return `${odd} is no name of an RPM macro`
  const barred = names.find((name) => !globs.some((glob) => fits(name, glob)))
  return barred === undefined
    ? null
    : `${parent.name} lets its side tags set ${globs.join(', ')}, not ${barred}`
}
