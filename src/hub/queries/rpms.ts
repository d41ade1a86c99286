import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import type { Params } from '../methods'
import { countQuery, hubQuery } from './hub-query'

/** An RPM by id or by its file's name; null where there is none. */
export function rpmQuery(rpm: number | string) {
  return queryOptions({ ...hubQuery('getRPM', { rpminfo: rpm }), staleTime: 600_000 })
}

/** What an RPM provides, requires and so on; the hub opens the file for it. */
export function rpmDepsQuery(rpm: number) {
  return hubQuery('getRPMDeps', { rpmID: rpm }, { alone: true })
}

/** One page of an RPM's files. */
export function rpmFilesQuery(params: Params<'listRPMFiles'>) {
  return queryOptions({
    ...hubQuery('listRPMFiles', params, { alone: true }),
    placeholderData: keepPreviousData,
  })
}

/** One file of an RPM; null where it has none of this name. */
export function rpmFileQuery(rpm: number, filename: string) {
  return hubQuery('getRPMFile', { rpmID: rpm, filename }, { alone: true })
}

/** The signatures of an RPM; the unsigned one has an empty key. */
export function rpmSignaturesQuery(rpm: number) {
  return hubQuery('queryRPMSigs', { rpm_id: rpm })
}

/** The digests of an RPM's signed copies that the hub has computed already. */
export function rpmChecksumsQuery(rpm: number) {
  return hubQuery('getRPMChecksums', { rpm_id: rpm, cacheonly: true }, { alone: true })
}

/** One page of RPMs: those in a buildroot, made in it, or in an image. */
export function rpmsQuery(params: Params<'listRPMs'>) {
  return queryOptions({
    ...hubQuery('listRPMs', params, { alone: true }),
    placeholderData: keepPreviousData,
  })
}

/** How many RPMs match. */
export function rpmsCountQuery(params: Params<'listRPMs'>) {
  return countQuery('listRPMs', params)
}

/** An archive; null where there is none. */
export function archiveQuery(archive: number) {
  return queryOptions({
    ...hubQuery('getArchive', { archive_id: archive }),
    staleTime: 600_000,
  })
}

/** One page of archives: those in a buildroot, made in it, or in an image. */
export function archivePageQuery(params: Params<'listArchives'>) {
  return queryOptions({
    ...hubQuery('listArchives', params, { alone: true }),
    placeholderData: keepPreviousData,
  })
}

/** How many archives match. */
export function archivesCountQuery(params: Params<'listArchives'>) {
  return countQuery('listArchives', params)
}

/** The files in an archive; a fault for a kind of archive that the hub cannot look into. */
export function archiveFilesQuery(archive: number) {
  return hubQuery('listArchiveFiles', { archive_id: archive }, { alone: true })
}

/** One file of an archive; null where it has none of this name. */
export function archiveFileQuery(archive: number, filename: string) {
  return hubQuery('getArchiveFile', { archive_id: archive, filename }, { alone: true })
}
