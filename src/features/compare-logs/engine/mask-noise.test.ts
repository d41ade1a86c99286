import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { maskFor, maskNoise } from './mask-noise'

/** Pairs of lines that two runs of one build write. */
const noisy: [string, string][] = [
  ['2026-01-06 10:00:00,123 - Start: chroot init', '2025-11-22 23:59:59,001 - Start: chroot init'],
  [
    'Executing(%build): /bin/sh -e /var/tmp/rpm-tmp.aK3f2x',
    'Executing(%build): /bin/sh -e /var/tmp/rpm-tmp.Zz9Q1w',
  ],
  [
    "chrootPath='/var/lib/mock/foreman-nightly-el9-build-12-345/root'",
    "chrootPath='/var/lib/mock/foreman-nightly-el9-build-9876-1/root'",
  ],
  ['=== 41 passed in 3.21s ===', '=== 41 passed in 12.05s ==='],
  ['ok  \tgithub.com/foo/bar\t0.012s', 'ok  \tgithub.com/foo/bar\t1.5s'],
  [
    ' 1/3 Test  #1: parser .......   Passed    0.02 sec',
    ' 1/3 Test  #1: parser .......   Passed    11.20 sec',
  ],
  ['build     12 MB/s | 1.4 MB     00:00', 'build     1.2 kB/s | 1.5 MB     00:02'],
  [
    'Last metadata expiration check: 0:00:04 ago on Mon Jan  6 10:00:00 2025.',
    'Last metadata expiration check: 0:01:10 ago on Tue Feb 14 03:20:01 2026.',
  ],
  ['[611/632] /usr/bin/gcc -c a.c', '[9/12] /usr/bin/gcc -c a.c'],
  ['[ 50%] Building C object a.o', '[  7%] Building C object a.o'],
  [
    '  Installing       : bash-5.1-1.el9.x86_64      12/98',
    '  Installing       : bash-5.1-1.el9.x86_64      9/101',
  ],
  ['<function x at 0x7fae8c3d5a90>', '<function x at 0x55d0c0ffee00>'],
  ['as /tmp/ccA1b2C3.s -o main.o', 'as /tmp/ccZZZZZZ.s -o main.o'],
  ['Run options: --seed 2211', 'Run options: --seed 9'],
  ['Connected to 10.0.0.12:8080', 'Connected to 192.168.122.9:9999'],
  ["env={'HOSTNAME': 'builder-3.example.org'}", "env={'HOSTNAME': 'builder-11.example.org'}"],
  ['setting SOURCE_DATE_EPOCH=1761825600', 'setting SOURCE_DATE_EPOCH=1700000000'],
  ['rpm-tmp.x: line 42: 12345 Killed     ./x', 'rpm-tmp.x: line 42: 99 Killed     ./x'],
]

test.each(noisy)('%j differs from its twin by noise alone', (one, other) => {
  expect(one).not.toBe(other)
  expect(maskNoise(one)).toBe(maskNoise(other))
})

/** What must not be taken for noise. */
test.each([
  ['src/main.c:12:5: error: x', 'src/main.c:13:5: error: x'],
  ['Installing: foo-1.0-1.el9.x86_64', 'Installing: foo-1.1-1.el9.x86_64'],
  ['1 failed, 41 passed', '2 failed, 40 passed'],
  ['gcc -O2 -m64', 'gcc -O3 -m64'],
  ['Error 1', 'Error 2'],
  ['Child return code was: 0', 'Child return code was: 1'],
])('%j still differs from %j', (one, other) => {
  expect(maskNoise(one)).not.toBe(maskNoise(other))
})

test('masking is idempotent', () => {
  const part = fc.oneof(
    fc.constantFrom(...noisy.flat().flatMap((line) => line.split(/(?<=[\s/'=])/))),
    fc.string({ maxLength: 12 }),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const once = maskNoise(parts.join(''))
      expect(maskNoise(once)).toBe(once)
    }),
    { numRuns: 2000 },
  )
})

test('the version that each build is of is noise, and only that', () => {
  const before = maskFor({ version: '4.17.1', release: '1.el9' })
  const after = maskFor({ version: '4.17.2', release: '3.el9' })
  const wrote = (evr: string) => `Wrote: /builddir/build/RPMS/katello-${evr}.noarch.rpm`
  expect(before(wrote('4.17.1-1.el9'))).toBe(after(wrote('4.17.2-3.el9')))
  expect(before('cd katello-4.17.1')).toBe(after('cd katello-4.17.2'))
  expect(before('rails 14.17.1')).toContain('14.17.1')
  expect(before('rails 4.17.10')).toContain('4.17.10')
  expect(after('ruby 4.17.1')).toContain('4.17.1')
})
