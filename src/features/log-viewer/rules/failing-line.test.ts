import { describe, expect, test } from 'vitest'

import { failureRules, findFailingLine, judgeLine, suspicion } from './failing-line'

describe('each rule', () => {
  test.each(failureRules)('$id knows its sample', ({ id, sample }) => {
    expect(judgeLine(0, sample)?.rule.id).toBe(id)
  })

  test.each(failureRules)('$id passes the first sieve', ({ sample }) => {
    expect(sample.search(suspicion)).toBeGreaterThanOrEqual(0)
  })

  test('has an id of its own', () => {
    expect(new Set(failureRules.map(({ id }) => id)).size).toBe(failureRules.length)
  })
})

test.each([
  'gcc -O2 -Werror=format-security -c main.c',
  'checking for strerror... yes',
  '0 errors, 3 warnings',
  'test result: ok. 12 passed; 0 failed; 0 ignored',
  'ok 3 - reports an error when the file is missing',
  'make: [Makefile:12: check] Error 1 (ignored)',
  '100% tests passed, 0 tests failed out of 17',
  '=================== 41 passed in 3.21s ===================',
  'Child return code was: 0',
  "warning: unused variable 'error' [-Wunused]",
  'Installing : perl-Error-1:0.17029-11.el9.noarch',
])('%j is no failure', (line) => {
  expect(judgeLine(0, line)).toBeNull()
})

function failingText(log: string): string | undefined {
  return findFailingLine(log.trim().split('\n'))?.text
}

describe('the line to read first', () => {
  test('of a failed %check is the failed test, not what follows it', () => {
    expect(
      failingText(`
Executing(%build): /bin/sh -e /var/tmp/rpm-tmp.aaa
configure: error: optional thing missing, going on
Executing(%check): /bin/sh -e /var/tmp/rpm-tmp.bbb
  1) Failure:
TestRoadie#test_inline [test/roadie_test.rb:12]:
rake aborted!
make: *** [Makefile:3: check] Error 1
error: Bad exit status from /var/tmp/rpm-tmp.bbb (%check)
RPM build errors:
    Bad exit status from /var/tmp/rpm-tmp.bbb (%check)
Child return code was: 1`),
    ).toBe('  1) Failure:')
  })

  test('of a compile is the first error of the compiler', () => {
    expect(
      failingText(`
Executing(%build): /bin/sh -e /var/tmp/rpm-tmp.aaa
src/a.c:12:5: warning: unused
src/b.c:30:9: error: unknown type name 'uint128_t'
src/c.c:31:9: error: too late
make[1]: *** [Makefile:9: src/b.o] Error 1
error: Bad exit status from /var/tmp/rpm-tmp.aaa (%build)`),
    ).toContain('src/b.c:30:9')
  })

  test('of a failed link is the reference, not collect2', () => {
    expect(
      failingText(`
/usr/bin/ld: main.o: in function main:
main.c:(.text+0x5): undefined reference to 'x'
collect2: error: ld returned 1 exit status
make: *** [Makefile:2: main] Error 1`),
    ).toContain('undefined reference')
  })

  test('of a root.log is the package that is missing', () => {
    expect(
      failingText(`
DEBUG util.py:461:  Error: 
DEBUG util.py:461:   Problem: nothing provides libfoo.so.3()(64bit) needed by foo-devel-3-1.el9.s390x
ERROR: Command failed: 
 # /usr/bin/dnf builddep
DEBUG util.py:610:  Child return code was: 1`),
    ).toContain('nothing provides')
  })

  test('of a script that says nothing is its exit status', () => {
    expect(
      failingText(`
Executing(%install): /bin/sh -e /var/tmp/rpm-tmp.ccc
+ false
error: Bad exit status from /var/tmp/rpm-tmp.ccc (%install)`),
    ).toContain('Bad exit status')
  })

  test('of a package with files left over is where they are listed', () => {
    expect(
      failingText(`
Executing(%check): /bin/sh -e /var/tmp/rpm-tmp.ccc
+ exit 0
error: Installed (but unpackaged) file(s) found:
   /usr/bin/left-over
RPM build errors:
    Installed (but unpackaged) file(s) found:`),
    ).toBe('error: Installed (but unpackaged) file(s) found:')
  })

  test('of a log without failures is none', () => {
    expect(failingText('+ exit 0\nChild return code was: 0')).toBeUndefined()
  })
})
