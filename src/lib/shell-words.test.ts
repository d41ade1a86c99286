import { expect, test } from 'vitest'

import { shellLine, shellWord } from './shell-words'

test('what a shell would read otherwise is quoted', () => {
  expect(shellWord('foreman-3.0-1.el9')).toBe('foreman-3.0-1.el9')
  expect(shellWord("it's off; rm")).toBe(`'it'\\''s off; rm'`)
  expect(shellWord('')).toBe("''")
  expect(shellWord('a*b')).toBe("'a*b'")
})

test('what is not there is left out of a line', () => {
  const comment: string | null = null
  expect(shellLine('koji', 'add-pkg', false, comment, undefined, 'a b', 2)).toBe(
    "koji add-pkg 'a b' 2",
  )
})
