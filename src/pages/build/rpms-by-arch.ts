import type { Rpm } from '~/hub/types/rpm'

export interface ArchRpms {
  arch: string
  rpms: Rpm[]
  debug: Rpm[]
}

/** Debuginfo and debugsource packages, as kojiweb sets them apart (koji/__init__.py is_debuginfo). */
function isDebug(rpm: Rpm): boolean {
  return /-debug(info|source)(-|$)/.test(`${rpm.name}-`)
}

/** RPMs by architecture: src first, then noarch, then the others by name; debug packages apart. */
export function rpmsByArch(rpms: readonly Rpm[]): ArchRpms[] {
  const byArch = new Map<string, ArchRpms>()
  for (const rpm of [...rpms].sort((a, b) => a.name.localeCompare(b.name))) {
    const entry = byArch.get(rpm.arch) ?? { arch: rpm.arch, rpms: [], debug: [] }
    byArch.set(rpm.arch, entry)
    if (isDebug(rpm)) entry.debug.push(rpm)
    else entry.rpms.push(rpm)
  }
  const rank = (arch: string) => (arch === 'src' ? 0 : arch === 'noarch' ? 1 : 2)
  return [...byArch.values()].sort(
    (a, b) => rank(a.arch) - rank(b.arch) || a.arch.localeCompare(b.arch),
  )
}
