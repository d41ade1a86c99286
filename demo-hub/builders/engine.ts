import type { Hub } from '../hub/call'
import { Fault, faultCodes } from '../hub/errors'
import { taskStates } from '../hub/task-states'
import { assignTasks, checkIn, openAssigned } from './assign'
import { stepBuild } from './build'
import { stepChainBuild } from './chain-build'
import { stepDependant } from './dependant'
import { LeafRunner } from './leaf'
import { stepCreaterepo, stepNewRepo } from './new-repo'
import { loadTask, taskRow, taskRowColumns, type TaskRow } from './subject'
import { RepoQueue } from './repo-queue'
import { stepTagBuild } from './tag-build'
import { failTask } from './task-writes'
import { stepWaitrepo } from './waitrepo'

const leafMethods = new Set(['buildArch', 'buildSRPMFromSCM', 'rebuildSRPM'])
const checkInSeconds = 5
/** What is free is given out when a task has come, gone or moved on, and so often besides. */
const assignSeconds = 0.6
/** However fast the clock: each look costs the processor as much. */
const leastAssignSeconds = 0.3
const tagSeconds = 2

/** The simulated builders: they look for work several times a second and do their open tasks. */
export class Builders {
  private readonly hub: Hub
  private readonly repoQueue: RepoQueue
  private readonly runners = new Map<number, LeafRunner>()
  private timer: NodeJS.Timeout | undefined
  private working: Promise<void> = Promise.resolve()
  private lastCheckIn = 0
  private lastAssign = 0
  /** The active tasks with their states, when they were last looked at. */
  private lastSeen = ''
  private stopped = false

  constructor(hub: Hub) {
    this.hub = hub
    this.repoQueue = new RepoQueue(hub)
  }

  /** Starts to look for work. */
  start(): void {
    if (this.stopped) return
    const pause = this.hub.clockFactor > 4 ? 60 : 250
    this.timer = setTimeout(() => {
      this.working = this.tick()
        .catch((error: unknown) => {
          process.stderr.write(`demo hub's builders: ${String(error)}\n`)
        })
        .then(() => this.start())
    }, pause)
    this.timer.unref()
  }

  /** Settles when nothing is being worked on any more. */
  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.timer)
    await this.working
  }

  private due(last: number, seconds: number): boolean {
    return Date.now() / 1000 - last >= seconds / this.hub.clockFactor
  }

  private async tick(): Promise<void> {
    const { db } = this.hub
    if (this.due(this.lastCheckIn, checkInSeconds)) {
      this.lastCheckIn = Date.now() / 1000
      await checkIn(db)
    }
    const rows = await db.rows(
      `select ${taskRowColumns} from task where state in (0, 1, 4) order by id`,
    )
    const active = rows.map(taskRow)
    await this.assign(active)
    const open = active.filter(({ state }) => state === taskStates.open)
    const ids = new Set(open.map((task) => task.id))
    for (const id of this.runners.keys()) if (!ids.has(id)) this.runners.delete(id)
    // One time for all: a look that takes long must not let a later task end before one that failed.
    const now = Date.now() / 1000
    for (const task of open) if (!this.stopped) await this.step(task, now)
  }

  /** Opens what is assigned and gives out what is free, where anything may have changed. */
  private async assign(active: TaskRow[]): Promise<void> {
    const { db, clockFactor } = this.hub
    const now = Date.now() / 1000
    const seen = active.map(({ id, state }) => `${id}:${state}`).join(' ')
    const pause = Math.max(leastAssignSeconds, assignSeconds / clockFactor)
    if (seen === this.lastSeen && now - this.lastAssign < pause) return
    this.lastSeen = seen
    this.lastAssign = now
    await openAssigned(db)
    await this.repoQueue.check()
    await assignTasks(db)
  }

  private async step(task: TaskRow, now: number): Promise<void> {
    try {
      if (task.method === 'build') await stepBuild(this.hub, task)
      else if (leafMethods.has(task.method)) await this.stepLeaf(task, now)
      else if (task.method === 'tagBuild') await this.stepTag(task)
      else if (task.method === 'newRepo') await stepNewRepo(this.hub, task)
      else if (task.method === 'createrepo') await stepCreaterepo(this.hub, task)
      else if (task.method === 'chainbuild') await stepChainBuild(this.hub, task)
      else if (task.method === 'waitrepo') await stepWaitrepo(this.hub, task)
      else if (task.method === 'dependantTask') await stepDependant(this.hub, task)
    } catch (error) {
      const fault =
        error instanceof Fault
          ? error
          : new Fault(faultCodes.exception, `<class 'Exception'>: ${String(error)}`)
      await failTask(this.hub.db, task.id, fault)
    }
  }

  private async stepLeaf(task: TaskRow, now: number): Promise<void> {
    const known = this.runners.get(task.id)
    const runner = known ?? (await LeafRunner.begin(this.hub, task))
    if (!known) this.runners.set(task.id, runner)
    if (!(await runner.step(now))) return
    this.runners.delete(task.id)
    // A task may have been canceled since this look at the tasks began.
    const left = await loadTask(this.hub.db, task.id)
    if (left?.state === taskStates.open) await runner.finish()
  }

  private async stepTag(task: TaskRow): Promise<void> {
    if (this.due(task.start, tagSeconds)) await stepTagBuild(this.hub, task)
  }
}
