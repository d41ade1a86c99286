import type { Act } from './act'

/** A build that goes into a tag or out of it. */
export interface Tagging {
  tag: string
  nvr: string
  /** The package's name. */
  package: string
  into: boolean
  /** Tags it anew where it is in the tag already. */
  force: boolean
}

function tagging(
  tag: number | string,
  build: number | string,
  into: boolean,
  force = false,
): Tagging {
  const nvr = String(build)
  return { tag: String(tag), nvr, package: packageOf(nvr), into, force }
}

/** The name of a build's package: its NVR without the last two parts. */
export function packageOf(nvr: string): string {
  return nvr.split('-').slice(0, -2).join('-')
}

/** The NVR that a draft has once it is promoted (koji/__init__.py gen_draft_release). */
export function promotedName(nvr: string): string {
  return nvr.replace(/,draft_\d+$/, '')
}

/** The draft that acts promote; undefined where they promote none. */
export function promotedBy(acts: readonly Act[]): string | undefined {
  return acts
    .flatMap((act) => act.writes)
    .flatMap((sent) => (sent.method === 'promoteBuild' ? [String(sent.params.build)] : []))[0]
}

/** What acts do to the builds of tags, in their order. */
export function taggingsOf(acts: readonly Act[]): Tagging[] {
  return acts
    .flatMap((act) => act.writes)
    .flatMap((sent) => {
      if (sent.method === 'tagBuild') {
        const { tag, build, force } = sent.params
        return [tagging(tag, build, true, force)]
      }
      if (sent.method === 'untagBuild') return [tagging(sent.params.tag, sent.params.build, false)]
      if (sent.method !== 'moveBuild') return []
      const { build, tag1, tag2, force } = sent.params
      return [tagging(tag1, build, false), tagging(tag2, build, true, force)]
    })
}

/** The package and tag that an act tags into: the order of such acts decides which is the newest. */
export function orderedWith(act: Act): string | null {
  const into = taggingsOf([act]).find((each) => each.into)
  return into ? `${into.tag} ${into.package}` : null
}

/** A package's build that a tag has or inherits. */
export interface TaggedNvr {
  nvr: string
  tag_name: string
}

/** Which build of a package is a tag's newest, before and after; null where there is none. */
export interface NewestBuild {
  before: TaggedNvr | null
  after: TaggedNvr | null
}

/**
 * What taggings of one package make of its newest build in a tag. `builds` as listTagged gives them
 * with what is inherited: the tag's own first, then those of `order` (the tags that it inherits
 * from, the first first), each tag's by when they were tagged, the last first (kojihub.py
 * readTaggedBuilds). The hub looks at that order alone, never at versions.
 */
export function newestAfter(
  tag: string,
  builds: readonly TaggedNvr[],
  taggings: readonly Tagging[],
  order: readonly string[] = [],
): NewestBuild {
  const places = [tag, ...order]
  let now = [...builds]
  for (const { nvr, tag: of, into, force } of taggings) {
    const place = places.indexOf(of)
    const others = now.filter((build) => build.nvr !== nvr || build.tag_name !== of)
    const isIn = others.length < now.length
    if (!into) now = others
    // What is in the tag already is refused without force; what is inherited from nowhere is not seen.
    else if (place >= 0 && (!isIn || force)) {
      const at = others.findIndex((build) => places.indexOf(build.tag_name) >= place)
      now = others.toSpliced(at < 0 ? others.length : at, 0, { nvr, tag_name: of })
    }
  }
  return { before: builds[0] ?? null, after: now[0] ?? null }
}
