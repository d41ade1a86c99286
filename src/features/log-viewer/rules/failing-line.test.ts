import { expect, test } from 'vitest'

import { findFailingLine, judgeLine } from './failing-line'
import { needles } from './needles'

/** Excerpts of logs in the style of real ones; “>>> ” stands before the line to read first. */
const samples = import.meta.glob<string>('./samples/*.log', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const mark = '>>> '

test.each(Object.entries(samples))('%s: the line to read first', (_, sample) => {
  const marked = sample.split('\n')
  const expected = marked.findIndex((line) => line.startsWith(mark))
  const lines = marked.map((line, at) => (at === expected ? line.slice(mark.length) : line))
  expect(expected).toBeGreaterThanOrEqual(0)
  expect(findFailingLine(lines)?.text).toBe(lines[expected])
})

test('every line that is judged holds a needle', () => {
  const lines = Object.values(samples).flatMap((sample) => sample.split('\n'))
  const judged = lines.filter((line) => judgeLine(0, line))
  expect(judged.length).toBeGreaterThan(100)
  const holds = (line: string) => needles.some((needle) => line.toLowerCase().includes(needle))
  expect(judged.filter((line) => !holds(line))).toEqual([])
})

test('a failure before the script that failed is not what stopped the build', () => {
  const found = findFailingLine([
    'Executing(%build): /bin/sh -e /var/tmp/rpm-tmp.aaa',
    'configure: error: optional thing missing, going on',
    'Executing(%check): /bin/sh -e /var/tmp/rpm-tmp.bbb',
    'FAIL: tests/a.test',
    'error: Bad exit status from /var/tmp/rpm-tmp.bbb (%check)',
  ])
  expect(found?.line).toBe(3)
})

test('a log without failures has no line to read first', () => {
  expect(findFailingLine(['+ exit 0', 'Child return code was: 0'])).toBeNull()
})
