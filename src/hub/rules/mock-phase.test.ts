import { expect, test } from 'vitest'

import { mockPhase } from './mock-phase'

const lines = [
  '2026-11-22 15:38:40,731 - Start: chroot init',
  '2026-11-22 15:38:41,257 - Start: dnf install',
  '2026-11-22 15:38:42,307 - Finish: dnf install',
  '2026-11-22 15:38:42,481 - Finish: chroot init',
  '2026-11-22 15:38:42,657 - Start: build phase for foo-1-1.src.rpm',
  '2026-11-22 15:38:45,807 - Start: rpmbuild foo-1-1.src.rpm',
  '2026-11-22 15:38:57,182 - Finish: rpmbuild foo-1-1.src.rpm',
  '2026-11-22 15:38:57,356 - Finish: build phase for foo-1-1.src.rpm',
]

test.each([
  [0, null],
  [1, 'chroot init'],
  [2, 'dnf install'],
  [3, 'chroot init'],
  [4, null],
  [5, 'build phase'],
  [6, 'rpmbuild'],
  [8, null],
])('after %d lines: %s', (count, phase) => {
  expect(mockPhase(lines.slice(0, count).join('\n'))).toBe(phase)
})
