import { compileRules } from './compile'
import { rpmRules } from './rpm'
import type { FailureRule } from './rule'
import { systemRules } from './system'
import { testRules } from './test-runners'

/** Earlier rules win where several match a line. */
export const failureRules: FailureRule[] = [
  ...rpmRules,
  ...compileRules,
  ...testRules,
  ...systemRules,
]

/** Every line that a rule can match holds one of these: a first sieve over megabytes at once. */
export const suspicion = new RegExp(
  [
    'error',
    'err!',
    'fail',
    'killed',
    'not ok ',
    '\\*\\*\\*',
    'executing\\(%',
    'exit status',
    'unpackaged',
    'not found',
    'nothing provides',
    'no match',
    'unable to',
    'undefined ',
    'cannot ',
    'could not',
    'not all dependencies',
    'return code was: [1-9]',
    'fault',
    'aborted',
    'panicked',
    'no space left',
    'memory',
    'bad_alloc',
    'hunks?',
    'timeout',
    'status code',
    'name resolution',
    'unreachable',
    'permission denied',
    'gem::',
    'rspec \\./',
    '\\.go:\\d',
    '^E {3}',
    'no such file',
    'no required module',
    'download',
  ].join('|'),
  'gim',
)

/** A line that says something about a failure. */
export interface FailureMark {
  line: number
  text: string
  rule: FailureRule
}

/** What a line says about a failure, or null. */
export function judgeLine(line: number, text: string): FailureMark | null {
  const rule = failureRules.find(({ pattern }) => pattern.test(text))
  return rule ? { line, text, rule } : null
}

function firstOf(marks: FailureMark[], kind: FailureRule['kind']): FailureMark | undefined {
  return marks.find((mark) => mark.rule.kind === kind)
}

/**
 * The mark to read first: in the build script that failed, the first line naming a cause, since
 * what follows mostly echoes it; without one, the first consequence; at last the verdict.
 */
export function chooseFailingMark(marks: FailureMark[]): FailureMark | null {
  const verdictAt = marks.findIndex((mark) => mark.rule.id === 'rpm-bad-exit')
  const upTo = verdictAt < 0 ? marks : marks.slice(0, verdictAt + 1)
  const phaseAt = upTo.findLastIndex((mark) => mark.rule.kind === 'phase')
  const failed = upTo.slice(phaseAt + 1)
  const chosen = (among: FailureMark[]): FailureMark | undefined =>
    firstOf(among, 'cause') ?? firstOf(among, 'consequence') ?? firstOf(among, 'verdict')
  return chosen(failed) ?? chosen(upTo) ?? null
}

/** The line of a log to read first when it failed, or null when nothing looks like a failure. */
export function findFailingLine(lines: readonly string[]): FailureMark | null {
  const marks = lines.map((text, line) => judgeLine(line, text)).filter((mark) => mark !== null)
  return chooseFailingMark(marks)
}
