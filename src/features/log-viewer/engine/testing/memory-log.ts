import { expect, vi } from 'vitest'

import { HubError } from '~/hub/error'
import type { LogChunk, LogSource } from '~/hub/files/log-source'
import type { LogEngineOptions } from '../engine-options'
import { LogEngine } from '../log-engine'

const encoder = new TextEncoder()
const pace = { busy: 10, quiet: 20, retry: 5 }

/** A log in memory that a test writes, and that can fail. */
export class MemoryLog implements LogSource {
  readonly url = null
  bytes = new Uint8Array()
  missing = false
  failures = 0
  reads: [number, number][] = []
  /** Whether answers tell the size, as HTTP does and the hub does not. */
  tellsSize = true

  constructor(text = '') {
    this.write(text)
  }

  write(text: string): void {
    const more = encoder.encode(text)
    const joined = new Uint8Array(this.bytes.length + more.length)
    joined.set(this.bytes)
    joined.set(more, this.bytes.length)
    this.bytes = joined
  }

  readonly read = async (offset: number, length: number): Promise<LogChunk> => {
    this.reads.push([offset, length])
    await new Promise((resolve) => setTimeout(resolve, 4))
    if (this.missing) throw new HubError('not-found', 'no file "build.log" output by task 1')
    if (this.failures > 0) {
      this.failures--
      throw new HubError('network', 'The hub could not be reached')
    }
    const size = this.bytes.length
    const from = offset < 0 ? Math.max(0, size + offset) : offset
    const bytes = this.bytes.slice(from, from + length)
    return { bytes, offset: from, size: this.tellsSize ? size : null }
  }
}

/** An engine that reads a log, and is closed with `engines.close()`. */
export class Engines {
  readonly #all: LogEngine[] = []

  open(source: LogSource, options: Partial<LogEngineOptions> = {}): LogEngine {
    const engine = new LogEngine(source, {
      live: false,
      from: 'tail',
      onChange: () => {},
      pace,
      ...options,
    })
    this.#all.push(engine)
    void engine.run()
    return engine
  }

  close(): void {
    for (const engine of this.#all.splice(0)) engine.close()
  }
}

/** Waits until an engine has come so far. */
export async function until(log: LogEngine, condition: (log: LogEngine) => boolean): Promise<void> {
  await vi.waitFor(() => expect(log.status).toSatisfy(() => condition(log)), {
    timeout: 20_000,
    interval: 2,
  })
}

export const ended = (log: LogEngine) => log.status.ended

/** The texts of all rows. */
export function texts(log: LogEngine): string[] {
  return log.rows(0, 1e9).map(({ text }) => text)
}

/** So many lines, each with its number. */
export function numbered(count: number): string {
  return Array.from({ length: count }, (_, at) => `line ${at + 1}\n`).join('')
}
