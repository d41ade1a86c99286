import { type FileHandle, open } from 'node:fs/promises'

import { Random } from '../../demo-hub/logs/random'

/** A word that stands at most once in a line, in one line of some hundreds. */
export const searchedWord = 'Wunused-variable'
/** What the last line says, and no other. */
export const lastLine = 'the last line of the synthetic log'

/** What a synthetic log holds. */
export interface SyntheticLog {
  bytes: number
  lines: number
  /** Lines with the searched word. */
  found: number
}

interface Block {
  bytes: Uint8Array
  lines: number
  found: number
}

const blockBytes = 1_000_000
const blockCount = 16
const nouns = ['session', 'cache', 'parser', 'registry', 'error', 'queue', 'překlady'] as const

function line(random: Random, index: number): string {
  const noun = random.pick(nouns)
  const module_ = `${noun}_${random.pick(nouns)}`
  const kind = random.integer(0, 699)
  if (kind === 0)
    return `../src/${module_}.c:${random.integer(9, 990)}:12: warning: unused variable ‘tmp’ [-${searchedWord}]`
  if (kind < 250)
    return `[${index}/90000] /usr/bin/gcc -O2 -g -Wall -fPIC -I../include -o ${module_}.o -c ../src/${module_}.c`
  if (kind < 400)
    return `${String(index).padStart(6)}/90000 Test #${index}: test_${module_} .............   Passed    0.${random.integer(10, 99)} sec`
  if (kind < 500) return `tests/test_${module_}.py::test_handles_${noun} PASSED [ 41%]`
  if (kind < 600) return `   Compiling ${module_} v0.${random.integer(0, 40)}.${index % 10}`
  if (kind < 690) return `-- Installing: /builddir/build/BUILDROOT/usr/share/app/${module_}.json`
  return `\u001b[32m✓\u001b[39m renders ${noun}\ttab\t(${random.integer(2, 90)} ms)`
}

function block(seed: number): Block {
  const random = new Random(`synthetic log ${seed}`)
  const lines: string[] = []
  for (let length = 0; length < blockBytes; length += lines.at(-1)?.length ?? 0)
    lines.push(line(random, lines.length + 1))
  const found = lines.filter((text) => text.includes(searchedWord)).length
  return { bytes: new TextEncoder().encode(`${lines.join('\n')}\n`), lines: lines.length, found }
}

const head = [
  'Mock Version: 5.9',
  'Executing(%prep): /bin/sh -e /var/tmp/rpm-tmp.f2a1b7',
  'Executing(%build): /bin/sh -e /var/tmp/rpm-tmp.0c81de',
]

async function append(file: FileHandle, log: SyntheticLog, part: Block): Promise<void> {
  await file.write(part.bytes)
  log.bytes += part.bytes.length
  log.lines += part.lines
  log.found += part.found
}

const ofLines = (lines: string[]): Block => ({
  bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
  lines: lines.length,
  found: 0,
})

/**
 * Writes a build.log of about so many MB (10^6 bytes), always the same bytes: a few megabytes of
 * tools' output over and over, 83 bytes a line or so.
 */
export async function writeSyntheticLog(path: string, megabytes: number): Promise<SyntheticLog> {
  const blocks = Array.from({ length: blockCount }, (_, seed) => block(seed))
  const log: SyntheticLog = { bytes: 0, lines: 0, found: 0 }
  const file = await open(path, 'w')
  try {
    await append(file, log, ofLines(head))
    for (let index = 0; log.bytes < megabytes * 1e6; index++) {
      const next = blocks[index % blockCount]
      if (next) await append(file, log, next)
    }
    await append(file, log, ofLines(['Child return code was: 0', lastLine]))
  } finally {
    await file.close()
  }
  return log
}
