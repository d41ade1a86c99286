import type { FailureRule } from './rule'

const recompile = 'Compile the objects named here with -fPIC, as the distribution’s flags do.'

/** What ld, gold, lld and mold say. */
export const linkerRules: FailureRule[] = [
  {
    id: 'ld-library',
    tool: 'ld',
    kind: 'cause',
    needles: ['cannot find -l', 'unable to find library -l', 'library not found: '],
    pattern: /: cannot find -l\S|: unable to find library -l|\bmold: .*library not found: /,
    sample: '/usr/bin/ld: cannot find -lfoo: No such file or directory',
    advice: 'Add the -devel (or -static) package of this library to BuildRequires.',
  },
  {
    id: 'ld-undefined',
    tool: 'ld',
    kind: 'cause',
    needles: ['undefined reference to ', 'undefined symbol: ', 'undefined hidden symbol'],
    pattern:
      /\bundefined reference to |\b(ld\.lld|lld|rust-lld|mold): error: undefined (hidden )?symbol/,
    sample: "/usr/bin/ld: main.o:(.text+0x12): undefined reference to `frobnicate'",
    advice: 'A library is missing from the link, or has changed: look at the -l options above.',
  },
  {
    id: 'ld-position',
    tool: 'ld',
    kind: 'cause',
    needles: ['recompile with -f', 'relocation truncated to fit'],
    pattern: /recompile with -f(PIC|PIE)|relocation truncated to fit/i,
    sample:
      '/usr/bin/ld: a.o: relocation R_X86_64_32 against `.rodata` can not be used when making a shared object; recompile with -fPIC',
    advice: recompile,
  },
  {
    id: 'ld-duplicate',
    tool: 'ld',
    kind: 'cause',
    needles: ['multiple definition of ', 'duplicate symbol: '],
    pattern: /: multiple definition of |: error: duplicate symbol: /,
    sample:
      "/usr/bin/ld: b.o:(.bss+0x0): multiple definition of `count'; a.o:(.bss+0x0): first defined here",
    advice: 'Declare it extern in the header, or build with -fcommon.',
  },
  {
    id: 'ld-error',
    tool: 'ld',
    kind: 'cause',
    needles: [
      'ld: error: ',
      'ld: fatal error: ',
      'ld: cannot find ',
      'final link failed',
      'ld.bfd: ',
      'ld.gold: ',
      'ld.lld: ',
      'mold: ',
      'rust-lld: ',
      'missing from command',
    ],
    pattern:
      /(^|[\s/-])(ld(\.(bfd|gold|lld))?|mold|rust-lld): (fatal )?(error: |cannot find |.*final link failed|.*DSO missing from command line)/,
    sample: 'ld.lld: error: cannot open crt1.o: No such file or directory',
  },
]
