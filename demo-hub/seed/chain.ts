import { plainSource } from '../packages/source'
import type { PlannedBuild } from './plan'
import { isoTime, type Tables } from './tables'

const stepSeconds = 150

function steps(plan: PlannedBuild): PlannedBuild[] {
  return ['.1', '.2'].map((suffix, index) => {
    const version = `${plan.version}${suffix}`
    const url = `${plainSource(plan.url)},ver=${version}${plan.package.noarch ? ',noarch' : ''}`
    return {
      ...plan,
      time: plan.time + 400 + index * stepSeconds,
      version,
      url,
      outcome: 'complete',
      failure: null,
      scratch: false,
      draft: false,
      upload: false,
    }
  })
}

/** A finished chain build: two builds with the wait for a repo between them. */
export function seedChain(
  tables: Tables,
  plan: PlannedBuild,
  write: (chain: number, step: PlannedBuild) => void,
): void {
  const [first, second] = steps(plan)
  if (!first || !second) return
  const end = second.time + stepSeconds
  const task = (row: Record<string, unknown>, from: number, to: number) =>
    tables.create('task', {
      state: 2,
      create_time: isoTime(from),
      start_time: isoTime(from + 2),
      completion_time: isoTime(to),
      channel_id: 1,
      host_id: 1,
      owner: plan.owner,
      arch: 'noarch',
      pruned: plan.pruned,
      ...row,
    })
  const chain = task(
    {
      parent: null,
      label: null,
      waiting: false,
      awaited: null,
      method: 'chainbuild',
      request: JSON.stringify([[[first.url], [second.url]], plan.target, {}]),
      result: JSON.stringify([null]),
      priority: 20,
      weight: 0.1,
    },
    first.time - 5,
    end,
  )
  write(chain, first)
  const repo = tables.count('repo')
  task(
    {
      parent: chain,
      label: 'wait 1',
      waiting: null,
      awaited: false,
      method: 'waitrepo',
      request: JSON.stringify([
        `${plan.target}-build`,
        null,
        [`${first.package.name}-${first.version}-${first.release}`],
      ]),
      result: JSON.stringify([tables.repoInfo(repo)]),
      priority: 19,
      weight: 0.2,
    },
    second.time - 60,
    second.time - 5,
  )
  write(chain, second)
}
