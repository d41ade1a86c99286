import type { Verdict } from './who-may'

/**
 * Why the hub would refuse a name; null where it would not. What else a name may have in it is each
 * hub's own (kojihub.py verify_name_internal, verify_name_user).
 */
export function whyNotName(name: string): Verdict {
  if (name === '') return 'Say the name'
  return /\s/.test(name) ? 'A name has no spaces' : null
}

/** Why the hub would refuse arches (koji/__init__.py parse_arches, strict); null where it would not. */
export function whyNotArches(arches: string): Verdict {
  return /^[\w\s-]*$/.test(arches) ? null : 'Arches have spaces between, and nothing else'
}

/** Why the hub would refuse the name or the arches of a tag; null where it would not. */
export function whyNotTagSettings(tag: { name: string; arches: string }): Verdict {
  return whyNotName(tag.name) ?? whyNotArches(tag.arches)
}

/** Why an external repo is of no use or refused (kojihub.py create_external_repo); null where not. */
export function whyNotExternalRepo({ name, url }: { name: string; url: string }): Verdict {
  const no = whyNotName(name)
  if (no !== null) return no
  if (url === '') return 'Say the address'
  return /^(https?|ftp|file):\/\/\S+$/.test(url)
    ? null
    : 'Builders read repos by http, https, ftp and file addresses'
}

/** Why the hub would refuse a host's settings (schema.sql host_config); null where it would not. */
export function whyNotHost({ arches, capacity }: { arches: string; capacity: number }): Verdict {
  if (arches === '') return 'Say which arches it builds for'
  return whyNotArches(arches) ?? (capacity > 1 ? null : 'The capacity must be a number above 1')
}

/** Why a name is no build target of the hub; null where it is one, or nothing is typed. */
export function unknownTarget(name: string, targets: readonly { name: string }[]): Verdict {
  if (name === '' || targets.some((target) => target.name === name)) return null
  return `There is no build target “${name}”`
}

/** Why the hub would refuse parents of a tag (kojihub.py _writeInheritanceData); null where it would not. */
export function whyNotParents(
  tag: number,
  links: readonly { name: string; parent_id: number; priority: number }[],
): Verdict {
  const byPriority = new Map<number, string>()
  for (const { name, parent_id: parent, priority } of links) {
    if (parent === tag) return 'A tag cannot inherit from itself'
    const other = byPriority.get(priority)
    if (other !== undefined) return `${other} and ${name} have the same priority ${priority}`
    byPriority.set(priority, name)
  }
  return null
}
