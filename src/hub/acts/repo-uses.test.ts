import {
  assert,
  constant,
  integer,
  property,
  record,
  shuffledSubarray,
  uniqueArray,
} from 'fast-check'
import { describe, expect, it } from 'vitest'

import { undoOf } from './act'
import { addRepoUse, editRepoUse, nextPriority, type RepoUse, reorderUses } from './repo-uses'

const tag = 'foreman-el9-build'
const use = (repo: string, priority: number): RepoUse => ({
  repo,
  priority,
  mergeMode: 'koji',
  arches: '',
})

/** As the hub does: one at a time, and no two of a tag alike. */
function applied(uses: readonly RepoUse[], after: readonly RepoUse[]): string[] {
  const priorities = new Map(uses.map(({ repo, priority }) => [repo, priority]))
  for (const { writes } of reorderUses(tag, after)) {
    const [sent] = writes
    if (sent?.method !== 'editTagExternalRepo') throw new Error('another write')
    const { repo_info: repo, priority = 0 } = sent.params
    if ([...priorities.values()].includes(priority)) throw new Error(`${priority} is taken`)
    priorities.set(String(repo), priority)
  }
  return [...priorities].toSorted((a, b) => a[1] - b[1]).map(([repo]) => repo)
}

describe('the external repos of a tag', () => {
  it('get into any order without two of one priority on the way, and with the same priorities', () => {
    const priorities = uniqueArray(integer({ min: -9, max: 99 }), { maxLength: 7 })
    const orders = priorities.chain((each) =>
      record({
        uses: constant(each.map((priority) => use(`repo-${priority}`, priority))),
        after: shuffledSubarray(
          each.map((priority) => use(`repo-${priority}`, priority)),
          { minLength: each.length },
        ),
      }),
    )
    assert(
      property(orders, ({ uses, after }) => {
        expect(applied(uses, after)).toEqual(after.map(({ repo }) => repo))
      }),
    )
  })

  it('are not written for nothing', () => {
    expect(reorderUses(tag, [use('a', 5), use('b', 10)])).toEqual([])
    expect(reorderUses(tag, [use('a', 5), use('c', 15), use('b', 10)])).toHaveLength(3)
  })

  it('are added after the last, as the command line does', () => {
    expect(nextPriority([])).toBe(5)
    expect(nextPriority([use('a', 5), use('b', 12)])).toBe(15)
    expect(nextPriority([use('a', 5), use('b', 13)])).toBe(20)
  })

  it('send what changed alone, and arches away as an empty text', () => {
    const before = { ...use('epel', 10), arches: 'x86_64' }
    const act = editRepoUse(tag, before, { ...before, arches: '' })
    expect(act?.writes[0]?.params).toEqual({ tag_info: tag, repo_info: 'epel', arches: '' })
    expect(act?.commands).toEqual([
      'koji edit-external-repo --tag=foreman-el9-build --arches= epel',
    ])
    expect(act && undoOf(act)?.writes[0]?.params).toMatchObject({ arches: 'x86_64' })
    expect(editRepoUse(tag, before, { ...before })).toBeNull()
  })

  it('go again by the way back', () => {
    expect(undoOf(addRepoUse(tag, use('epel', 10)))?.commands).toEqual([
      'koji remove-external-repo epel foreman-el9-build',
    ])
  })
})
