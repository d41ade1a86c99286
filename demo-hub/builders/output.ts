import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Topdir } from '../hub/topdir'
import { mockLogs } from '../logs/mock-log'
import type { LogSubject } from '../logs/script'
import { keepsTimestamps, timestampFiles } from '../logs/timestamps'
import { binaryRpms, rpmFileName, sourceRpm, type BuildSpec } from '../packages/contents'
import { writeRpm, type RpmOptions } from '../rpm/write-rpm'
import { asText } from '../hub/arguments'
import type { TaskRow } from './subject'

export interface TaskFile {
  name: string
  content: string | Buffer
}

/** What is known of the build that a leaf task belongs to. */
function specOf(subject: LogSubject, noarch: boolean): BuildSpec {
  const { name, version, release } = subject
  const arches = noarch ? ['noarch'] : ['x86_64']
  return { name, version, release, arches, buildTime: Math.floor(subject.start) }
}

function packed(options: RpmOptions): TaskFile {
  return { name: rpmFileName(options), content: writeRpm(options) }
}

/** The source package of an SRPM task: made from the SCM, or the upload itself. */
export async function srpmFile(
  topdir: Topdir,
  task: TaskRow,
  subject: LogSubject,
  noarch: boolean,
): Promise<TaskFile> {
  const upload = topdir.work(asText(task.request[0]) ?? '')
  const options = sourceRpm(specOf(subject, noarch))
  if (subject.scmUrl !== null || !existsSync(upload)) return packed(options)
  return { name: rpmFileName(options), content: await readFile(upload) }
}

/** The binary packages of a buildArch task. */
export function binaryFiles(subject: LogSubject): TaskFile[] {
  const spec = specOf(subject, subject.arch === 'noarch')
  return binaryRpms(spec, subject.arch).map(packed)
}

/** The logs of a task as they are when it has ended. */
export function logFiles(subject: LogSubject): TaskFile[] {
  const files = new Map<string, string[]>()
  const events = mockLogs(subject)
  for (const { file, text } of events) {
    const lines = files.get(file)
    if (lines) lines.push(text)
    else files.set(file, [text])
  }
  const logs = [...files].map(([name, lines]) => ({ name, content: lines.join('') }))
  if (!keepsTimestamps(subject.host)) return logs
  const times = [...timestampFiles(subject, events)].map(([name, content]) => ({ name, content }))
  return [...logs, ...times]
}

/** createrepo.log of a task that makes a repo's metadata for one architecture. */
export function createrepoLog(arch: string, packages: number): TaskFile {
  const lines = [
    `$ /usr/bin/createrepo_c -vd -o /var/lib/mock/repo/${arch} -u https://koji.example.org/kojifiles -i pkglist --update`,
    'Version: 0.20.1 (Features: LegacyWeakdeps )',
    'Signal handler setup',
    `Directory walk started`,
    ...Array.from({ length: packages }, (_, index) => `Adding pkg: packages/pkg-${index + 1}.rpm`),
    `Directory walk done - ${packages} packages`,
    'Preparing sqlite DBs',
    'Pool finished',
  ]
  return { name: 'createrepo.log', content: `${lines.join('\n')}\n` }
}
