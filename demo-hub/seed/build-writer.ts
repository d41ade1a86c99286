import { binaryRpms, rpmFileName, sourceRpm, type BuildSpec } from '../packages/contents'
import { buildSeconds, parseSource, plainSource, type FailureKind } from '../packages/source'
import { readRpm } from '../rpm/read-rpm'
import { writeRpm, type RpmOptions } from '../rpm/write-rpm'
import { taskPath } from '../hub/topdir'
import { mockResult } from '../logs/failures'
import { Random } from '../logs/random'
import { keepsTimestamps, hasTimestamps, timestampFile } from '../logs/timestamps'
import { hosts } from './people'
import type { PlannedBuild } from './plan'
import { isoTime, type Tables } from './tables'

export interface Place {
  buildTag: number
  destTag: number
  repo: number
  package: number
}

interface TaskSeed {
  method: string
  label: string | null
  arch: string
  request: unknown[]
  result: unknown
  state: number
  created: number
  started: number | null
  ended: number | null
  weight: number
  /** The builder; any that can where it is not given. */
  host?: number | null
}

const state = { free: 0, open: 1, closed: 2, canceled: 3, failed: 5 } as const

const logNames = [
  'build.log',
  'hw_info.log',
  'installed_pkgs.log',
  'mock_output.log',
  'root.log',
  'state.log',
]

/** A task's logs as its result names them. */
function logPaths(task: number, host: number | null, names: string[]): string[] {
  const timed = host !== null && keepsTimestamps(hosts[host - 1]?.name ?? '')
  const times = timed ? names.filter(hasTimestamps).map(timestampFile) : []
  return [...names, ...times].toSorted().map((name) => `${taskPath(task)}/${name}`)
}

/** The fault with which kojid fails a package build. */
function mockFault(arch: string, kind: FailureKind): { faultCode: number; faultString: string } {
  return {
    faultCode: 1005,
    faultString: `error building package (arch ${arch}), ${mockResult(kind)}`,
  }
}

/** Writes one build of the history: tasks, buildroots, the build, its RPMs, its tagging. */
export class BuildWriter {
  private readonly tables: Tables
  private readonly plan: PlannedBuild
  private readonly place: Place
  private readonly random: Random
  private readonly channel: number
  readonly parent: number

  constructor(
    tables: Tables,
    plan: PlannedBuild,
    place: Place,
    channel = 1,
    chain: number | null = null,
  ) {
    this.tables = tables
    this.plan = plan
    this.place = place
    this.channel = channel
    this.random = new Random(plan.url)
    this.parent = this.task({ ...this.parentSeed(), ended: null }, chain)
  }

  private parentSeed(): TaskSeed {
    const { plan } = this
    const upload = `cli-build/${plan.time}.${this.random.integer(1000, 9999)}.${this.random.hex(8)}/${this.srpmName()}`
    const options = {
      ...(plan.scratch ? { scratch: true } : {}),
      ...(plan.draft ? { draft: true } : {}),
    }
    return {
      method: 'build',
      label: null,
      arch: 'noarch',
      request: [plan.upload ? upload : plan.url, plan.target, options],
      result: null,
      state: state.open,
      created: plan.time,
      started: plan.time + 2,
      ended: null,
      weight: 0.2,
    }
  }

  private srpmName(): string {
    return `${this.plan.package.name}-${this.plan.version}-${this.plan.release}.src.rpm`
  }

  private hostFor(arch: string): number {
    const fitting = hosts.flatMap((host, index) =>
      host.enabled && (arch === 'noarch' || host.arches.split(' ').includes(arch))
        ? [index + 1]
        : [],
    )
    return fitting[this.random.integer(0, fitting.length - 1)] ?? 1
  }

  private task(seed: TaskSeed, parent: number | null): number {
    const done = seed.ended !== null
    const waits = seed.method === 'build'
    const host = seed.started === null ? null : (seed.host ?? this.hostFor(seed.arch))
    const id = this.tables.create('task', {
      state: seed.state,
      create_time: isoTime(seed.created),
      start_time: seed.started === null ? null : isoTime(seed.started),
      completion_time: seed.ended === null ? null : isoTime(seed.ended),
      channel_id: this.channel,
      host_id: host,
      parent,
      label: seed.label,
      waiting: waits ? !done : null,
      awaited: parent === null ? null : !done,
      owner: this.plan.owner,
      method: seed.method,
      request: JSON.stringify(seed.request),
      result: seed.result === null ? null : JSON.stringify(seed.result),
      priority: parent === null ? 20 : 19,
      arch: seed.arch,
      weight: seed.weight,
      pruned: this.plan.pruned,
    })
    if (host !== null)
      this.tables.create('task_runs', {
        task_id: id,
        host_id: host,
        active: !done,
        create_time: isoTime(seed.created + 1),
      })
    return id
  }

  private buildroot(task: number, arch: string, from: number, to: number | null): number {
    const create = this.tables.event(from)
    return this.tables.create('buildroot', {
      br_type: 0,
      container_type: 'chroot',
      host_id: this.hostFor(arch),
      repo_id: this.place.repo,
      arch: arch === 'noarch' ? 'x86_64' : arch,
      task_id: task,
      state: to === null ? 2 : 3,
      create_event: create,
      retire_event: to === null ? null : this.tables.event(to),
    })
  }

  /** The SRPM task; its result names the package that the others build. */
  private sourceTask(): { id: number; srpm: string; buildroot: number; time: number } {
    const { plan, place } = this
    const started = plan.time + 8
    const id = this.tables.count('task') + 1
    const srpm = `tasks/${taskPath(id).slice(6)}/${this.srpmName()}`
    const host = this.hostFor('noarch')
    const logs = logPaths(id, host, plan.upload ? logNames : [...logNames, 'checkout.log'])
    const buildroot = this.tables.count('buildroot') + 1
    const url = plan.upload ? this.srpmName() : plan.url
    const source = { url, source: plainSource(url) }
    this.task(
      {
        method: plan.upload ? 'rebuildSRPM' : 'buildSRPMFromSCM',
        label: 'srpm',
        arch: 'noarch',
        request: [
          plan.upload ? `cli-build/${this.srpmName()}` : plan.url,
          place.buildTag,
          { repo_id: place.repo, scratch: plan.scratch ? true : null },
        ],
        result: [{ srpm, logs, brootid: buildroot, source }],
        state: state.closed,
        created: plan.time + 3,
        started,
        ended: started + 5,
        weight: 1,
        host,
      },
      this.parent,
    )
    this.buildroot(id, 'noarch', started, started + 5)
    return { id, srpm, buildroot, time: started }
  }

  /** Writes everything; arches in waiting get a task that no builder takes. */
  write(waiting: string[] = []): void {
    const { plan } = this
    const source = this.sourceTask()
    const begun = plan.time + 14
    const event = this.tables.event(begun)
    const parts = plan.arches.map((arch, index) =>
      this.archTask(arch, index === 0, source.srpm, begun, waiting.includes(arch)),
    )
    const ended = Math.max(...parts.map((part) => part.ended)) + 1
    const build = plan.scratch ? null : this.build(event, begun, waiting.length > 0 ? null : ended)
    if (waiting.length > 0) return
    if (plan.outcome === 'complete' && build !== null) {
      this.rpms(build, source, parts)
      this.tag(build, ended)
    }
    this.finish(ended + (build === null ? 1 : 7))
  }

  private archTask(
    arch: string,
    keepsSource: boolean,
    srpm: string,
    begun: number,
    waits: boolean,
  ) {
    const { plan, place } = this
    const seconds = Math.round(buildSeconds(parseSource(plan.url), arch))
    const started = begun + this.random.integer(3, 12)
    const fails = plan.failure?.arch === arch
    const stopped = plan.outcome !== 'complete' && !fails
    const shorter = stopped && (plan.outcome === 'canceled' || this.random.next() < 0.6)
    const ended = started + (shorter ? Math.max(4, Math.round(seconds / 3)) : seconds)
    const id = this.tables.count('task') + 1
    const host = waits ? null : this.hostFor(arch)
    const buildroot = this.tables.count('buildroot') + 1
    const spec: BuildSpec = { ...this.spec(), buildTime: started, arches: [arch] }
    const rpms = binaryRpms(spec, arch)
    const path = (name: string) => `${taskPath(id)}/${name}`
    const result = {
      rpms: rpms.map((rpm) => path(rpmFileName(rpm))),
      srpms: keepsSource ? [path(this.srpmName())] : [],
      logs: logPaths(id, host, logNames),
      brootid: buildroot,
    }
    const outcome = fails ? state.failed : shorter ? state.canceled : state.closed
    const fault = plan.failure && fails ? mockFault(arch, plan.failure.kind) : null
    this.task(
      {
        method: 'buildArch',
        label: arch,
        arch,
        request: [srpm, place.buildTag, arch, keepsSource, { repo_id: place.repo }],
        result: waits || shorter ? null : (fault ?? [result]),
        state: waits ? state.free : outcome,
        created: begun,
        started: waits ? null : started,
        ended: waits ? null : ended,
        weight: 1.5,
        host,
      },
      this.parent,
    )
    if (waits) this.refusals(id, begun)
    else this.buildroot(id, arch, started, ended)
    return { arch, rpms, buildroot, ended }
  }

  /** The scheduler's notes of why no host took a task. */
  private refusals(task: number, time: number): void {
    for (const host of [1, 3, 4])
      this.tables.create('task_refusals', {
        task_id: task,
        host_id: host,
        by_host: false,
        soft: false,
        msg: 'automatic arch refusal',
        time: isoTime(time + 1),
      })
  }

  private spec(): BuildSpec {
    const { package: item, version, release, arches } = this.plan
    return { name: item.name, version, release, arches, buildTime: 0 }
  }

  private build(event: number, begun: number, ended: number | null): number {
    const { plan, place } = this
    const outcome = { complete: 1, failed: 3, canceled: 4 }[plan.outcome]
    const build = this.tables.create('build', {
      pkg_id: place.package,
      version: plan.version,
      release: plan.release,
      draft: plan.draft,
      state: ended === null ? 0 : outcome,
      create_event: event,
      start_time: isoTime(begun - 0.002),
      completion_time: ended === null ? null : isoTime(ended + 0.25),
      owner: plan.owner,
      task_id: this.parent,
      source: plainSource(plan.url),
      extra: JSON.stringify({ source: { original_url: plan.url } }),
      volume_id: 0,
      cg_id: null,
    })
    this.tables.add('build_types', { build_id: build, btype_id: 1 })
    return build
  }

  private rpm(build: number, buildroot: number, options: RpmOptions): void {
    const bytes = writeRpm(options)
    const hash = readRpm(bytes).md5
    const id = this.tables.create('rpminfo', {
      build_id: build,
      buildroot_id: buildroot,
      name: options.name,
      version: options.version,
      release: options.release,
      arch: options.sourceRpm ? 'src' : options.arch,
      external_repo_id: 0,
      payloadhash: hash,
      size: bytes.length,
      buildtime: options.buildTime,
      draft: this.plan.draft,
    })
    this.tables.add('rpmsigs', { rpm_id: id, sigkey: '', sighash: hash })
  }

  private rpms(
    build: number,
    source: { buildroot: number; time: number },
    parts: { rpms: RpmOptions[]; buildroot: number }[],
  ): void {
    this.rpm(
      build,
      parts[0]?.buildroot ?? source.buildroot,
      sourceRpm({ ...this.spec(), buildTime: source.time }),
    )
    for (const part of parts)
      for (const options of part.rpms) this.rpm(build, part.buildroot, options)
  }

  private tag(build: number, ended: number): void {
    this.task(
      {
        method: 'tagBuild',
        label: 'tag',
        arch: 'noarch',
        request: [this.place.destTag, build, false, null, true],
        result: [null],
        state: state.closed,
        created: ended + 1,
        started: ended + 3,
        ended: ended + 5,
        weight: 1,
      },
      this.parent,
    )
    const event = this.tables.event(ended + 5)
    this.tables.add('tag_listing', {
      tag_id: this.place.destTag,
      build_id: build,
      create_event: event,
      creator_id: this.plan.owner,
    })
  }

  private finish(ended: number): void {
    const { plan } = this
    const outcome = { complete: state.closed, failed: state.failed, canceled: state.canceled }[
      plan.outcome
    ]
    const failure = plan.failure && mockFault(plan.failure.arch, plan.failure.kind)
    const result = { complete: [null], failed: failure, canceled: null }[plan.outcome]
    this.tables.update('task', this.parent, {
      state: outcome,
      completion_time: isoTime(ended),
      waiting: false,
      result: result === null ? null : JSON.stringify(result),
    })
  }
}
