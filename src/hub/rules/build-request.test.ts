import { describe, expect, test } from 'vitest'

import { type BuildDraft, buildParams, checkBuildDraft, emptyBuildDraft } from './build-request'

const good: BuildDraft = {
  ...emptyBuildDraft,
  scmUrl: 'git+https://host/p.git?x/foo#abc',
  target: 'el9',
}

describe('checkBuildDraft', () => {
  test('accepts a source and a target', () => {
    expect(checkBuildDraft(good)).toEqual({})
  })

  test.each<[Partial<BuildDraft>, keyof BuildDraft]>([
    [{ scmUrl: '' }, 'scmUrl'],
    [{ scmUrl: 'https://host/p.git#abc' }, 'scmUrl'],
    [{ scmUrl: 'git+https://host/p.git' }, 'scmUrl'],
    [{ sourceKind: 'srpm' }, 'srpmPath'],
    [{ target: '' }, 'target'],
    [{ scratch: true, draft: true }, 'draft'],
    [{ archOverride: ['s390x'] }, 'archOverride'],
    [{ rebuildSrpm: 'no' }, 'rebuildSrpm'],
    [{ repoId: 'latest' }, 'repoId'],
    [{ repoId: '12', waitRepo: true }, 'waitRepo'],
    [{ customUserMetadata: '[1]' }, 'customUserMetadata'],
    [{ customUserMetadata: '{' }, 'customUserMetadata'],
  ])('refuses %j', (change, field) => {
    expect(Object.keys(checkBuildDraft({ ...good, ...change }))).toEqual([field])
  })

  test('needs no target where a repo is given', () => {
    expect(checkBuildDraft({ ...good, target: '', repoId: '12' })).toEqual({})
  })
})

describe('buildParams', () => {
  test('sends only the options that were set', () => {
    expect(buildParams(good)).toEqual({ src: good.scmUrl, target: 'el9', opts: {} })
  })

  test('sends every option as the hub takes it', () => {
    const draft: BuildDraft = {
      ...good,
      sourceKind: 'srpm',
      srpmPath: 'cli-build/1.x/foo-1-1.src.rpm',
      scratch: true,
      archOverride: ['x86_64', 's390x'],
      rebuildSrpm: 'no',
      failFast: true,
      background: true,
      waitRepo: true,
      waitBuilds: 'a-1-1, b-2-1',
      customUserMetadata: '{"ticket": 12}',
      channel: ' s390x ',
    }
    expect(buildParams(draft)).toEqual({
      src: 'cli-build/1.x/foo-1-1.src.rpm',
      target: 'el9',
      opts: {
        scratch: true,
        arch_override: 'x86_64 s390x',
        rebuild_srpm: false,
        wait_repo: true,
        wait_builds: ['a-1-1', 'b-2-1'],
        fail_fast: true,
        custom_user_metadata: { ticket: 12 },
      },
      priority: 5,
      channel: 's390x',
    })
  })
})
