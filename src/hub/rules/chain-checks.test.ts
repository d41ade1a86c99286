import { describe, expect, test } from 'vitest'

import type { FullInheritanceLink, Tag } from '../types/tag'
import { chainChecks, type ChainFacts } from './chain-checks'
import { chainSourceProblem } from './chain-request'

const scm = (name: string) => `git+https://host/p.git?x/${name}#abc`
const target = {
  id: 1,
  name: 'el9',
  build_tag: 10,
  build_tag_name: 'el9-build',
  dest_tag: 20,
  dest_tag_name: 'el9',
}
const destTag: Tag = {
  id: 20,
  name: 'el9',
  arches: null,
  locked: false,
  perm: null,
  perm_id: null,
  maven_support: false,
  maven_include_all: false,
}
const link: FullInheritanceLink = {
  parent_id: 20,
  name: 'el9',
  priority: 0,
  maxdepth: null,
  intransitive: false,
  noconfig: false,
  pkg_filter: '',
  currdepth: 1,
  nextdepth: null,
  filter: [],
}
const good: ChainFacts = {
  levels: [[scm('foo')], [scm('bar')]],
  targetName: 'el9',
  target,
  destTag,
  inherited: [link],
  builds: new Map(),
  listings: new Map([
    ['foo', { package_id: 1, package_name: 'foo' }],
    ['bar', undefined],
  ]),
}

const said = (change: Partial<ChainFacts>) =>
  chainChecks({ ...good, ...change })
    .filter(({ status }) => status !== 'ok')
    .map(({ status, words }) => `${status}: ${words}`)

test('a sound chain has nothing in its way', () => {
  expect(said({})).toEqual([])
  expect(said({ target: { ...target, build_tag: 20 }, inherited: [] })).toEqual([])
})

test.each<[string, Partial<ChainFacts>, string]>([
  ['an unknown target', { target: null }, 'refused: There is no target el9'],
  [
    'a destination that is not inherited',
    { inherited: [{ ...link, parent_id: 21 }] },
    'refused: el9-build does not inherit el9: no level would find what the one before it built',
  ],
  [
    'a locked destination',
    { destTag: { ...destTag, locked: true } },
    'refused: el9 is locked: the first build would be made and not tagged, and the chain ends',
  ],
  [
    'one level',
    { levels: [[scm('foo'), scm('bar')]] },
    'refused: One level is no chain: add another, or submit a plain build',
  ],
  [
    'a source that is there twice',
    { levels: [[scm('foo')], [scm('foo')]] },
    `refused: ${scm('foo')} is there twice`,
  ],
  [
    'a package that is not listed',
    { listings: new Map([['foo', null]]) },
    'warn: foo is not in the package list of el9 (a guess by the source’s address): the chain would end there',
  ],
  [
    'inheritance not told yet',
    { inherited: undefined },
    'pending: Looking at what el9-build inherits',
  ],
])('%s', (_, change, words) => {
  expect(said(change)).toEqual([words])
})

describe('builds to wait for', () => {
  const levels = [['foo-1-1'], [scm('bar')]]
  const complete = { build_id: 1, state: 1 }
  const among = (build: ChainFacts['builds'] extends ReadonlyMap<string, infer B> ? B : never) =>
    said({ levels, builds: new Map([['foo-1-1', build]]) })

  test('are there, complete and seen by the build tag', () => {
    expect(among({ build: complete, tags: [{ id: 20 }] })).toEqual([])
    expect(among({ build: null, tags: undefined })[0]).toMatch(
      /^refused: There is no build foo-1-1/,
    )
    expect(among({ build: { build_id: 1, state: 3 }, tags: [] })[0]).toMatch(/not complete/)
    expect(among({ build: { build_id: 1, state: 0 }, tags: [] })[0]).toMatch(/^warn: .*building/)
    expect(among({ build: complete, tags: [{ id: 99 }] })[0]).toMatch(/^warn: foo-1-1 is in no tag/)
    expect(among({ build: undefined, tags: undefined })).toEqual(['pending: Looking for foo-1-1'])
  })

  test('are in vain in the last level', () => {
    const builds = new Map([['foo-1-1', { build: complete, tags: [{ id: 20 }] }]])
    expect(said({ levels: levels.toReversed(), builds })).toEqual([
      'warn: Nothing comes after foo-1-1: it is not waited for',
    ])
  })
})

test.each([
  [scm('foo'), 'fine'],
  ['foo-bar-1.0-1.el9', 'fine'],
  ['git+https://host/p.git', 'Add the commit'],
  ['https://host/p.git#1', 'Builders check out'],
  ['foo-1', 'neither'],
  ['a/foo-1-1', 'neither'],
  ['foo-1-1.src.rpm', 'not from source RPMs'],
  ['foo-1-1 bar-1-1', 'a space'],
  ['', 'neither'],
])('chainSourceProblem(%j)', (source, words) => {
  expect(chainSourceProblem(source) ?? 'fine').toContain(words)
})
