import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import { hub } from '../hub'
import { HubError } from '../error'
import type { Params } from '../methods'
import type { ListTaggedParams } from '../methods/tags'
import type { TaggedBuild } from '../types/build'
import type { QueryOpts } from '../types/common'
import { countQuery, heavyQuery, hubQuery } from './hub-query'

/** What changes seldom is asked again after a minute. */
const seldom = { staleTime: 60_000 }

/** All build targets, by name. */
export function targetsQuery() {
  return queryOptions({
    ...hubQuery('getBuildTargets', { queryOpts: { order: 'name' } }),
    ...seldom,
  })
}

/** One build target by id or name; null where there is none. */
export function targetQuery(target: number | string) {
  return queryOptions({ ...hubQuery('getBuildTarget', { info: target }), ...seldom })
}

/** The targets that build in a tag, or that send builds to it. */
export function targetsOfTagQuery(tag: { buildTagID: number } | { destTagID: number }) {
  return queryOptions({ ...hubQuery('getBuildTargets', tag), ...seldom })
}

/** One tag by id or name; null where there is none. */
export function tagQuery(tag: number | string) {
  return queryOptions({ ...hubQuery('getTag', { tagInfo: tag }), ...seldom })
}

/** A tag as it is, or as it last was before it was deleted; it then has its last event. */
export function tagAtLastEventQuery(tag: number | string) {
  return queryOptions({ ...hubQuery('getTag', { tagInfo: tag, event: 'auto' }), ...seldom })
}

/** One page of tags. */
export function tagsQuery(params: Params<'listTags'>) {
  return queryOptions({ ...hubQuery('listTags', params), placeholderData: keepPreviousData })
}

/** How many tags match. */
export function tagsCountQuery(params: Params<'listTags'>) {
  return countQuery('listTags', params)
}

/** The tags that list a package, with its owner and whether it is blocked there. */
export function tagsOfPackageQuery(name: number | string) {
  return queryOptions({ ...hubQuery('listTags', { package: name }), ...seldom })
}

/** A build tag as a build sees it: arches and extra inherited, and from where. */
export function buildConfigQuery(tag: number | string, event?: number) {
  return queryOptions({ ...hubQuery('getBuildConfig', { tag, ...at(event) }), ...seldom })
}

/** How a package is listed in a tag, inherited listings included; null where it is not. */
export function packageConfigQuery(tag: number | string, name: string) {
  return queryOptions({ ...hubQuery('getPackageConfig', { tag, pkg: name }), ...seldom })
}

/** The direct parents of a tag, by priority. */
export function parentsQuery(tag: number | string) {
  return queryOptions({ ...hubQuery('getInheritanceData', { tag }), staleTime: 0 })
}

/** All that a tag inherits from, in the order that it counts; reversed, all that inherits from it. */
export function fullInheritanceQuery(tag: number | string, reverse = false, event?: number) {
  const params = { tag, ...(reverse && { reverse }), ...at(event) }
  return queryOptions({ ...hubQuery('getFullInheritance', params), ...seldom })
}

/** A tag's comps groups, inherited ones included. */
export function tagGroupsQuery(tag: number | string, event?: number) {
  const params = { tag, inherit: true, incl_blocked: true, ...at(event) }
  return queryOptions({ ...heavyQuery('getTagGroups', params), ...seldom })
}

/** The side tags of a base tag or a user, or all; `unsupported` on a hub without the plugin. */
export function sideTagsQuery(of: { basetag?: number; user?: number }) {
  return queryOptions({ ...hubQuery('listSideTags', of), ...seldom })
}

/** Complete builds in no tag, newest first. */
export function untaggedBuildsQuery(params: Params<'untaggedBuilds'>) {
  return heavyQuery('untaggedBuilds', params)
}

/** How many complete builds are in no tag. */
export function untaggedBuildsCountQuery(params: Params<'untaggedBuilds'>) {
  return countQuery('untaggedBuilds', params)
}

/** How many builds a tag has, inherited ones included; the hub reads them all for it. */
export function tagBuildCountQuery(tag: number, event?: number) {
  const params = { methodName: 'listTagged' as const, tag, inherit: true, ...at(event) }
  return queryOptions({ ...hubQuery('count', params), ...seldom })
}

/** How many packages a tag lists, inherited and blocked ones included, as its list shows them. */
export function tagPackageCountQuery(tag: number, event?: number) {
  const named = { tagID: tag, inherited: true, with_blocked: true, ...at(event) }
  return queryOptions({
    ...hubQuery('count', { methodName: 'listPackages' as const, ...named }),
    ...seldom,
  })
}

/** A page of a tag's builds, and how many there are in all. */
export interface TaggedPage {
  total: number
  builds: TaggedBuild[]
}

function isTagged(row: object): row is TaggedBuild {
  return 'build_id' in row && 'tag_name' in row
}

/** The hub reads all of a tag's builds for any page of them (kojihub.py countAndFilterResults). */
export function taggedBuildsQuery(params: ListTaggedParams, page: QueryOpts) {
  const named = { methodName: 'listTagged' as const, ...params, filterOpts: page }
  return queryOptions<TaggedPage, HubError>({
    queryKey: ['countAndFilterResults', named] as const,
    meta: { hubCall: true },
    queryFn: async ({ signal }) => {
      const [total, rows] = await hub().call('countAndFilterResults', named, { signal })
      if (typeof total !== 'number' || !Array.isArray(rows)) {
        throw new HubError('broken', 'The hub did not answer a count and a page of builds')
      }
      return { total, builds: rows.filter(isTagged) }
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

/** The builds of a package that a tag has or inherits, the newest first. */
export function packageInTagQuery(tag: string, name: string) {
  const params = { tag, package: name, inherit: true }
  return queryOptions({ ...hubQuery('listTagged', params, { alone: false }), staleTime: 0 })
}

function at(event: number | undefined): { event?: number } {
  return event === undefined ? {} : { event }
}
