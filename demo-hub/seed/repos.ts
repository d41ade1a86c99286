import { taskPath } from '../hub/topdir'
import { Random } from '../logs/random'
import { users } from './people'
import { isoTime, type Tables } from './tables'

const createrepoChannel = 2

/** Writes kojira's work: repos with the tasks that made them. */
export class RepoWriter {
  private readonly tables: Tables
  private readonly latest = new Map<number, number>()

  constructor(tables: Tables) {
    this.tables = tables
  }

  /** The newest repo of a tag. */
  current(tag: number): number {
    return this.latest.get(tag) ?? 0
  }

  private task(row: Record<string, unknown>, time: number, seconds: number): number {
    return this.tables.create('task', {
      state: 2,
      create_time: isoTime(time),
      start_time: isoTime(time + 3),
      completion_time: isoTime(time + 3 + seconds),
      channel_id: createrepoChannel,
      host_id: 1 + (this.tables.count('task') % 2),
      owner: users.kojira,
      arch: 'noarch',
      ...row,
    })
  }

  /** A finished newRepo task with a createrepo task for each architecture. */
  newRepo(tag: number, arches: string, asked: number): void {
    const time = asked + 0.25
    const begin = this.tables.event(time)
    const event = this.tables.event(time + 2)
    const repo = this.tables.count('repo') + 1
    const parent = this.task(
      {
        parent: null,
        label: null,
        waiting: false,
        awaited: null,
        method: 'newRepo',
        request: JSON.stringify([this.tables.tagName(tag), { opts: {}, __starstar: true }]),
        result: JSON.stringify([[repo, event]]),
        priority: 15,
        weight: 0.1,
      },
      time,
      30,
    )
    const opts = JSON.stringify({ src: false, maven: false, debuginfo: false, separate_src: false })
    const old = this.latest.get(tag)
    if (old !== undefined)
      this.tables.update('repo', old, {
        state: 2,
        end_event: begin,
        state_time: isoTime(time + 30),
      })
    this.tables.create('repo', {
      tag_id: tag,
      create_event: event,
      creation_time: isoTime(time + 2),
      state: 1,
      state_time: isoTime(time + 30),
      begin_event: begin,
      end_event: null,
      opts,
      custom_opts: '{}',
      task_id: parent,
    })
    for (const arch of arches.split(' ')) this.createrepo(parent, repo, tag, arch, time + 5)
    this.tables.create('repo_queue', {
      create_time: isoTime(time - 5),
      owner: users.kojira,
      priority: 20,
      tag_id: tag,
      at_event: null,
      min_event: begin,
      opts: '{}',
      update_time: isoTime(time + 30),
      active: false,
      task_id: parent,
      tries: 1,
      repo_id: repo,
    })
    this.latest.set(tag, repo)
  }

  private createrepo(parent: number, repo: number, tag: number, arch: string, time: number): void {
    const id = this.tables.count('task') + 1
    const random = new Random(`repo ${id}`)
    const files = ['primary.xml.gz', 'filelists.xml.gz', 'other.xml.gz', 'comps.xml'].map(
      (name) => `${random.hex(64)}-${name}`,
    )
    this.task(
      {
        parent,
        label: arch,
        waiting: null,
        awaited: false,
        method: 'createrepo',
        request: JSON.stringify([repo, arch, { id: repo, state: 1, tag_id: tag, dist: false }]),
        result: JSON.stringify([[taskPath(id), ['repomd.xml', ...files]]]),
        priority: 14,
        weight: 1.5,
      },
      time,
      random.integer(8, 20),
    )
  }
}
