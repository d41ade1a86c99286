import { sectionEvent, sectionsOf } from './sections'

/**
 * When the bytes of a log came, by the file that kojid writes beside it: lines of a Unix time and
 * how many bytes there were by then (builder/kojid BuildRootLogs.sync_log, option log_timestamps).
 */
export class LogTimes {
  /** Unix times in seconds, never falling. */
  readonly #times: number[] = []
  /** Bytes that were there at each time, rising. */
  readonly #offsets: number[] = []

  /** `text` may end within a line; that one counts once it is whole. */
  constructor(text: string) {
    for (const [, time, offset] of text.matchAll(/^(\d+) (\d+)\n/gm)) {
      const last = this.#offsets.at(-1)
      if (last !== undefined && Number(offset) <= last) continue
      this.#times.push(Math.max(Number(time), this.#times.at(-1) ?? 0))
      this.#offsets.push(Number(offset))
    }
  }

  /** Unix time in seconds by which a byte was there; null before it is known. */
  timeAt(offset: number): number | null {
    return this.#times[firstAbove(this.#offsets, offset)] ?? null
  }
}

/** Index of the first value above a limit in rising values, their number where there is none. */
function firstAbove(values: readonly number[], limit: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

/** A state that mock was in. */
export interface MockState {
  name: string
  /** Which of state.log's lines with a time began it, from 0. */
  line: number
  /** 0 for the outermost. */
  depth: number
  /** Seconds that it took; null while it lasts or when its end was not written. */
  seconds: number | null
}

/** Seconds on the builder's clock that state.log gives a line, in whichever zone that runs. */
function stampOf(line: string): number | null {
  const [, day, time, millis] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d),(\d{3}) - /.exec(line) ?? []
  return day ? Date.parse(`${day}T${time}.${millis}Z`) / 1000 : null
}

/** How long mock's states took, by its state.log (mockbuild/state.py), in the order they began. */
export function mockStates(stateLog: string): MockState[] {
  const lines = stateLog.split('\n').filter((line) => stampOf(line) !== null)
  const events = lines.flatMap((text, line) => {
    const event = sectionEvent(text)
    return event ? [{ line, event }] : []
  })
  return sectionsOf(events, lines.length, false).map(({ name, depth, from, to, open }) => {
    const begun = stampOf(lines[from] ?? '')
    const ended = open ? null : stampOf(lines[to - 1] ?? '')
    return {
      name,
      line: from,
      depth,
      seconds: begun === null || ended === null ? null : ended - begun,
    }
  })
}
