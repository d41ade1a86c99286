import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryRoot } from '../../demo-hub/hub/temporary-root'

it('removes the directories of processes that are gone and keeps those of running ones', () => {
  const gone = spawnSync(process.execPath, ['--version']).pid
  const left = join(tmpdir(), `koji-console-demo-${gone}-abcdef`)
  mkdirSync(join(left, 'topdir'), { recursive: true })
  const first = temporaryRoot()
  const second = temporaryRoot()
  expect([left, first, second].map((path) => existsSync(path))).toEqual([false, true, true])
  rmSync(first, { recursive: true })
  rmSync(second, { recursive: true })
})
