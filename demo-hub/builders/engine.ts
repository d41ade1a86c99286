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
const assignSeconds = 0.6
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
    if (this.due(this.lastAssign, assignSeconds)) {
      this.lastAssign = Date.now() / 1000
      await openAssigned(db)
      await this.repoQueue.check()
      await assignTasks(db)
    }
    const rows = await db.rows(`select ${taskRowColumns} from task where state = 1 order by id`)
    const open = rows.map(taskRow)
    const ids = new Set(open.map((task) => task.id))
    for (const id of this.runners.keys()) if (!ids.has(id)) this.runners.delete(id)
    for (const task of open) if (!this.stopped) await this.step(task)
  }

  private async step(task: TaskRow): Promise<void> {
    try {
      if (task.method === 'build') await stepBuild(this.hub, task)
      else if (leafMethods.has(task.method)) await this.stepLeaf(task)
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

  private async stepLeaf(task: TaskRow): Promise<void> {
    const known = this.runners.get(task.id)
    const runner = known ?? (await LeafRunner.begin(this.hub, task))
    if (!known) this.runners.set(task.id, runner)
    if (!(await runner.step())) return
    this.runners.delete(task.id)
    // A task may have been canceled since this look at the tasks began.
    const now = await loadTask(this.hub.db, task.id)
    if (now?.state === taskStates.open) await runner.finish()
  }

  private async stepTag(task: TaskRow): Promise<void> {
    if (this.due(task.start, tagSeconds)) await stepTagBuild(this.hub, task)
  }
}
