import type { FailureRule } from './rule'

/** What compilers, linkers and build systems say. */
export const compileRules: FailureRule[] = [
  {
    id: 'cc-error',
    tool: 'gcc, clang',
    kind: 'cause',
    pattern: /^\S[^:]*:\d+(:\d+)?: (fatal |internal compiler )?error: /,
    sample: 'src/main.c:12:5: error: implicit declaration of function ‘frobnicate’',
  },
  {
    id: 'cc-driver',
    tool: 'gcc, clang',
    kind: 'cause',
    pattern:
      /^(\S+-)?(cc1(plus)?|gcc|g\+\+|cc|c\+\+|clang(\+\+)?)(-\d+)?: (fatal |internal compiler )?error: /,
    sample: 'gcc: fatal error: Killed signal terminated program cc1plus',
  },
  {
    id: 'ld-undefined',
    tool: 'ld',
    kind: 'cause',
    pattern: /\bundefined reference to /,
    sample: "/usr/bin/ld: main.o:(.text+0x12): undefined reference to `frobnicate'",
  },
  {
    id: 'ld-error',
    tool: 'ld',
    kind: 'cause',
    pattern: /\bld(\.\w+)?: (error: |cannot find |final link failed)/,
    sample: '/usr/bin/ld: cannot find -lfoo: No such file or directory',
  },
  {
    id: 'collect2',
    tool: 'gcc',
    kind: 'consequence',
    pattern: /^collect2: error: /,
    sample: 'collect2: error: ld returned 1 exit status',
  },
  {
    id: 'rustc-error',
    tool: 'rustc',
    kind: 'cause',
    pattern:
      /^error(\[E\d{4}\]: |: (could not compile|aborting due to|failed to |no matching package))/,
    sample: 'error[E0382]: borrow of moved value: `name`',
  },
  {
    id: 'make-error',
    tool: 'make',
    kind: 'consequence',
    pattern:
      /^g?make(\[\d+\])?: \*\*\* (?!.*\(ignored\)).*(Error \d+|No rule to make target|Stop\.)/,
    sample: 'make[2]: *** [Makefile:120: src/main.o] Error 1',
  },
  {
    id: 'ninja-failed',
    tool: 'ninja',
    kind: 'consequence',
    pattern: /^(FAILED: |ninja: (error|build stopped): )/,
    sample: 'FAILED: src/libfoo.so.p/main.c.o',
  },
  {
    id: 'cmake-error',
    tool: 'cmake',
    kind: 'cause',
    pattern: /^CMake Error( at |: |$)/,
    sample: 'CMake Error at CMakeLists.txt:12 (find_package):',
  },
  {
    id: 'meson-error',
    tool: 'meson',
    kind: 'cause',
    pattern: /^(\S*meson\.build:\d+:\d+: )?ERROR: /,
    sample: 'meson.build:12:0: ERROR: Dependency "libfoo" not found, tried pkgconfig',
  },
  {
    id: 'configure-error',
    tool: 'configure',
    kind: 'cause',
    pattern: /^(\S*configure|config\.status): error: /,
    sample: 'configure: error: C compiler cannot create executables',
  },
  {
    id: 'go-build',
    tool: 'go',
    kind: 'cause',
    pattern: /^(\S+\.go:\d+:\d+: |go: .*(cannot find|no required module))/,
    sample: './main.go:12:5: undefined: frobnicate',
  },
  {
    id: 'maven-error',
    tool: 'maven',
    kind: 'cause',
    pattern: /^\[ERROR\] \S/,
    sample: '[ERROR] /builddir/src/Main.java:[12,5] cannot find symbol',
  },
  {
    id: 'npm-error',
    tool: 'npm',
    kind: 'cause',
    pattern: /^npm (ERR!|error) \S/,
    sample: 'npm ERR! code ENOTCACHED',
  },
]
