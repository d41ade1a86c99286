import type { FailureRule } from './rule'

/** What compilers of C, C++ and their kin say. */
export const compilerRules: FailureRule[] = [
  {
    id: 'cc-missing-header',
    tool: 'gcc, clang',
    kind: 'cause',
    needles: ['fatal error: '],
    pattern:
      /^\S[^:]*:\d+(:\d+)?: fatal error: ('?\S+\.(h|hh|hpp|hxx|inc)'?: No such file|'\S+' file not found)/,
    sample: 'src/main.c:3:10: fatal error: foo/bar.h: No such file or directory',
    advice: 'Add the -devel package with this header to BuildRequires.',
  },
  {
    id: 'cc-crash',
    tool: 'gcc, clang',
    kind: 'cause',
    needles: [
      'internal compiler error',
      'please submit a full bug report',
      'clang frontend command',
    ],
    pattern:
      /: internal compiler error: |^PLEASE submit a bug report|clang frontend command failed/i,
    sample: 'src/main.c:12:5: internal compiler error: in extract_insn, at recog.cc:2812',
    advice: 'The compiler crashed: resubmit to see whether it is the builder, then report it.',
  },
  {
    id: 'cc-werror',
    tool: 'gcc, clang',
    kind: 'cause',
    needles: [': error: '],
    pattern: /^\S[^:]*:\d+(:\d+)?: error: .*\[-Werror(=[\w+-]+)?(,-W[\w-]+)?\]$/,
    sample: 'src/main.c:9:3: error: format not a string literal [-Werror=format-security]',
    advice: 'A warning that the flags make an error: correct the code, or patch -Werror out.',
  },
  {
    id: 'assembler',
    tool: 'as',
    kind: 'cause',
    needles: ['standard input}', ': error: '],
    pattern: /^(\{standard input\}|\S+\.[sS]):\d+: Error: /,
    sample: "{standard input}:123: Error: no such instruction: `foo %rax'",
    advice: 'The assembler code is not for this architecture.',
  },
  {
    id: 'autoconf',
    tool: 'autoconf',
    kind: 'cause',
    needles: [': error: ', 'error: possibly undefined macro'],
    pattern: /^(\S*configure\.(ac|in)|\S*\.m4|\S*Makefile\.am):\d+(:\d+)?: error: /,
    sample: 'configure.ac:12: error: possibly undefined macro: AM_PROG_AR',
    advice: 'Add the package with the missing m4 macro to BuildRequires.',
  },
  {
    id: 'javac',
    tool: 'javac',
    kind: 'cause',
    needles: [': error: '],
    pattern: /^\s*(\[javac\] )?\S+\.java:\d+: error: /,
    sample: '    [javac] /builddir/build/BUILD/foo/src/Foo.java:12: error: cannot find symbol',
  },
  {
    id: 'cc-error',
    tool: 'gcc, clang',
    kind: 'cause',
    needles: [': error:', ': fatal error:'],
    pattern: /^(?=\S*[A-Za-z])\S[^:]*:\d+([.:]\d+(-\d+([.:]\d+)?)?)?: (fatal )?error:( |$)/,
    sample: 'src/main.c:12:5: error: implicit declaration of function ‘frobnicate’',
  },
  {
    id: 'cc-consequence',
    tool: 'gcc, clang',
    kind: 'consequence',
    needles: ['being treated as errors', 'linker command failed', 'collect2: error', 'lto-wrapper'],
    pattern:
      /all warnings being treated as errors|: error: linker command failed|^collect2: error: |lto-wrapper failed/,
    sample: 'collect2: error: ld returned 1 exit status',
  },
  {
    id: 'cc-driver',
    tool: 'gcc, clang',
    kind: 'cause',
    needles: [': error: ', 'fatal error: '],
    pattern:
      /^(\S+[-/])?(cc1(plus)?|gcc|g\+\+|cc|c\+\+|clang(\+\+)?|lto1|lto-wrapper|gfortran|f951|gdc)(-\d+)?: (fatal )?error: /,
    sample: 'gcc: error: unrecognized command-line option ‘-mfoo’',
  },
  {
    id: 'fortran',
    tool: 'gfortran',
    kind: 'cause',
    needles: ['error: '],
    pattern: /^(Fatal )?Error: .* at \(1\)|^Fatal Error: Cannot open module file/,
    sample: 'Error: Symbol ‘n’ at (1) has no IMPLICIT type',
  },
  {
    id: 'ocaml',
    tool: 'ocaml',
    kind: 'cause',
    needles: ['error: unbound', 'error: this expression', 'error: library "', 'error: the '],
    pattern: /^Error: (Unbound |This expression |Library "|The (implementation|files) )/,
    sample: 'Error: Unbound module Stringext',
  },
  {
    id: 'kotlin',
    tool: 'kotlinc',
    kind: 'cause',
    needles: ['e: file://', 'e: /builddir/'],
    pattern: /^e: (file:\/\/|\/builddir\/)\S+\.kts?:/,
    sample: 'e: file:///builddir/build/BUILD/foo/Main.kt:12:5 Unresolved reference: frobnicate',
  },
]
