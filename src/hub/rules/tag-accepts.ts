import type { Build } from '../types/build'
import type { ListedPackage, Tag } from '../types/tag'
import { mayChangeBuildsOf, mayTagBuild } from './permissions'
import { isAdmin, signIn, type Actor, type Verdict } from './who-may'

/** How a tag stands to what one would put into it. */
interface TagStanding {
  /** null where there is no such tag. */
  tag: Pick<Tag, 'name' | 'locked' | 'perm'> | null
  /** How it lists each package, inherited listings included; null where it does not. */
  packages: ReadonlyMap<string, Pick<ListedPackage, 'blocked'> | null>
}

/**
 * Why a tag would not take builds, as the hub looks at it before it makes the task (kojihub.py
 * tagBuild); null where it would. Admins with `force` have the package added and pass all.
 */
export function whyNotTag(
  actor: Actor | null,
  builds: readonly Pick<Build, 'state' | 'package_name'>[],
  { tag, packages }: TagStanding,
  force: boolean,
): Verdict {
  if (!tag) return 'There is no such tag'
  if (!actor) return signIn
  for (const build of builds) {
    const no = mayTagBuild(actor, build, tag, force)
    if (no !== null) return no
  }
  if (force && isAdmin(actor)) return null
  for (const { package_name: name } of builds) {
    const listed = packages.get(name)
    if (listed === null) return `${tag.name} does not list the package ${name}`
    if (listed?.blocked) return `The package ${name} is blocked in ${tag.name}`
  }
  return null
}

/** The tags that would take a build of a package by themselves, of those that list it. */
export function acceptingTags(
  actor: Actor | null,
  listing: readonly (Pick<Tag, 'name' | 'locked' | 'perm'> & { blocked?: boolean })[],
): string[] {
  return listing
    .filter((tag) => !tag.blocked && mayChangeBuildsOf(actor, tag) === null)
    .map(({ name }) => name)
    .toSorted((a, b) => a.localeCompare(b))
}
