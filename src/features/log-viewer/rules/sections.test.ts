import { expect, test } from 'vitest'

import { needles } from './needles'
import { sectionEvent, sectionsOf } from './sections'

function sectionsIn(log: string, over = true) {
  const lines = log.trim().split('\n')
  const events = lines.flatMap((text, line) => {
    const event = sectionEvent(text)
    return event ? [{ line, event }] : []
  })
  return sectionsOf(events, lines.length, over)
}

const brief = (log: string, over?: boolean) =>
  sectionsIn(log, over).map(({ name, from, to, depth, failed, open }) =>
    [`${'  '.repeat(depth)}${name} ${from}-${to}`, failed && 'failed', open && 'open']
      .filter(Boolean)
      .join(' '),
  )

test('the scripts of rpmbuild follow one another', () => {
  expect(
    brief(`
Building for target noarch
Executing(%prep): /bin/sh -e /var/tmp/rpm-tmp.a
+ exit 0
Executing(%build): /bin/sh -e /var/tmp/rpm-tmp.b
+ exit 0
Executing(%install): /bin/sh -e /var/tmp/rpm-tmp.c
Processing files: foo-1-1.noarch
Processing files: foo-doc-1-1.noarch
Checking for unpackaged file(s): /usr/lib/rpm/check-files /builddir/build/BUILDROOT
Wrote: /builddir/build/RPMS/foo-1-1.noarch.rpm
Executing(%clean): /bin/sh -e /var/tmp/rpm-tmp.d
Child return code was: 0
`),
  ).toEqual(['%prep 1-3', '%build 3-5', '%install 5-6', 'packaging 6-10', '%clean 10-12'])
})

test('the script that failed says so, and the same one run before it does not', () => {
  expect(
    brief(`
Executing(%generate_buildrequires): /bin/sh -e /var/tmp/rpm-tmp.a
Child return code was: 11
Executing(%generate_buildrequires): /bin/sh -e /var/tmp/rpm-tmp.b
error: Bad exit status from /var/tmp/rpm-tmp.b (%generate_buildrequires)
Child return code was: 1
EXCEPTION: [Error('Command failed')]
`),
  ).toEqual(['%generate_buildrequires 0-2', '%generate_buildrequires 2-5 failed'])
})

test('the last part of a running build is open', () => {
  const log = 'Executing(%prep): x\n+ true\nExecuting(%build): x\n+ make'
  expect(brief(log, false)).toEqual(['%prep 0-2', '%build 2-4 open'])
  expect(brief(log, true)).toEqual(['%prep 0-2', '%build 2-4'])
})

test('the states of mock nest, those of its bootstrap chroot too', () => {
  expect(
    brief(`
2025-01-01 10:00:00,123 - Start(bootstrap): chroot init
2025-01-01 10:00:01,123 - Start(bootstrap): installing dnf tooling
2025-01-01 10:00:05,123 - Finish(bootstrap): installing dnf tooling
2025-01-01 10:00:06,123 - Finish(bootstrap): chroot init
2025-01-01 10:00:06,200 - Start: build phase for foo-1-1.src.rpm
2025-01-01 10:00:06,300 - Start: rpmbuild foo-1-1.src.rpm
2025-01-01 10:01:06,300 - Finish: build phase for foo-1-1.src.rpm
`),
  ).toEqual([
    'chroot init (bootstrap) 0-4',
    '  installing dnf tooling (bootstrap) 1-3',
    'build phase 4-7',
    '  rpmbuild 5-7',
  ])
})

test('what was open when mock gave up has failed', () => {
  expect(
    brief(`
Start: build phase for foo-1-1.src.rpm
Start: build setup for foo-1-1.src.rpm
ERROR: Exception(/tmp/foo-1-1.src.rpm) Config(el9) 0 minutes 12 seconds
INFO: Results and/or logs in: /var/lib/mock/el9/result
`),
  ).toEqual(['build phase 0-4 failed', '  build setup 1-4 failed'])
})

test('an end without its beginning, and any other line, mean nothing', () => {
  expect(
    brief('Finish: clean chroot\nChild return code was: 0\nStarting tests\n+ Start: x'),
  ).toEqual([])
})

test.each([
  'Executing(%build): /bin/sh -e /var/tmp/rpm-tmp.a',
  'Processing files: foo-1-1.noarch',
  'Checking for unpackaged file(s): /usr/lib/rpm/check-files /builddir/build/BUILDROOT',
  'error: Bad exit status from /var/tmp/rpm-tmp.a (%check)',
  'Child return code was: 1',
  'Start: chroot init',
  'Finish(bootstrap): chroot init',
  'ERROR: Exception(foo.src.rpm) Config(el9) 0 minutes 1 seconds',
])('%j passes the sieve', (line) => {
  expect(sectionEvent(line)).not.toBeNull()
  expect(needles.some((needle) => line.toLowerCase().includes(needle))).toBe(true)
})
