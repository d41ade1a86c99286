import { expect, test } from 'vitest'

import { buildCommand, chainCommands } from './build-command'
import { type BuildDraft, emptyBuildDraft } from './build-request'

const scm = 'git+https://host/p.git?x/foo#abc'
const good: BuildDraft = { ...emptyBuildDraft, scmUrl: scm, target: 'el9' }

test('a build as koji build takes it', () => {
  expect(buildCommand(good)).toBe(`koji build el9 '${scm}'`)
  expect(
    buildCommand({
      ...good,
      scratch: true,
      rebuildSrpm: 'no',
      archOverride: ['x86_64', 's390x'],
      failFast: true,
      background: true,
      waitRepo: true,
      waitBuilds: 'a-1-1 b-1-1',
      customUserMetadata: '{"ticket": 12}',
    }),
  ).toBe(
    'koji build --scratch --no-rebuild-srpm --arch-override=x86_64,s390x --fail-fast --background ' +
      `--wait-repo --wait-build=a-1-1 --wait-build=b-1-1 '--custom-user-metadata={"ticket": 12}' ` +
      `el9 '${scm}'`,
  )
})

test('a repo stands for the target, a file for an upload', () => {
  const hubSrpm = 'packages/foo/1/1/src/foo-1-1.src.rpm'
  const draft = { ...good, sourceKind: 'srpm' as const, hubSrpm, target: '', repoId: '12' }
  expect(buildCommand(draft)).toBe('koji build --repo-id=12 none foo-1-1.src.rpm')
})

test('what koji build has no switch for is called by name', () => {
  const draft = { ...good, channel: 'big', carried: { odd: true } }
  const params = { src: scm, target: 'el9', opts: { odd: true }, channel: 'big' }
  const json = JSON.stringify(params)
  expect(buildCommand(draft)).toBe(`koji call --json build --kwargs '${json}'`)
})

test('nothing before there is a source and a target', () => {
  expect(buildCommand({ ...good, target: '' })).toBeNull()
  expect(buildCommand({ ...good, scmUrl: ' ' })).toBeNull()
})

test('a chain, with colons between its levels', () => {
  const chain = {
    levels: [[scm, 'a-1-1'], ['b-1-1']],
    target: 'el9',
    background: true,
    carried: {},
  }
  const { command, call } = chainCommands(chain)
  expect(command).toBe(`koji chain-build --background el9 '${scm}' a-1-1 : b-1-1`)
  const params = { srcs: chain.levels, target: 'el9', priority: 5 }
  expect(call).toBe(`koji call --json chainBuild --kwargs '${JSON.stringify(params)}'`)
  expect(chainCommands({ ...chain, carried: { fail_fast: true } }).command).toBeNull()
})
