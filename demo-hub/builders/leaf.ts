import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Hub } from '../hub/call'
import { asText } from '../hub/arguments'
import { Fault, faultCodes } from '../hub/errors'
import { taskPath } from '../hub/topdir'
import { mockResult } from '../logs/failures'
import { mockLogs } from '../logs/mock-log'
import type { LogEvent, LogSubject } from '../logs/script'
import { isScmUrl, parseSource, plainSource } from '../packages/source'
import type { Struct } from '../xmlrpc/values'
import { closeBuildroot, newBuildroot } from './buildroot'
import { binaryFiles, srpmFile, type TaskFile } from './output'
import { checkSource } from './source-checks'
import { subjectOf, type TaskRow } from './subject'
import { closeTask, failTask } from './task-writes'
import { TimestampWriter } from './timestamp-writer'
import { nextVersion } from './versions'

/** A leaf task of a build while its host works on it: the logs grow as its script says. */
export class LeafRunner {
  private readonly hub: Hub
  private readonly task: TaskRow
  private readonly subject: LogSubject
  private readonly events: LogEvent[]
  private readonly timestamps: TimestampWriter
  private next = 0

  private constructor(hub: Hub, task: TaskRow, subject: LogSubject) {
    this.hub = hub
    this.task = task
    this.subject = subject
    this.events = mockLogs(subject)
    this.timestamps = new TimestampWriter(subject.host)
  }

  /** Begins, or after a restart begins again from the same start time. Throws Fault. */
  static async begin(hub: Hub, task: TaskRow): Promise<LeafRunner> {
    await rm(hub.topdir.task(task.id), { recursive: true, force: true })
    await mkdir(hub.topdir.task(task.id), { recursive: true })
    await checkSource(hub.topdir, task)
    const buildroot = await newBuildroot(hub.db, task)
    const url = asText(task.request[0]) ?? ''
    const evr = isScmUrl(url) ? await nextVersion(hub.db, parseSource(url)) : undefined
    const subject = await subjectOf(hub.db, task, evr)
    const seconds = subject.seconds / hub.clockFactor
    return new LeafRunner(hub, task, { ...subject, buildroot, seconds })
  }

  /** Writes what is due by a time (seconds). True when the task has reached its end. */
  async step(now: number): Promise<boolean> {
    const progress = (now - this.task.start) / this.subject.seconds
    const due = new Map<string, string[]>()
    for (
      let event = this.events[this.next];
      event && event.at <= progress;
      event = this.events[this.next]
    ) {
      const lines = due.get(event.file)
      if (lines) lines.push(event.text)
      else due.set(event.file, [event.text])
      this.next += 1
    }
    const directory = this.hub.topdir.task(this.task.id)
    for (const [file, lines] of due) await appendFile(join(directory, file), lines.join(''))
    await this.timestamps.note(directory, due, progress >= 1)
    return progress >= 1
  }

  private fault(): Fault | null {
    const { failure, kind, arch } = this.subject
    if (!failure) return null
    const what = kind === 'srpm' ? 'error building srpm' : `error building package (arch ${arch})`
    return new Fault(faultCodes.build, `${what}, ${mockResult(failure)}`)
  }

  /** Leaves the packages in the task's directory and ends the task. */
  async finish(): Promise<void> {
    const { hub, task, subject } = this
    const fault = this.fault()
    const files = fault ? [] : await this.packages()
    for (const file of files)
      await writeFile(join(hub.topdir.task(task.id), file.name), file.content)
    await hub.db.transaction(async (db) => {
      await closeBuildroot(db, subject.buildroot)
      if (fault) await failTask(db, task.id, fault)
      else await closeTask(db, task.id, this.result(files))
    })
  }

  private async packages(): Promise<TaskFile[]> {
    const { hub, task, subject } = this
    if (subject.kind === 'rpm') return [...binaryFiles(subject), ...(await this.keptSource())]
    const noarch = parseSource(subject.scmUrl ?? '').noarch
    return [await srpmFile(hub.topdir, task, subject, noarch)]
  }

  /** One of the architectures also delivers the source package. */
  private async keptSource(): Promise<TaskFile[]> {
    const source = asText(this.task.request[0]) ?? ''
    if (this.task.request[3] !== true) return []
    return [{ name: basename(source), content: await readFile(this.hub.topdir.work(source)) }]
  }

  private result(files: TaskFile[]): Struct {
    const path = (name: string) => `${taskPath(this.task.id)}/${name}`
    const names = [...new Set(this.events.map((event) => event.file))]
    const logs = [...names, ...this.timestamps.files]
      .toSorted()
      .filter((name) => existsSync(join(this.hub.topdir.task(this.task.id), name)))
      .map(path)
    const brootid = this.subject.buildroot
    if (this.subject.kind === 'rpm') {
      const isSource = (file: TaskFile) => file.name.endsWith('.src.rpm')
      const rpms = files.filter((file) => !isSource(file)).map((file) => path(file.name))
      return { rpms, srpms: files.filter(isSource).map((file) => path(file.name)), logs, brootid }
    }
    const url = this.subject.scmUrl ?? files[0]?.name ?? ''
    return {
      srpm: path(files[0]?.name ?? ''),
      logs,
      brootid,
      source: { url, source: plainSource(url) },
    }
  }
}
