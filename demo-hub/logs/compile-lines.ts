import { compilerFlags, language, moduleName, words, type Language } from './languages'
import { oddCompileLines } from './odd-lines'
import type { Random } from './random'
import type { LogSubject } from './script'

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
    return `[${index + 1}/${total}] /usr/bin/gcc -DHAVE_CONFIG_H -I../include ${compilerFlags} -MD -MT src/CMakeFiles/core.dir/${name}.c.o -MF src/CMakeFiles/core.dir/${name}.c.o.d -o src/CMakeFiles/core.dir/${name}.c.o -c ../src/${name}.c`
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
  rust: (random) =>
    `   Compiling ${random.pick(words)}-${random.pick(['core', 'derive', 'sys', 'macros'])} v${random.integer(0, 4)}.${random.integer(0, 40)}.${random.integer(0, 9)}`,
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

/** What a tool says first, before it works through its files. */
function heading(kind: Language, random: Random): string[] {
  const heads: Record<Language, () => string[]> = {
    c: () => configure(random),
    ruby: () => [
      '+ gem build ../rubygem.gemspec',
      '  Successfully built RubyGem',
      '+ gem install -V --local --build-root . --force --document=ri,rdoc',
    ],
    python: () => [
      '+ /usr/bin/python3.12 -Bs setup.py build --executable="/usr/bin/python3.12 -sP"',
      'running build',
      'running build_py',
    ],
    node: () => [
      '+ npm run build',
      '> foreman@3.18.0 build',
      '> webpack --config webpack/webpack.config.js --progress',
    ],
    rust: () => [
      '+ /usr/bin/env CARGO_HOME=.cargo RUSTC_BOOTSTRAP=1 /usr/bin/cargo build -j16 -Z avoid-dev-deps --profile rpm',
    ],
  }
  return heads[kind]()
}

/** %build: configure and compiler, gem, setuptools, webpack or cargo output. */
export function compileLines(subject: LogSubject, random: Random, count: number): string[] {
  const kind = language(subject)
  const head = heading(kind, random)
  const lines = Array.from({ length: Math.max(1, count - head.length) }, (_, index) => {
    const text = compile[kind](random, index, count)
    const warn = kind === 'c' && index % 61 === 60
    return warn
      ? `../src/${moduleName(random)}.c:${random.integer(20, 900)}:12: warning: unused variable ‘tmp’ [-Wunused-variable]`
      : text
  })
  // Well inside, where a tool has long been at work.
  lines.splice(Math.floor(lines.length / 2), 0, ...oddCompileLines(kind, subject.name))
  return [...head, ...lines]
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
