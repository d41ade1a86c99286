import type { Act } from './act'

/** A build that goes into a tag or out of it. */
export interface Tagging {
  tag: string
  nvr: string
  /** The package's name: an NVR without its last two parts. */
  package: string
  into: boolean
}

function tagging(tag: number | string, build: number | string, into: boolean): Tagging {
  const nvr = String(build)
  return { tag: String(tag), nvr, package: nvr.split('-').slice(0, -2).join('-'), into }
}

/** What acts do to the builds of tags, in their order. */
export function taggingsOf(acts: readonly Act[]): Tagging[] {
  return acts
    .flatMap((act) => act.writes)
    .flatMap((sent) => {
      if (sent.method === 'tagBuild') return [tagging(sent.params.tag, sent.params.build, true)]
      if (sent.method === 'untagBuild') return [tagging(sent.params.tag, sent.params.build, false)]
      if (sent.method !== 'moveBuild') return []
      const { build, tag1, tag2 } = sent.params
      return [tagging(tag1, build, false), tagging(tag2, build, true)]
    })
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
 * What taggings of one package in one tag make of its newest build. `builds` as listTagged gives
 * them with what is inherited: own ones first, each tag's by when they were tagged, the last first
 * (kojihub.py readTaggedBuilds). The hub looks at that order alone, never at versions.
 */
export function newestAfter(
  tag: string,
  builds: readonly TaggedNvr[],
  taggings: readonly Tagging[],
): NewestBuild {
  let now = [...builds]
  for (const { nvr, into } of taggings) {
    const others = now.filter((build) => build.nvr !== nvr || build.tag_name !== tag)
    // What is in the tag already is refused.
    if (!into) now = others
    else if (others.length === now.length) now = [{ nvr, tag_name: tag }, ...now]
  }
  return { before: builds[0] ?? null, after: now[0] ?? null }
}
