import type { Language } from './languages'
import { moduleName } from './languages'
import { Random } from './random'

/** Text in an SGR colour, as tools write it that are told to. */
export function colour(code: string, text: string): string {
  return `\x1b[${code}m${text}\x1b[0m`
}

/** The meter of curl, which overwrites its line also where its output is no terminal. */
export function curlMeter(kilobytes: number): string[] {
  const shares = [0, 17, 42, 68, 93, 100]
  const states = shares.map((share) => {
    const received = String(Math.round((kilobytes * share) / 100)).padStart(4)
    const percent = String(share).padStart(3)
    return `${percent} ${String(kilobytes).padStart(4)}k  ${percent} ${received}k    0     0  4821k      0  0:00:0${share === 0 ? '0 --:--:-- 0' : '1  0:00:01 4'}823k`
  })
  return [
    '  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current',
    '                                 Dload  Upload   Total   Spent    Left  Speed',
    states.join('\r'),
  ]
}

/** git's progress, told with --progress. */
export function gitProgress(objects: number): string {
  const states = [0, 12, 38, 61, 87, 100].map(
    (share) =>
      `Receiving objects: ${String(share).padStart(3)}% (${Math.round((objects * share) / 100)}/${objects})`,
  )
  return `${states.join('\r')}, 2.31 MiB | 9.80 MiB/s, done.`
}

/** About 100,000 characters: what links all object files at once. */
function linkCommand(random: Random): string {
  const objects = Array.from(
    { length: 1900 },
    (_, index) =>
      `src/CMakeFiles/core.dir/${moduleName(random)}/${moduleName(random)}_${index}.c.o`,
  )
  return `: && /usr/bin/gcc -fPIC -shared -Wl,-z,relro -Wl,--as-needed -Wl,-soname,libcore.so.1 -o libcore.so.1 ${objects.join(' ')} -lcrypto -lcurl && :`.slice(
    0,
    100_000,
  )
}

function minified(random: Random): string {
  const parts = Array.from(
    { length: 2600 },
    (_, index) =>
      `${index}:(e,t,n)=>{"use strict";n.d(t,{${moduleName(random)}:()=>${random.hex(6)}})}`,
  )
  return `  ${`!function(){var e={${parts.join(',')}}}();`.slice(0, 100_000)}`
}

const odd: Record<Language, (random: Random) => string[]> = {
  c: (random) => [
    linkCommand(random),
    '+ /usr/bin/ldd libcore.so.1',
    '\tlinux-vdso.so.1 (0x00007ffd4a5f2000)',
    '\tlibcrypto.so.3 => /lib64/libcrypto.so.3 (0x00007f1b5c000000)',
    '\tlibc.so.6\t=> /lib64/libc.so.6\t(0x00007f1b5bc00000)',
    '+ meson test -C tests/plugin',
    `1/2 plugin:unit / load        ${colour('32', 'OK')}              0.02s`,
    `2/2 plugin:unit / unload      ${colour('1;33', 'SKIP')}            0.00s   exit status 77`,
  ],
  ruby: () => [
    'msgfmt: locale/he/LC_MESSAGES/app.po: 512 translated messages (\u202bתרגום: דנה\u202c) ✓',
    'msgfmt: locale/ar/LC_MESSAGES/app.po: warning: ‘\u202eevil.txt\u202c’ holds a bidirectional override',
    'msgfmt: locale/ru/LC_MESSAGES/app.po: 498 переведённых сообщений, 3 неточных',
    'msgfmt: locale/hi/LC_MESSAGES/app.po: ४१२ अनुवादित संदेश 👩‍💻',
    'page 1 of CHANGES\x0cpage 2 of CHANGES\x07',
  ],
  python: () => [
    ...curlMeter(8204),
    'compiling catalog locale/zh_Hans/LC_MESSAGES/django.po to django.mo：已翻译 731 条',
    'compiling catalog locale/fa/LC_MESSAGES/django.po to django.mo (\u202bترجمه\u202c)',
    `${colour('33', 'warning')}: build_py: byte-compiling is disabled, skipping.\x07`,
  ],
  node: (random) => [
    'idealTree:lib: sill idealTree buildDeps\r⸨░░░░░░░░⸩ ⠙ reify:react: timing reifyNode\r⸨███░░░░░⸩ ⠹ reify:lodash: http fetch GET 200\r⸨███████░⸩ ⠸ reify: finishing\radded 1412 packages in 21s',
    colour('33', 'WARNING in ./webpack/index.js'),
    minified(random),
    `${colour('1;32', 'webpack 5.97.1')} compiled with ${colour('1;33', '1 warning')} in 48211 ms`,
  ],
  rust: () => [
    '    Building [=>           ] 12/80: serde\r    Building [=====>       ] 41/80: syn, tokio\r    Building [===========> ] 79/80: core',
    `${colour('1', colour('33', 'warning'))}${colour('1', ': unused variable: `facts`')}`,
    `  ${colour('1;34', '-->')} src/inventory.rs:88:9`,
    `${colour('1;32', '   Compiling')} překlady v1.2.0 (/builddir/build/BUILD/překlady-1.2.0)`,
  ],
}

/**
 * What makes a log hard to show, where real tools write it: overwritten progress, colour, lines of
 * 100,000 characters, tabs, control and bidirectional characters, many scripts. Always the same
 * for a package.
 */
export function oddCompileLines(kind: Language, name: string): string[] {
  return odd[kind](new Random(`odd ${name}`))
}
