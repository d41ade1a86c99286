import type { FailureRule } from './rule'

/** What many programs say when they stop; the last to be asked. */
export const plainRules: FailureRule[] = [
  {
    id: 'plain-error',
    tool: 'the build',
    kind: 'hint',
    needles: ['error: ', 'fatal: '],
    pattern: /^(error|ERROR|Error|fatal|FATAL|fatal error|FATAL ERROR): (?!0\b|Bad exit status)\S/,
    sample: 'error: expected one of `!` or `::`, found `=`',
  },
]
