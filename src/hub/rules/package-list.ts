import type { ListedPackage } from '../types/tag'
import type { Verdict } from './who-may'

/**
 * Why a package is not to be added to a tag's list: the hub would change what is there, or do
 * nothing and say no word (kojihub.py _direct_pkglist_add), and removing it is no way back from
 * either. `listed` is how the tag lists it, by inheritance too; null where it is added.
 */
export function whyNotList(name: string, listed: ListedPackage | null): Verdict {
  if (!listed) return null
  const where = listed.tag_name ?? 'a parent'
  if (listed.blocked) return `${name} is blocked in ${where}: unblock it instead`
  return `${name} is listed already, in ${where}: its row changes owner and arches`
}
