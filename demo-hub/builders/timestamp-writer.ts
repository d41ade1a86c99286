import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hasTimestamps, keepsTimestamps, timestampFile, timestampLine } from '../logs/timestamps'

interface Noted {
  bytes: number
  noted: number
}

/** Writes the -ts.log beside each log while it grows, where the host keeps them. */
export class TimestampWriter {
  private readonly on: boolean
  private readonly logs = new Map<string, Noted>()
  private last = 0

  constructor(host: string) {
    this.on = keepsTimestamps(host)
  }

  /** The files that it has written. */
  get files(): string[] {
    return [...this.logs.keys()].map(timestampFile)
  }

  /**
   * Counts what was appended to the logs, and notes it once a second, as kojid looks at them
   * (builder/kojid BuildRootLogs.sync_log), and when the task is over.
   */
  async note(directory: string, added: Map<string, string[]>, over: boolean): Promise<void> {
    if (!this.on) return
    const now = Date.now() / 1000
    for (const [file, lines] of added) {
      if (!hasTimestamps(file)) continue
      const log = this.logs.get(file) ?? { bytes: 0, noted: -1 }
      log.bytes += Buffer.byteLength(lines.join(''))
      this.logs.set(file, log)
    }
    if (now - this.last < 1 && !over) return
    this.last = now
    for (const [file, log] of this.logs) {
      if (log.noted === log.bytes) continue
      const begin = log.noted < 0 ? timestampLine(now, 0) : ''
      await appendFile(join(directory, timestampFile(file)), begin + timestampLine(now, log.bytes))
      log.noted = log.bytes
    }
  }
}
