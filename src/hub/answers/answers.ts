import type { MethodName, Result } from '../methods'
import { archive, build, buildDetail, buildLogFile } from './build'
import { buildReferences, changelogEntry, taggedBuild } from './build'
import { buildroot } from './buildroot'
import { historyRow, hubEvent } from './history'
import { channel, host } from './host'
import { apiMethod, volume } from './meta'
import { anything, either, flag, list, members, number, orNull, type Reader } from './reader'
import { bytes, record, struct, text } from './reader'
import { externalRepo, listedRepo, repo, repoRequest, tagExternalRepo } from './repo'
import { archiveFile, archiveType, componentRpm, foundRpm } from './rpm'
import { rpm, rpmDep, rpmFile, rpmSignature } from './rpm'
import { hostData, schedulerMessage, taskRefusal, taskRun } from './scheduler'
import {
  buildConfig,
  buildTarget,
  fullInheritanceLink,
  inheritanceLink,
  listedPackage,
} from './tag'
import { listedTag, packageOf, sideTag, tag, tagGroup, untaggedBuild } from './tag'
import { listedTask, task } from './task'
import { buildNotification, loggedInUser, loginResult, notificationBlock } from './user'
import { permission, sessionInfo, user, userWithGroups } from './user'

const access: Reader<[boolean, boolean, string]> = {
  ...list(anything),
  read: (value) => {
    const [may, force, why]: unknown[] = Array.isArray(value) ? value : []
    return [flag.read(may), flag.read(force), text.read(why)]
  },
}

const taggedBuilds = list(taggedBuild)
const sessions = either(list(sessionInfo), members)

/** The number of all, then a page of them. */
const countAndPage: Reader<(number | object[])[]> = {
  ...list(anything),
  read: (value) => {
    const [count, rows]: unknown[] = Array.isArray(value) ? value : []
    return [number.read(count), taggedBuilds.read(rows)]
  },
}

const upload = struct<NonNullable<Result<'checkUpload'>>>(
  { size: number, mtime: number },
  { hexdigest: text },
)

const idAndName = struct<{ id: number; name: string }>({ id: number, name: text })

/**
 * How each method's answer is read: the console's types at run time. A method that the console
 * reads by must be here; the recordings hold each reader to what a real hub sends.
 */
export const answers = {
  _listapi: list(apiMethod),
  buildReferences,
  checkTagAccess: access,
  checkUpload: orNull(upload),
  count: number,
  countAndFilterResults: countAndPage,
  downloadTaskOutput: either(text, bytes),
  evalPolicy: orNull(text),
  getAllArches: list(text),
  getAllPerms: list(permission),
  getArchive: orNull(archive),
  getArchiveFile: orNull(archiveFile),
  getArchiveTypes: list(archiveType),
  getAverageBuildDuration: orNull(number),
  getBuild: orNull(buildDetail),
  getBuildConfig: orNull(buildConfig),
  getBuildLogs: list(buildLogFile),
  getBuildNotificationBlocks: list(notificationBlock),
  getBuildNotifications: list(buildNotification),
  getBuildTarget: orNull(buildTarget),
  getBuildTargets: list(buildTarget),
  getBuildType: record(orNull(members)),
  getBuildroot: orNull(buildroot),
  getChangelogEntries: list(changelogEntry),
  getChannel: orNull(channel),
  getEvent: orNull(hubEvent),
  getExternalRepo: orNull(externalRepo),
  getExternalRepoList: list(tagExternalRepo),
  getFullInheritance: list(fullInheritanceLink),
  getGroupMembers: list(user),
  getHost: orNull(host),
  getInheritanceData: list(inheritanceLink),
  getKojiVersion: text,
  getLastEvent: orNull(hubEvent),
  getLatestBuilds: list(taggedBuild),
  getLoggedInUser: orNull(loggedInUser),
  getPackage: orNull(packageOf),
  getPackageConfig: orNull(listedPackage),
  getRPM: orNull(foundRpm),
  getRPMChecksums: record(record(text)),
  getRPMDeps: list(rpmDep),
  getRPMFile: orNull(rpmFile),
  getRPMHeaders: record(orNull(either(text, number))),
  getRepo: orNull(repo),
  getSessionInfo: sessions,
  getTag: orNull(tag),
  getTagExternalRepos: list(tagExternalRepo),
  getTagGroups: list(tagGroup),
  getTaskDescendents: record(list(task)),
  getTaskInfo: either(list(orNull(task)), orNull(task)),
  getTaskResult: anything,
  getUser: orNull(userWithGroups),
  getUserPerms: list(text),
  listArchiveFiles: list(archiveFile),
  listArchives: list(archive),
  listBTypes: list(idAndName),
  listBuildRPMs: list(rpm),
  listBuildroots: list(buildroot),
  listBuilds: list(build),
  listCGs: record(struct<{ id: number; users: string[] }>({ id: number, users: list(text) })),
  listChannels: list(channel),
  listExternalRepos: list(externalRepo),
  listHosts: list(host),
  listPackages: list(listedPackage),
  listPackagesSimple: list(
    struct<{ package_id: number; package_name: string }>({
      package_id: number,
      package_name: text,
    }),
  ),
  listRPMFiles: list(rpmFile),
  listRPMs: list(componentRpm),
  listSideTags: list(sideTag),
  listTagged: list(taggedBuild),
  listTags: list(listedTag),
  listTaskOutput: either(list(text), members),
  listTasks: list(listedTask),
  listUsers: list(user),
  listVolumes: list(volume),
  login: loginResult,
  queryHistory: record(list(historyRow)),
  queryRPMSigs: list(rpmSignature),
  'repo.get': orNull(repo),
  'repo.query': list(listedRepo),
  'repo.queryQueue': list(repoRequest),
  repoInfo: orNull(repo),
  'scheduler.getHostData': list(hostData),
  'scheduler.getLogMessages': list(schedulerMessage),
  'scheduler.getTaskRefusals': list(taskRefusal),
  'scheduler.getTaskRuns': list(taskRun),
  search: list(idAndName),
  sslLogin: loginResult,
  'system.listMethods': list(text),
  tagLastChangeEvent: orNull(number),
  untaggedBuilds: list(untaggedBuild),
} satisfies { [M in MethodName]?: Reader<Result<M>> }
