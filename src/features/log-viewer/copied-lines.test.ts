import { expect, test } from 'vitest'

import { markdownLines, numberedLines } from './copied-lines'

test('numbers line up', () => {
  expect(numberedLines({ range: { from: 9, to: 10 }, lines: ['a', 'b'] })).toBe(' 9  a\n10  b')
})

test('Markdown says where it is from and fences what has fences', () => {
  const copied = markdownLines({
    title: 'build.log of foo-1-1.el9, x86_64',
    range: { from: 3, to: 4 },
    lines: ['```', 'error'],
    link: 'https://koji.example.org/tasks/1/logs/build.log#L3-4',
  })
  expect(copied).toBe(
    '[build.log of foo-1-1.el9, x86_64, lines 3–4](https://koji.example.org/tasks/1/logs/build.log#L3-4)\n\n````\n```\nerror\n````\n',
  )
})
