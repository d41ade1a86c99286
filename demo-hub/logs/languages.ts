import { Random } from './random'
import type { LogSubject } from './script'

type Language = 'ruby' | 'python' | 'node' | 'c'

function language(subject: LogSubject): Language {
  if (subject.name.startsWith('python-')) return 'python'
  if (subject.name.startsWith('nodejs-') || subject.name === 'foreman') return 'node'
  return subject.name.startsWith('rubygem-') || subject.arch === 'noarch' ? 'ruby' : 'c'
}

const words = [
  'session', 'cache', 'parser', 'registry', 'inventory', 'template', 'subscription', 'content_view',
  'host_group', 'facts', 'puppet', 'ansible', 'pulp', 'proxy', 'dashboard', 'report', 'audit',
  'compute', 'network', 'subnet', 'locale', 'překlady', 'router', 'worker', 'dispatcher', 'queue',
] as const // prettier-ignore

function moduleName(random: Random): string {
  return `${random.pick(words)}_${random.pick(words)}`
}

const flags =
  '-O2 -flto=auto -ffat-lto-objects -fexceptions -g -grecord-gcc-switches -pipe -Wall ' +
  '-Werror=format-security -Wp,-D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIC'

const translators = [
  'Zdeněk Šťastný',
  'Łukasz Żółć',
  'José Muñoz',
  '山田太郎',
  'Ñandú Pérez',
] as const

const compile: Record<Language, (random: Random, index: number, total: number) => string> = {
  c: (random, index, total) => {
    const name = moduleName(random)
    return `[${index + 1}/${total}] /usr/bin/gcc -DHAVE_CONFIG_H -I../include ${flags} -MD -MT src/CMakeFiles/core.dir/${name}.c.o -MF src/CMakeFiles/core.dir/${name}.c.o.d -o src/CMakeFiles/core.dir/${name}.c.o -c ../src/${name}.c`
  },
  ruby: (random, index) =>
    index % 9 === 0
      ? `msgfmt: locale/${random.pick(['cs_CZ', 'pl', 'es', 'ja'])}/LC_MESSAGES/app.po: ${random.integer(200, 900)} translated messages (${random.pick(translators)}) ✓`
      : `  create  lib/${moduleName(random)}/${moduleName(random)}.rb`,
  python: (random) =>
    `copying src/${moduleName(random)}/${moduleName(random)}.py -> build/lib/${random.pick(words)}`,
  node: (random, index, total) =>
    index % 5 === 0
      ? `<s> [webpack.Progress] ${Math.floor((index / total) * 100)}% building ${index}/${total} modules`
      : `  asset ${moduleName(random)}-${random.hex(20)}.js ${random.integer(3, 900)} KiB [emitted] [immutable] [minimized]`,
}

function configure(random: Random): string[] {
  const headers = ['stdio.h', 'stdlib.h', 'string.h', 'inttypes.h', 'sys/stat.h', 'unistd.h']
  return [
    '-- The C compiler identification is GNU 11.5.0',
    '-- Detecting C compiler ABI info - done',
    '-- Check for working C compiler: /usr/bin/gcc - skipped',
    ...headers.map((header) => `checking for ${header}... yes`),
    `-- Found OpenSSL: /usr/lib64/libcrypto.so (found version "3.${random.integer(0, 4)}.1")`,
    '-- Configuring done (1.4s)',
    '-- Generating done (0.1s)',
  ]
}

/** %build: configure and compiler, gem, setuptools or webpack output. */
export function compileLines(subject: LogSubject, random: Random, count: number): string[] {
  const kind = language(subject)
  const head: Record<Language, string[]> = {
    c: configure(random),
    ruby: [
      '+ gem build ../rubygem.gemspec',
      '  Successfully built RubyGem',
      '+ gem install -V --local --build-root . --force --document=ri,rdoc',
    ],
    python: [
      '+ /usr/bin/python3.12 -Bs setup.py build --executable="/usr/bin/python3.12 -sP"',
      'running build',
      'running build_py',
    ],
    node: [
      '+ npm run build',
      '> foreman@3.18.0 build',
      '> webpack --config webpack/webpack.config.js --progress',
    ],
  }
  const line = compile[kind]
  const lines = Array.from({ length: Math.max(1, count - head[kind].length) }, (_, index) => {
    const text = line(random, index, count)
    const warn = kind === 'c' && index % 61 === 60
    return warn
      ? `../src/${moduleName(random)}.c:${random.integer(20, 900)}:12: warning: unused variable ‘tmp’ [-Wunused-variable]`
      : text
  })
  return [...head[kind], ...lines]
}

/** %install: files going into the buildroot. */
export function installLines(subject: LogSubject, random: Random, count: number): string[] {
  const target = `/builddir/build/BUILDROOT/${subject.name}-${subject.version}-${subject.release}.${subject.arch}`
  return [
    `+ rm -rf ${target}`,
    ...Array.from(
      { length: count },
      () => `-- Installing: ${target}/usr/share/${subject.name}/${moduleName(random)}`,
    ),
    '+ /usr/lib/rpm/brp-compress',
    '+ /usr/lib/rpm/check-buildroot',
    '+ /usr/lib/rpm/redhat/brp-mangle-shebangs',
  ]
}

const check: Record<Language, (random: Random, index: number, total: number) => string> = {
  c: (random, index, total) => {
    const name = `test_${moduleName(random)}`
    return `${String(index + 1).padStart(4)}/${total} Test ${`#${index + 1}: ${name} `.padEnd(48, '.')}   Passed    ${(random.next() * 3).toFixed(2)} sec`
  },
  ruby: (random) =>
    `${moduleName(random)}Test#test_${moduleName(random)} = ${random.next().toFixed(2)} s = .`,
  python: (random, index, total) =>
    `tests/test_${moduleName(random)}.py::test_${moduleName(random)} PASSED ${`[${Math.floor((index / total) * 100)}%]`.padStart(6)}`,
  node: (random) => `  ✓ renders ${moduleName(random)} (${random.integer(2, 90)} ms)`,
}

/** %check: the tests that pass. */
export function checkLines(subject: LogSubject, random: Random, count: number): string[] {
  const kind = language(subject)
  return Array.from({ length: Math.max(1, count) }, (_, index) => check[kind](random, index, count))
}

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
}

/** The end of a %check that fails. */
export function failedCheck(subject: LogSubject): string[] {
  return failedChecks[language(subject)]
}

/** A compiler's error as it ends %build. */
export function failedCompile(subject: LogSubject): string[] {
  const macro = `__${subject.arch === 'noarch' ? 'x86_64' : subject.arch}__`
  return [
    `FAILED: src/CMakeFiles/core.dir/atomic_counter.c.o `,
    `/usr/bin/gcc -DHAVE_CONFIG_H -I../include ${flags} -o src/CMakeFiles/core.dir/atomic_counter.c.o -c ../src/atomic_counter.c`,
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
