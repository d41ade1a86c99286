import { expect, test } from 'vitest'

import { compareLines, linesOf } from './comparison'
import { maskFor } from './mask-noise'

const encode = (text: string) => new TextEncoder().encode(text)

function log(run: { version: string; root: string; time: string; host: string; end: string }) {
  return linesOf(
    encode(
      [
        `chrootPath='/var/lib/mock/el9-build-${run.root}/root' HOSTNAME: ${run.host}`,
        `Executing(%build): /bin/sh -e /var/tmp/rpm-tmp.${run.root.replace('-', 'x')}`,
        `+ cd /builddir/build/BUILD/foo-${run.version}`,
        `\u001b[32mok\u001b[0m after ${run.time}s at 0x7f${run.root.replace('-', '')}00aa`,
        '10%\r50%\r100%\r',
        run.end,
      ].join('\n'),
    ),
  )
}

const masks = {
  old: maskFor({ version: '1.0', release: '1' }),
  now: maskFor({ version: '1.1', release: '1' }),
}
const before = log({ version: '1.0', root: '12-34', time: '3.1', host: 'b1', end: 'exit 0' })

test('two logs of the same build that differ by noise alone are equal', () => {
  const now = log({
    version: '1.1',
    root: '99-7',
    time: '12.55',
    host: 'b2.example',
    end: 'exit 0',
  })
  expect(now).not.toEqual(before)
  expect(compareLines(before, now, masks)).toEqual([])
})

test('what is no noise is a change', () => {
  const now = log({
    version: '1.1',
    root: '99-7',
    time: '12.55',
    host: 'b2.example',
    end: 'exit 1',
  })
  expect(compareLines(before, now, masks)).toEqual([{ oldFrom: 5, oldTo: 6, newFrom: 5, newTo: 6 }])
})

test('a line is what was last written over it, and the last newline ends no line', () => {
  expect(linesOf(encode('10%\r100%\r\nend\r\n'))).toEqual(['100%', 'end'])
  expect(linesOf(encode(''))).toEqual([])
  expect(linesOf(encode('a\n\nb'))).toEqual(['a', '', 'b'])
})
