import { expect, test } from 'vitest'

import { BUILD_STATE } from '../types/build'
import type { Tag } from '../types/tag'
import { type BuildDraft, emptyBuildDraft } from './build-request'
import { askedPolicies, preFlight } from './pre-flight'
import type { ArchBuilders, KnownRepo, PreFlightAnswers, PreFlightFacts } from './pre-flight-facts'

import { makeHost } from '../testing/make-host'

const now = 1_800_000_000

const tag = (part: Partial<Tag>): Tag => ({
  id: 1,
  name: 'el9',
  arches: null,
  locked: false,
  perm: null,
  perm_id: null,
  maven_support: false,
  maven_include_all: false,
  extra: {},
  ...part,
})

const builders = (part: Partial<ArchBuilders> = {}): ArchBuilders => ({
  channel: 'default',
  sure: true,
  enabled: true,
  hosts: [makeHost({})],
  waiting: 0,
  ...part,
})

const repo = { id: 5, tag_id: 2, tag_name: 'el9-build', state: 1, create_event: 90 }
const built = (state: number) => ({ build_id: 7, state })

const told: PreFlightAnswers = {
  name: 'foreman',
  nvr: 'foreman-1-1',
  build: null,
  tagAccess: [true, false, ''],
  policies: { build_rpm: 'allow', build_from_srpm: 'allow' },
  builders: new Map([['x86_64', builders()]]),
  repo,
  lastChange: 90,
  hourAgo: 100,
  requests: 0,
  given: undefined,
  average: 600,
}

interface Case extends Partial<Omit<PreFlightFacts, 'draft' | 'told'>> {
  draft?: Partial<BuildDraft>
  /** Null: the hub has not answered. */
  told?: Partial<PreFlightAnswers> | null
}

function lines({ draft, told: part, ...rest }: Case = {}): string[] {
  const facts: PreFlightFacts = {
    draft: { ...emptyBuildDraft, target: 'el9', ...draft },
    target: {
      id: 1,
      name: 'el9',
      build_tag: 2,
      build_tag_name: 'el9-build',
      dest_tag: 1,
      dest_tag_name: 'el9',
    },
    buildTag: tag({ id: 2, name: 'el9-build', arches: 'x86_64' }),
    destTag: tag({}),
    arches: ['x86_64'],
    source: { name: 'foreman', guessed: false, nvr: 'foreman-1-1', header: null },
    listing: { package_id: 1, package_name: 'foreman' },
    actor: { id: 3, permissions: [] },
    told: part === null ? undefined : { ...told, ...part },
    ...rest,
  }
  return preFlight(facts, now).map(({ about, status, words }) => `${status} ${about}: ${words}`)
}
const about = (name: string, of?: Case) => lines(of).filter((line) => line.includes(` ${name}: `))

test('a build that nothing stands against', () => {
  expect(lines()).toEqual([
    'ok Target: It and its tags exist, built for x86_64',
    'ok Destination: el9 is not locked',
    'ok Package: foreman is in the package list',
    'ok NVR: foreman-1-1 is not built yet',
    'ok Policy: The hub’s policies allow it',
    'ok Builders: x86_64: ready builders in channel default',
    'ok Repo: The repo is current',
    'ok Time: foreman takes about 10 min 00 s; no task waits before it',
  ])
})

test('a target that is not there, and one that cannot be built for', () => {
  expect(lines({ target: null })[0]).toBe('refused Target: There is no target el9')
  expect(about('Target', { buildTag: tag({ arches: '' }), arches: [] })[0]).toContain('refused')
  expect(about('Target', { arches: [] })[0]).toContain('No architecture of the build tag')
})

test('a destination that will not take it is a warning; a scratch build goes nowhere', () => {
  const locked = { destTag: tag({ locked: true }) }
  expect(about('Destination', locked)[0]).toContain('warn Destination: el9 is locked')
  const denied: PreFlightAnswers['tagAccess'] = [false, false, 'tag requires tag permission']
  expect(about('Destination', { told: { tagAccess: denied } })[0]).toContain(
    'warn Destination: el9: tag requires tag',
  )
  const stranger = { actor: null, destTag: tag({ perm: 'tag' }) }
  expect(about('Destination', stranger)[0]).toContain('needs the permission tag')
  expect(about('Destination', { ...locked, draft: { scratch: true } })).toEqual([])
  expect(about('Destination', { ...locked, draft: { skipTag: true } })).toEqual([])
})

test('a package that is not listed or blocked; a guess is only a warning', () => {
  expect(about('Package', { listing: null })).toEqual([
    'refused Package: foreman is not in the package list of el9: the build would fail',
  ])
  const blocked = { package_id: 1, package_name: 'foreman', blocked: true }
  const source = { name: 'foreman', guessed: true, nvr: null, header: null }
  expect(about('Package', { listing: blocked, source })[0]).toMatch(/^warn Package: .*a guess/)
  expect(about('Package', { listing: undefined })[0]).toContain('pending')
  expect(about('Package', { listing: null, draft: { scratch: true } })).toEqual([])
})

test('an NVR may be built again only after it failed or was canceled', () => {
  const of = (state: number, rest: Case = {}) =>
    about('NVR', { told: { build: built(state) }, ...rest })[0]
  expect(of(BUILD_STATE.FAILED)).toContain('ok NVR: foreman-1-1 was tried and failed')
  expect(of(BUILD_STATE.CANCELED)).toContain('ok NVR')
  expect(of(BUILD_STATE.COMPLETE)).toContain('warn NVR: foreman-1-1 was built already')
  const kept = tag({ arches: 'x86_64', extra: { rebuild_srpm: false } })
  for (const state of [BUILD_STATE.COMPLETE, BUILD_STATE.BUILDING, BUILD_STATE.DELETED]) {
    expect(of(state, { buildTag: kept })).toContain('refused NVR')
  }
  expect(of(BUILD_STATE.COMPLETE, { draft: { scratch: true } })).toBeUndefined()
  expect(of(BUILD_STATE.COMPLETE, { draft: { draft: true } })).toBeUndefined()
  expect(about('NVR', { told: { nvr: 'another-1-1' } })[0]).toContain('pending')
})

test('policies: asked for what the build is, told in the hub’s words', () => {
  const srpm: Partial<BuildDraft> = { sourceKind: 'srpm', srpmPath: 'x' }
  expect(askedPolicies({ ...emptyBuildDraft, ...srpm, repoId: '4' })).toEqual([
    'build_from_srpm',
    'build_from_repo_id',
    'build_rpm',
  ])
  expect(askedPolicies({ ...emptyBuildDraft, ...srpm, scratch: true })).toEqual(['build_rpm'])
  const policies = { build_rpm: 'allow', build_from_srpm: 'deny Only admin can' }
  expect(about('Policy', { draft: srpm, told: { policies } })).toEqual([
    'refused Policy: The hub’s policy build_from_srpm denies building from a source RPM: “Only admin can”',
  ])
  expect(about('Policy', { told: { policies: { build_rpm: null } } })[0]).toContain('no rule of it')
  expect(about('Policy', { told: { policies: {} } })[0]).toContain('unknown Policy')
  expect(about('Policy', { draft: srpm, actor: null })[0]).toContain('only admins may build from')
  expect(about('Policy', { actor: null })).toEqual([])
})

test('an architecture without a ready builder is named, with its builder and its queue', () => {
  const disabled = makeHost({ name: 'z2', arches: 's390x', enabled: false })
  const z = builders({ channel: 's390x', hosts: [disabled], waiting: 14 })
  const two = { arches: ['x86_64', 's390x'] }
  const of = (s390x: ArchBuilders) =>
    about('Builders', {
      ...two,
      told: {
        builders: new Map([
          ['x86_64', builders()],
          ['s390x', s390x],
        ]),
      },
    })
  expect(of(z)).toEqual([
    'ok Builders: x86_64: ready builders in channel default',
    'warn Builders: s390x: z2 is disabled, 14 tasks wait',
  ])
  expect(of(builders({ hosts: [] }))[1]).toBe(
    'warn Builders: s390x: no builder in channel default takes it',
  )
  const silent = makeHost({ name: 'z1', arches: 's390x', ready: false, update_ts: now - 120 })
  expect(of(builders({ hosts: [silent] }))[1]).toContain('z1 has not checked in for 2 min 00 s')
  const noarch = (arches: string) =>
    about('Builders', {
      arches: ['noarch'],
      told: { builders: new Map([['noarch', builders({ hosts: [makeHost({ arches })] })]]) },
    })[0]
  expect(noarch('x86_64')).toContain('ok')
  expect(noarch('s390x')).toContain('warn Builders: noarch: no builder')
})

test('a channel that is closed or not there is refused; one that is guessed is said to be', () => {
  const of = (part: Partial<ArchBuilders>) =>
    lines({ told: { builders: new Map([['x86_64', builders(part)]]) } }).find((line) =>
      / (Channel|Builders): /.test(line),
    )
  expect(of({ enabled: false })).toBe('refused Channel: Channel default is disabled')
  expect(of({ enabled: null, channel: 'x' })).toBe('refused Channel: There is no channel x')
  expect(of({ sure: false })).toContain('Koji’s default; the hub’s policy is not known')
})

test('the time: what such builds take, and what waits on an architecture', () => {
  const waiting = (count: number) => new Map([['x86_64', builders({ waiting: count })]])
  expect(about('Time', { told: { average: null, builders: waiting(1) } })).toEqual([
    'ok Time: foreman was never built here; on x86_64 1 task waits already',
  ])
  expect(about('Time', { told: { builders: waiting(3) } })[0]).toContain('3 tasks wait already')
  expect(about('Time', { told: { name: null } })).toEqual([])
})

test('the repo: current, an hour behind, to be waited for, none, or not told', () => {
  const of = (part: Partial<PreFlightAnswers>, draft?: Partial<BuildDraft>) =>
    about('Repo', { told: part, ...(draft && { draft }) })[0]
  const behind = { lastChange: 95, hourAgo: 80 }
  expect(of(behind)).toContain('ok Repo: el9-build has changed since its repo, which is still used')
  expect(of(behind, { waitRepo: true })).toContain('warn Repo')
  expect(of({ lastChange: 95, requests: 1 })).toContain('asked for already')
  expect(of({ lastChange: 95, requests: undefined })).toContain('ok Repo')
  expect(of({ repo: null })).toContain('has no repo')
  expect(of({ repo: undefined })).toContain('unknown Repo')
})

test('a repo that the form names must be of the build tag and usable', () => {
  const of = (given: KnownRepo | null) =>
    about('Repo', { draft: { repoId: '5' }, told: { given } })[0]
  expect(of(repo)).toBe('ok Repo: Repo 5 is there')
  expect(of(null)).toBe('refused Repo: There is no repo 5')
  expect(of({ ...repo, tag_id: 9 })).toContain('refused Repo: It is of el9-build')
  expect(of({ ...repo, state: 3 })).toContain('not usable')
})

test('before the hub has answered, what is asked is said to be on its way', () => {
  expect(lines({ told: null, listing: undefined })).toEqual([
    'ok Target: It and its tags exist, built for x86_64',
    'ok Destination: el9 is not locked',
    'pending Package: Looking for foreman in el9',
    'pending NVR: Looking for foreman-1-1',
    'pending Policy: Asking the hub’s policies',
    'pending Builders: Looking for builders',
    'pending Repo: Looking for a repo',
  ])
})
