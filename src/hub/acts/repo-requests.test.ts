import { describe, expect, it } from 'vitest'

import { answerOf, makeRepo, requestRepo, type RepoWish } from './repo-requests'

const tag = 'foreman-el9-build'
const usual: RepoWish = {
  asOf: 'usual',
  event: 0,
  priority: 0,
  force: false,
  debuginfo: false,
  src: false,
  separateSrc: false,
}

describe('a repo', () => {
  it('is asked for as the hub takes it, with no more than was wished', () => {
    expect(requestRepo(tag, usual).writes[0]?.params).toEqual({ tag })
    expect(requestRepo(tag, { ...usual, asOf: 'last', src: true })).toMatchObject({
      writes: [{ method: 'repo.request', params: { tag, min_event: 'last', opts: { src: true } } }],
      commands: [`koji request-repo --nowait --current --source ${tag}`],
    })
    expect(requestRepo(tag, { ...usual, asOf: 'at', event: 12 }).writes[0]?.params).toEqual({
      tag,
      at_event: 12,
    })
  })

  it('has no command where Koji’s has no option for the wish', () => {
    expect(requestRepo(tag, { ...usual, force: true }).commands).toEqual([])
    expect(requestRepo(tag, { ...usual, priority: -5 }).commands).toEqual([])
  })

  it('is made past the queue by a task', () => {
    expect(makeRepo(tag, { ...usual, separateSrc: true })).toMatchObject({
      writes: [{ method: 'newRepo', params: { tag, separate_src: true } }],
      commands: [`koji regen-repo --make-task --nowait --separate-source ${tag}`],
    })
  })
})

it('the answer to a request is a repo that is there, or a request, or lost', () => {
  expect(answerOf({ repo: { id: 7 }, request: null, duplicate: false })).toEqual({
    repo: 7,
    request: null,
  })
  expect(answerOf({ repo: null, request: { id: 9 }, duplicate: true })).toEqual({
    repo: null,
    request: 9,
  })
  expect(answerOf(undefined)).toEqual({ repo: null, request: null })
})
