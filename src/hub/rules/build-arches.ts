import type { RpmHeader } from '~/lib/rpm-header'
import type { BuildDraft } from './build-request'

const families: readonly [RegExp, string][] = [
  [/^i.86$|^athlon$/, 'i386'],
  [/^ia32e$/, 'x86_64'],
  [/^ppc64le$/, 'ppc64le'],
  [/^ppc64/, 'ppc64'],
  [/^sparc64/, 'sparc64'],
  [/^sparc/, 'sparc'],
  [/^alpha/, 'alpha'],
  [/^arm.*h/, 'armhfp'],
  [/^arm/, 'arm'],
]

/** The family that tasks and builders name an architecture by (koji/__init__.py canonArch). */
export function canonArch(arch: string): string {
  return families.find(([pattern]) => pattern.test(arch))?.[1] ?? arch
}

type SourceArches = Pick<RpmHeader, 'buildArchs' | 'exclusiveArch' | 'excludeArch'>

/**
 * The architectures that a build makes: those of the build tag and the package's extra ones,
 * narrowed by the source's header where it is known, or those that a scratch build asks for
 * (builder/kojid BuildTask.getArchList). Empty where the hub finds none that match.
 */
export function archesToBuild(
  tagArches: readonly string[],
  extra: string | null,
  source: SourceArches | null,
  draft: Pick<BuildDraft, 'scratch' | 'archOverride'>,
): string[] {
  const known = new Set(tagArches.map(canonArch))
  const { buildArchs = [], exclusiveArch = [], excludeArch = [] } = source ?? {}
  const all = [...tagArches, ...(extra?.split(/\s+/).filter(Boolean) ?? [])]
  let wanted = buildArchs.length > 0 ? [...buildArchs] : all
  if (exclusiveArch.length > 0) wanted = wanted.filter((arch) => exclusiveArch.includes(arch))
  wanted = wanted.filter((arch) => !excludeArch.includes(arch))
  const plain = buildArchs.includes('noarch') || exclusiveArch.includes('noarch')
  if (plain && !excludeArch.includes('noarch')) wanted.push('noarch')
  if (draft.scratch && draft.archOverride.length > 0) wanted = draft.archOverride
  return [...new Set(wanted)].filter((arch) => arch === 'noarch' || known.has(canonArch(arch)))
}
