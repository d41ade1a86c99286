import { language, moduleName, words, type Language } from './languages'
import { colour } from './odd-lines'
import type { Random } from './random'
import type { LogSubject } from './script'

type TestLine = (random: Random, index: number, total: number, coloured: boolean) => string

const check: Record<Language, TestLine> = {
  c: (random, index, total) => {
    const name = `test_${moduleName(random)}`
    return `${String(index + 1).padStart(4)}/${total} Test ${`#${index + 1}: ${name} `.padEnd(48, '.')}   Passed    ${(random.next() * 3).toFixed(2)} sec`
  },
  ruby: (random) =>
    `${moduleName(random)}Test#test_${moduleName(random)} = ${random.next().toFixed(2)} s = .`,
  python: (random, index, total, coloured) => {
    const name = `tests/test_${moduleName(random)}.py::test_${moduleName(random)}`
    const share = `[${Math.floor((index / total) * 100)}%]`.padStart(6)
    return coloured
      ? `${name} ${colour('32', 'PASSED')}${colour('32', ` ${share}`)}`
      : `${name} PASSED ${share}`
  },
  node: (random, _index, _total, coloured) => {
    const name = `renders ${moduleName(random)} (${random.integer(2, 90)} ms)`
    return coloured ? `  \x1b[32m✓\x1b[39m \x1b[2m${name}\x1b[22m` : `  ✓ ${name}`
  },
  rust: (random, _index, _total, coloured) =>
    `test ${random.pick(words)}::tests::${moduleName(random)} ... ${coloured ? colour('32', 'ok') : 'ok'}`,
}

const runner: Partial<Record<Language, string>> = {
  python: '+ /usr/bin/pytest --color=yes tests/functional',
  node: '+ FORCE_COLOR=1 npx jest --verbose',
  rust: '+ /usr/bin/cargo test --profile rpm -- --color always',
}

/** %check: the tests that pass; a second runner in the midst of them is told to use colour. */
export function checkLines(subject: LogSubject, random: Random, count: number): string[] {
  const kind = language(subject)
  const [from, to] = [Math.floor(count * 0.4), Math.floor(count * 0.55)]
  return Array.from({ length: Math.max(1, count) }, (_, index) => {
    const command = index === from || index === to ? runner[kind] : undefined
    if (command) return index === from ? command : command.replace(/ (--|--color)[ =]\w+/, '')
    return check[kind](random, index, count, index > from && index < to)
  })
}
