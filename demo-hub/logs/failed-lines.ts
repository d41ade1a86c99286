import { compilerFlags, language, type Language } from './languages'
import type { LogSubject } from './script'

const failedChecks: Record<Language, string[]> = {
  c: [
    ' 871/871 Test #871: test_session_expiry ........................***Failed    0.41 sec',
    'test_session_expiry: ../tests/test_session.c:214: assert_int_equal(remaining, 3600): 3599 != 3600',
    '',
    '99% tests passed, 1 tests failed out of 871',
    'The following tests FAILED:',
    '\t871 - test_session_expiry (Failed)',
    'Errors while running CTest',
  ],
  ruby: [
    '  1) Failure:',
    'InlinerTest#test_inlines_stylesheet_with_media_query [/builddir/build/BUILD/test/inliner_test.rb:87]:',
    'Expected: "color:red"',
    '  Actual: nil',
    '',
    '412 runs, 1290 assertions, 1 failures, 0 errors, 3 skips',
    'rake aborted!',
    'Command failed with status (1)',
  ],
  python: [
    '=================================== FAILURES ===================================',
    '____________________________ test_repository_sync ______________________________',
    '    def test_repository_sync(client):',
    '>       assert client.get("/pulp/api/v3/status/").status_code == 200',
    'E       assert 503 == 200',
    'tests/test_sync.py:58: AssertionError',
    '=========================== short test summary info ============================',
    'FAILED tests/test_sync.py::test_repository_sync - assert 503 == 200',
    '=================== 1 failed, 611 passed, 4 skipped in 31.22s ===================',
  ],
  node: [
    '  ● HostsIndex › renders the table',
    '    TypeError: Cannot read properties of undefined (reading "map")',
    '      at HostsTable (webpack/assets/javascripts/react_app/components/HostsIndex/HostsTable.js:41:18)',
    'Tests:       1 failed, 1388 passed, 1389 total',
    'npm ERR! Test failed.  See above for more details.',
  ],
  rust: [
    'failures:',
    '',
    '---- session::tests::expires_after_an_hour stdout ----',
    "thread 'session::tests::expires_after_an_hour' panicked at src/session.rs:214:9:",
    'assertion `left == right` failed',
    '  left: 3599',
    ' right: 3600',
    '',
    'test result: FAILED. 411 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 3.12s',
    'error: test failed, to rerun pass `--lib`',
  ],
}

const object = 'src/CMakeFiles/core.dir/atomic_counter.c.o'
const compilerCall = `/usr/bin/gcc -DHAVE_CONFIG_H -I../include ${compilerFlags} -o ${object} -c ../src/atomic_counter.c`

function compileError(subject: LogSubject): string[] {
  const macro = `__${subject.arch === 'noarch' ? 'x86_64' : subject.arch}__`
  return [
    `FAILED: ${object} `,
    compilerCall,
    '../src/atomic_counter.c: In function ‘counter_add’:',
    `../src/atomic_counter.c:118:9: error: implicit declaration of function ‘_mm_pause’ [-Werror=implicit-function-declaration]`,
    '  118 |         _mm_pause();',
    '      |         ^~~~~~~~~',
    `../src/atomic_counter.c:131:2: error: #error "no memory barrier for ${macro}"`,
    '  131 | #error "no memory barrier for this architecture"',
    '      |  ^~~~~',
    'cc1: some warnings being treated as errors',
    'ninja: build stopped: subcommand failed.',
  ]
}

const cmakeError = [
  '-- Checking for module ‘libsolv>=0.7.28’',
  "--   Package dependency requirement 'libsolv >= 0.7.28' could not be satisfied.",
  "Package 'libsolv' has version '0.7.24', required version is '>= 0.7.28'",
  'CMake Error at /usr/share/cmake/Modules/FindPkgConfig.cmake:619 (message):',
  '  The following required packages were not found:',
  '',
  '   - libsolv>=0.7.28',
  '',
  'Call Stack (most recent call first):',
  '  /usr/share/cmake/Modules/FindPkgConfig.cmake:841 (_pkg_check_modules_internal)',
  '  CMakeLists.txt:87 (pkg_check_modules)',
  '',
  '',
  '-- Configuring incomplete, errors occurred!',
]

const cargoError = [
  'error[E0308]: mismatched types',
  '   --> src/inventory.rs:142:24',
  '    |',
  '142 |     let count: u32 = facts.len();',
  '    |                ---   ^^^^^^^^^^^ expected `u32`, found `usize`',
  '    |                |',
  '    |                expected due to this',
  '',
  'For more information about this error, try `rustc --explain E0308`.',
  'error: could not compile `inventory` (lib) due to 1 previous error',
  'warning: build failed, waiting for other jobs to finish...',
]

const outOfMemory = [
  'FAILED: src/CMakeFiles/core.dir/templates.cpp.o ',
  `/usr/bin/g++ -I../include ${compilerFlags} -o src/CMakeFiles/core.dir/templates.cpp.o -c ../src/templates.cpp`,
  'g++: fatal error: Killed signal terminated program cc1plus',
  'compilation terminated.',
  'ninja: build stopped: subcommand failed.',
]

const noSpace = [
  `FAILED: ${object} `,
  compilerCall,
  '../src/atomic_counter.c:902:1: fatal error: error writing to /tmp/ccQ8hTzV.s: No space left on device',
  '  902 | }',
  '      | ^',
  'compilation terminated.',
  '/usr/bin/ld: final link failed: No space left on device',
  'collect2: error: ld returned 1 exit status',
  'ninja: build stopped: subcommand failed.',
]

/** What a tool says last in the script of rpmbuild (%build, %check) that fails. */
export function failedLines(subject: LogSubject): string[] {
  switch (subject.failure) {
    case 'compile':
      return compileError(subject)
    case 'cmake':
      return cmakeError
    case 'cargo':
      return cargoError
    case 'oom':
      return outOfMemory
    case 'space':
      return noSpace
    case 'timeout':
      return ['tests/test_queue.py::test_waits_for_worker']
    default:
      return failedChecks[language(subject)]
  }
}
