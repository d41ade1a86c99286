import type { FailureRule } from './rule'

/** What the machine underneath says. */
export const systemRules: FailureRule[] = [
  {
    id: 'no-space',
    tool: 'system',
    kind: 'cause',
    pattern: /\bNo space left on device\b/,
    sample: 'cp: error writing ‘/builddir/x’: No space left on device',
  },
  {
    id: 'out-of-memory',
    tool: 'system',
    kind: 'cause',
    pattern:
      /(\bCannot allocate memory\b|\bout of memory\b|std::bad_alloc|virtual memory exhausted)/i,
    sample: 'virtual memory exhausted: Cannot allocate memory',
  },
  {
    id: 'killed',
    tool: 'system',
    kind: 'cause',
    pattern:
      /(^|: line \d+: +\d+ |\s)(Killed|Segmentation fault|Aborted)(\s+\(core dumped\))?(\s{2,}|$)/,
    sample: '/var/tmp/rpm-tmp.q1W2e3: line 42: 12345 Killed                  ./configure',
  },
  {
    id: 'command-not-found',
    tool: 'sh',
    kind: 'cause',
    pattern: /: line \d+: \S+: (command not found|No such file or directory|Permission denied)$/,
    sample: '/var/tmp/rpm-tmp.q1W2e3: line 42: cmake: command not found',
  },
  {
    id: 'no-network',
    tool: 'system',
    kind: 'cause',
    pattern: /(Could not resolve host|Temporary failure in name resolution|Network is unreachable)/,
    sample: 'curl: (6) Could not resolve host: github.com',
  },
]
