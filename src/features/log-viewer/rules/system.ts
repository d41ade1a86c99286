import type { FailureRule } from './rule'

const builder = 'The builder, not the package, is at fault: resubmit, and tell its admins.'

/** What the machine underneath says. */
export const systemRules: FailureRule[] = [
  {
    id: 'no-space',
    tool: 'system',
    kind: 'cause',
    needles: [
      'no space left on device',
      'more space needed on',
      'more space on the',
      'quota exceeded',
    ],
    pattern: /\bNo space left on device\b|more space (needed )?on the |Disk quota exceeded/,
    sample: 'cp: error writing ‘/builddir/x’: No space left on device',
    advice: 'The builder’s disk is full: resubmit, or send the build to a channel with more room.',
  },
  {
    id: 'out-of-memory',
    tool: 'system',
    kind: 'cause',
    needles: [
      'cannot allocate memory',
      'out of memory',
      'std::bad_alloc',
      'virtual memory exhausted',
      'killed signal terminated',
      'outofmemoryerror',
      'heap limit allocation',
      'oom-kill',
    ],
    pattern:
      /\bCannot allocate memory\b|\bout of memory\b(?! (test|killer disabled))|std::bad_alloc|virtual memory exhausted|Killed signal terminated program|OutOfMemoryError|heap limit Allocation|oom-kill/i,
    sample: 'g++: fatal error: Killed signal terminated program cc1plus',
    advice: 'It ran out of memory: build with fewer jobs (%_smp_mflags) or less debug information.',
  },
  {
    id: 'killed',
    tool: 'system',
    kind: 'cause',
    needles: ['killed'],
    pattern:
      /(: line \d+: +\d+ |^)Killed(\s{2,}\S|$)|: signal: killed$|\(signal: 9, SIGKILL: kill\)/,
    sample: '/var/tmp/rpm-tmp.q1W2e3: line 42: 12345 Killed                  ./configure',
    advice: 'Somebody killed it, most often the kernel for want of memory: use fewer jobs.',
  },
  {
    id: 'crashed',
    tool: 'system',
    kind: 'cause',
    needles: ['(core dumped)', 'segmentation fault', 'aborted ', 'sigsegv', 'bus error'],
    pattern:
      /^(?!g?make(\[\d+\])?: ).*(\b(Segmentation fault|Aborted|Bus error|Floating point exception)\s+(\(core dumped\)|\S)|(^|: )Segmentation fault$|signal: 11, SIGSEGV)/,
    sample: '/var/tmp/rpm-tmp.q1W2e3: line 42: 12345 Segmentation fault      (core dumped) ./test',
    advice: 'A program crashed: see whether it does so on this architecture alone.',
  },
  {
    id: 'illegal-instruction',
    tool: 'system',
    kind: 'cause',
    needles: ['illegal instruction', 'exec format error'],
    pattern: /\bIllegal instruction\b|: Exec format error$/,
    sample: '/var/tmp/rpm-tmp.q1W2e3: line 42: 12345 Illegal instruction     (core dumped) ./test',
    advice: 'It was compiled for another processor than the builder has: look for -march=native.',
  },
  {
    id: 'timed-out',
    tool: 'system',
    kind: 'cause',
    needles: ['timeout: sending signal', 'test timed out', 'failed: timeout >', 'alarm clock'],
    pattern:
      /^timeout: sending signal |\btest timed out after |Failed: Timeout >|: +\d+ Alarm clock/,
    sample: 'timeout: sending signal TERM to command ‘make’',
    advice: 'It was stopped after its time: a slow builder, or a test that waits for ever.',
  },
  {
    id: 'missing-library',
    tool: 'system',
    kind: 'cause',
    needles: ['loading shared libraries', 'symbol lookup error'],
    pattern: /: error while loading shared libraries: |: symbol lookup error: /,
    sample:
      './foo: error while loading shared libraries: libfoo.so.3: cannot open shared object file',
    advice:
      'A program of the buildroot or of this build does not find its library: rebuild or set LD_LIBRARY_PATH.',
  },
  {
    id: 'command-not-found',
    tool: 'sh',
    kind: 'cause',
    needles: ['command not found', 'no such file or directory', 'permission denied'],
    pattern:
      /: line \d+: \S+: (command not found|No such file or directory|Permission denied)$|^g?make(\[\d+\])?: \S+: (Command not found|No such file or directory|Permission denied)$|^\/usr\/bin\/env: .*No such file or directory$/,
    sample: '/var/tmp/rpm-tmp.q1W2e3: line 42: cmake: command not found',
    advice: 'Add the package with this command to BuildRequires.',
  },
  {
    id: 'no-network',
    tool: 'system',
    kind: 'cause',
    needles: [
      'could not resolve host',
      'failure in name resolution',
      'network is unreachable',
      'name or service not known',
      'getaddrinfo ',
      'dial tcp',
      'failed to establish a new connection',
    ],
    pattern:
      /Could not resolve host|Temporary failure in name resolution|Network is unreachable|Name or service not known|getaddrinfo (ENOTFOUND|EAI_AGAIN)|dial tcp[^ ]*:? .*(lookup|connect)|Failed to establish a new connection/,
    sample: 'curl: (6) Could not resolve host: github.com',
    advice: 'A build has no network: put what it fetches into Sources or BuildRequires.',
  },
  {
    id: 'machine-limits',
    tool: 'system',
    kind: 'cause',
    needles: [
      'too many open files',
      'resource temporarily unavailable',
      'read-only file system',
      'input/output error',
    ],
    pattern:
      /: (Too many open files|Read-only file system|Input\/output error)|(fork|vfork).*Resource temporarily unavailable/,
    sample: '/bin/sh: fork: retry: Resource temporarily unavailable',
    advice: builder,
  },
  {
    id: 'permission',
    tool: 'system',
    kind: 'hint',
    needles: ['permission denied', 'avc:  denied'],
    pattern: /: Permission denied\.?$|avc: {2}denied/,
    sample: 'cp: cannot create regular file ‘/usr/bin/x’: Permission denied',
    advice: 'It writes outside the buildroot: look for a missing DESTDIR or %{buildroot}.',
  },
]
