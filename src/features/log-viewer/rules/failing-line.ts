import { failureRules } from './all-rules'
import type { FailureRule } from './rule'

/** A line that says something about a failure. */
export interface FailureMark {
  line: number
  text: string
  rule: FailureRule
}

// root.log says before each line which part of mock wrote it (mockbuild/util.py logOutput).
const mockPrefix = /^(DEBUG|INFO|WARNING|ERROR) \w+\.py:\d+: {1,2}/

/** What a line, without its newline, says about a failure, or null. */
export function judgeLine(line: number, text: string): FailureMark | null {
  const lower = text.toLowerCase()
  const told = text.replace(mockPrefix, '').trimEnd()
  const rule = failureRules.find(
    (candidate) =>
      candidate.needles.some((needle) => lower.includes(needle)) && candidate.pattern.test(told),
  )
  return rule ? { line, text, rule } : null
}

/**
 * The mark to read first: in the build script that failed, the first line naming a cause, since
 * what follows mostly echoes it; then a hint, in %check the last one, because tests print errors
 * that they expect; then the first consequence; at last the verdict.
 */
export function chooseFailingMark(marks: readonly FailureMark[]): FailureMark | null {
  const verdictAt = marks.findIndex(({ rule }) => rule.id === 'rpm-bad-exit')
  const upTo = verdictAt < 0 ? marks : marks.slice(0, verdictAt + 1)
  const phaseAt = upTo.findLastIndex(({ rule }) => rule.kind === 'phase')
  const inTests = upTo[phaseAt]?.text.includes('(%check)') ?? false
  return chosenOf(upTo.slice(phaseAt + 1), inTests) ?? chosenOf(upTo, inTests)
}

function chosenOf(marks: readonly FailureMark[], inTests: boolean): FailureMark | null {
  const first = (kind: FailureRule['kind']) => marks.find(({ rule }) => rule.kind === kind)
  const lastHint = inTests ? marks.findLast(({ rule }) => rule.kind === 'hint') : undefined
  const hint = lastHint ?? first('hint')
  return first('cause') ?? hint ?? first('consequence') ?? first('verdict') ?? null
}

/** The line of a log to read first when it failed, or null when nothing looks like a failure. */
export function findFailingLine(lines: readonly string[]): FailureMark | null {
  const marks = lines.map((text, line) => judgeLine(line, text)).filter((mark) => mark !== null)
  return chooseFailingMark(marks)
}
