import { describe, expect, test } from 'vitest'

import { failureRules } from './all-rules'
import { judgeLine } from './failing-line'
import { needles } from './needles'

describe('each rule', () => {
  test.each(failureRules)('$id knows its sample', ({ id, sample }) => {
    expect(judgeLine(0, sample)?.rule.id).toBe(id)
  })

  test.each(failureRules)('$id knows its sample in root.log', ({ id, sample }) => {
    const line = sample.startsWith('DEBUG') ? sample : `DEBUG util.py:461:  ${sample}`
    expect(judgeLine(0, line)?.rule.id).toBe(id)
  })

  test.each(failureRules)('$id has a needle in what it matches', (rule) => {
    const line = rule.sample.toLowerCase()
    expect(rule.needles.some((needle) => line.includes(needle))).toBe(true)
  })

  test('has an id of its own', () => {
    expect(new Set(failureRules.map(({ id }) => id)).size).toBe(failureRules.length)
  })
})

test('needles are lower-case ASCII of at least five characters', () => {
  for (const needle of needles) expect(needle).toMatch(/^[\t\x20-\x40\x5b-\x7e]{5,}$/)
})

/** More lines of real logs, and the rule that knows each. */
test.each([
  ['No match for argument: python3dist(requests[socks]) >= 2.22', 'dnf-no-match'],
  [
    '  Problem 1: package a-1-1.noarch requires b, but none of the providers can be installed',
    'dnf-problem',
  ],
  ['  - cannot install both a-1-1.x86_64 from build and a-2-1.x86_64 from build', 'dnf-problem'],
  ['Transaction failed: Rpm transaction failed.', 'dnf-transaction'],
  ['  - installing package a-1-1.x86_64 needs 102MB more space on the / filesystem', 'no-space'],
  ['error: Unable to open /builddir/build/SPECS/foo.spec: No such file or directory', 'rpm-spec'],
  ['    File not found: /builddir/build/BUILDROOT/foo-1-1.x86_64/usr/bin/foo', 'rpm-file-missing'],
  [
    'error: Could not open %files file /builddir/build/BUILD/debugsourcefiles.list: No such file',
    'rpm-file-missing',
  ],
  ['1 out of 3 hunks FAILED -- saving rejects to file src/main.c.rej', 'patch-hunk'],
  ['tar: Error is not recoverable: exiting now', 'source-archive'],
  ['Main.hs:12:5: error: [GHC-88464]', 'cc-error'],
  ['Main.hs:12:5: error:', 'cc-error'],
  ["src/foo.vala:12.5-12.10: error: The name `bar' does not exist", 'cc-error'],
  ['/usr/include/c++/14/bits/stl_map.h:12:5: error: static assertion failed', 'cc-error'],
  ['cc1plus: all warnings being treated as errors', 'cc-consequence'],
  [
    'clang++: error: linker command failed with exit code 1 (use -v to see invocation)',
    'cc-consequence',
  ],
  ['{standard input}: No space left on device', 'no-space'],
  ['ld.lld: error: undefined symbol: foo_init', 'ld-undefined'],
  ['ld.lld: error: unable to find library -lfoo', 'ld-library'],
  ['mold: fatal: library not found: foo', 'ld-library'],
  ["make: *** No rule to make target 'check'.  Stop.", 'make-rule'],
  ['Makefile:12: *** missing separator.  Stop.', 'make-rule'],
  ['make[1]: *** [Makefile:9: check] Segmentation fault (core dumped)', 'make-error'],
  ['make: cmake: Command not found', 'command-not-found'],
  ['FAILED: [code=1] src/foo.o', 'ninja-failed'],
  [
    'checking for foo... configure: error: Package requirements (foo >= 2) were not met:',
    'configure-package',
  ],
  ['error: could not compile `foo` (lib) due to 1 previous error', 'cargo-failed'],
  ["thread 'parser::tests::empty' (4711) panicked at src/parser.rs:12:5:", 'rust-panic'],
  ['error: linker `cc` not found', 'plain-error'],
  ['vet: ./main.go:12:5: undefined: frobnicate', 'go-build'],
  ["src/main.ts:12:5 - error TS2304: Cannot find name 'x'.", 'typescript'],
  ['npm error code ENOTFOUND', 'npm-network'],
  [
    'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
    'out-of-memory',
  ],
  ['[ERROR] Failures: ', 'maven-error'],
  ["E   ModuleNotFoundError: No module named 'hypothesis'", 'pytest-error'],
  ["ERROR tests/test_api.py - ModuleNotFoundError: No module named 'x'", 'pytest-failed'],
  ['setuptools.errors.OptionError: bad option', 'python-exception'],
  ['t/basic.t .......... Dubious, test returned 2 (wstat 512, 0x200)', 'perl-test'],
  ['Could not find rake-13.0 in any of the sources', 'ruby-load'],
  ['parser_test.cc:12: Failure', 'gtest-failed'],
  ['tests/parser.cpp:12: FAILED:', 'catch-boost-qt'],
  ['Foo::Bar#test_0001_tells its error:', 'minitest-failure'],
  ['Child return code was: -9', 'mock-exit'],
])('%j is known', (line, id) => {
  expect(judgeLine(0, line)?.rule.id).toBe(id)
})

/** Lines of healthy logs that look like failures. */
test.each([
  'gcc -O2 -Werror=format-security -c main.c',
  'gcc -DERROR=1 -c src/error.c -o error.o',
  'checking for strerror... yes',
  'checking for error_at_line... yes',
  'checking whether gcc needs -Werror... no',
  'checking for failed_login in -lutil... no',
  '0 errors, 3 warnings',
  'Errors: 0, Failures: 0, Skipped: 2',
  'Tests run: 12, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.1 s - in org.FooTest',
  '12 runs, 30 assertions, 0 failures, 0 errors, 0 skips',
  '12 examples, 0 failures, 1 pending',
  '12 tests, 30 assertions, 0 failures, 0 errors, 0 pendings',
  'test result: ok. 12 passed; 0 failed; 0 ignored',
  'test error::tests::failed_to_open ... ok',
  'test error handling ... ok',
  'ok 3 - reports an error when the file is missing',
  'FooTest#test_error_is_told = 0.01 s = .',
  'Tests:       1389 passed, 1389 total',
  'not ok 4 - a known bug # TODO not yet',
  'not ok 5 - no network # SKIP',
  '# FAIL:  0',
  '# ERROR: 0',
  '# fail 0',
  'PASS: tests/error.test',
  'XFAIL: tests/known-bug.test',
  '# XFAIL: 1',
  '[       OK ] Parser.Failed (0 ms)',
  '[  PASSED  ] 41 tests.',
  'make: [Makefile:12: check] Error 1 (ignored)',
  'make[1]: *** [Makefile:12: check] Error 1 (ignored)',
  '100% tests passed, 0 tests failed out of 17',
  '=================== 41 passed in 3.21s ===================',
  '=================== 41 passed, 0 failed in 3.21s ===================',
  'tests/test_error.py::test_fail PASSED                                    [ 50%]',
  'Child return code was: 0',
  'Child return code was: 11',
  "warning: unused variable 'error' [-Wunused]",
  'src/main.c:12:5: warning: this may fail: error is ignored [-Wunused-result]',
  "src/main.c:12:5: note: in expansion of macro 'error'",
  'Installing : perl-Error-1:0.17029-11.el9.noarch',
  '  Verifying        : perl-Test-Fatal-0.016-3.el9.noarch                        12/98',
  'Compiling thiserror v1.0.50',
  '   Compiling failure v0.1.8',
  '[ 50%] Building CXX object src/CMakeFiles/foo.dir/error.cpp.o',
  '-- Performing Test HAVE_WERROR - Failed',
  '-- Looking for pthread_create in pthreads - not found',
  '-- Could NOT find Doxygen (missing: DOXYGEN_EXECUTABLE)',
  'byte-compiling /usr/lib/python3.9/site-packages/foo/errors.py to errors.cpython-39.pyc',
  'copying src/foo/exceptions.py -> build/lib/foo',
  "adding 'foo/error.py'",
  '+ test -f error.log',
  'libtool: install: warning: relinking failed: no',
  'DEBUG util.py:461:  Nothing to do.',
  'INFO: Timeout is 86400',
  '[INFO] BUILD SUCCESS',
  '[WARNING] Some problems were encountered while building the effective model',
  'ok  \tgithub.com/foo/errors\t0.012s',
  '--- PASS: TestFail (0.00s)',
  'Hunk #1 succeeded at 12 (offset 3 lines).',
  '/usr/lib/rpm/check-rpaths',
  'error: 0',
  'drwxr-xr-x 2 mockbuild mock 4096 killed',
])('%j is no failure', (line) => {
  expect(judgeLine(0, line)).toBeNull()
})
