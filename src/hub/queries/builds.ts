import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import { poll } from '~/lib/polling'
import type { ListBuildsParams } from '../methods/builds'
import { BUILD_STATE, type Build } from '../types/build'
import { countQuery, hubQuery } from './hub-query'

const watched = 6_000

const isBuilding = (build: Pick<Build, 'state'>) => build.state === BUILD_STATE.BUILDING

/** One page of builds; refreshes while one of them is building. */
export function buildsQuery(params: ListBuildsParams) {
  return queryOptions({
    ...hubQuery('listBuilds', params),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => poll(state.data?.some(isBuilding) ? watched : 30_000, state),
  })
}

/** How the builds of one package or user are listed at first. */
export const BUILD_LIST = { order: '-build_id', size: 50 }

/** The first page of the builds that a subject's page lists. */
export function firstBuilds(of: ListBuildsParams): ListBuildsParams {
  return { ...of, queryOpts: { order: BUILD_LIST.order, offset: 0, limit: BUILD_LIST.size } }
}

/** How many builds match. */
export function buildsCountQuery(params: ListBuildsParams) {
  return countQuery('listBuilds', params)
}

/** One build by id or NVR; not-found where there is none. */
export function buildQuery(build: number | string) {
  return queryOptions({
    ...hubQuery('getBuild', { buildInfo: build, strict: true }),
    refetchInterval: ({ state }) =>
      state.data && isBuilding(state.data) ? poll(watched, state) : false,
  })
}

/** The builds that a task made: one for build, several for chainbuild. */
export function taskBuildsQuery(task: number) {
  return hubQuery('listBuilds', { taskID: task })
}

/** The RPMs of a build, the source first as the hub lists them. */
export function buildRpmsQuery(build: number | string) {
  return hubQuery('listBuildRPMs', { build })
}

/** Log files of a COMPLETE build; empty for every other state (kojihub.py get_build_logs). */
export function buildLogsQuery(build: number | string) {
  return hubQuery('getBuildLogs', { build })
}

/** The tags that a build is in. */
export function buildTagsQuery(build: number | string) {
  return hubQuery('listTags', { build })
}

/** What refers to a build, at most some of each kind: images and buildroots that hold it, tags. */
export function buildReferencesQuery(build: number) {
  return hubQuery('buildReferences', { build, limit: 50 }, { alone: true })
}

/** The types of a build, by name, with what each type records. */
export function buildTypesQuery(build: number) {
  return hubQuery('getBuildType', { buildInfo: build })
}

/** A build's archives of one type. */
export function archivesQuery(build: number, type: string) {
  return hubQuery('listArchives', { buildID: build, type })
}

/** Newest first; the hub opens the RPM file for it, so it goes alone. */
export function changelogQuery(
  place: { build: number } | { task: number; file: string },
  limit: number,
) {
  const where =
    'build' in place ? { buildID: place.build } : { taskID: place.task, filepath: place.file }
  return hubQuery('getChangelogEntries', { ...where, queryOpts: { limit } }, { alone: true })
}

const toldHeaders = ['summary', 'description', 'license', 'url', 'disturl', 'vcs']

/** An RPM that the hub knows, or one among a task's files. */
export type RpmPlace = { rpm: number } | { task: number; file: string }

/** Headers of an RPM; the hub opens the file for it, so it goes alone. */
export function rpmHeadersQuery(place: RpmPlace) {
  const where = 'rpm' in place ? { rpmID: place.rpm } : { taskID: place.task, filepath: place.file }
  return hubQuery('getRPMHeaders', { ...where, headers: toldHeaders }, { alone: true })
}

/** Seconds that the package's builds take on average; null when it has none. */
export function averageDurationQuery(packageId: number) {
  return queryOptions({
    ...hubQuery('getAverageBuildDuration', { package: packageId }),
    staleTime: 600_000,
  })
}

/** The build types that this hub knows: rpm, image, maven, … */
export function buildTypeNamesQuery() {
  return queryOptions({ ...hubQuery('listBTypes', {}), staleTime: Infinity })
}
