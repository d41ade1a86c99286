import { HubError, type HubErrorKind } from '~/hub/error'
import type { LogAddress, LogSource } from '~/hub/files/log-source'
import type { SearchQuery } from '~/lib/search-pattern'
import { type FoundLine, LineScanner } from './line-scanner'

/** A log to search, by a key of the caller's. */
export interface LogToSearch {
  key: string
  address: LogAddress
}

/** How far the search of one log is: what was found since it was last told. */
export interface LogProgress {
  key: string
  /** Bytes looked through so far. */
  read: number
  lines: number
  /** Lines that match, those too that are too many to be told. */
  found: number
  more: FoundLine[]
  done: boolean
  problem: { kind: HubErrorKind; message: string } | null
}

/** Matching lines of one log that are told; further ones are only counted. */
export const toldLines = 1000
const atOnce = 2
const [smallestPiece, largestPiece] = [256 * 1024, 4 * 1024 * 1024]

type Tell = (progress: LogProgress) => void

async function searchLog(
  { key, source }: { key: string; source: LogSource },
  query: SearchQuery,
  tell: Tell,
  signal: AbortSignal,
): Promise<void> {
  let [read, found, piece] = [0, 0, smallestPiece]
  let more: FoundLine[] = []
  const scanner = new LineScanner(query, (line) => {
    found++
    if (found <= toldLines) more.push(line)
  })
  const report = (done: boolean, problem: LogProgress['problem'] = null) => {
    tell({ key, read, lines: scanner.lines, found, more, done, problem })
    more = []
  }
  try {
    for (;;) {
      const { bytes, size } = await source.read(read, piece, signal)
      scanner.push(bytes)
      read += bytes.length
      if (bytes.length === 0 || (size !== null && read >= size)) break
      piece = Math.min(piece * 2, largestPiece)
      report(false)
    }
    scanner.end()
    report(true)
  } catch (error) {
    if (signal.aborted) return
    const kind = error instanceof HubError ? error.kind : 'broken'
    report(true, { kind, message: error instanceof Error ? error.message : String(error) })
  }
}

/**
 * Searches logs, two at a time, each in pieces that are forgotten once looked through. Settles when
 * all are done or it is aborted; throws for a query that cannot be searched for. A log is searched
 * as far as it is written by now.
 */
export async function searchLogs(
  logs: readonly LogToSearch[],
  query: SearchQuery,
  { open, tell, signal }: { open: (at: LogAddress) => LogSource; tell: Tell; signal: AbortSignal },
): Promise<void> {
  const waiting = logs.values()
  const work = async () => {
    for (const { key, address } of waiting) {
      if (signal.aborted) return
      await searchLog({ key, source: open(address) }, query, tell, signal)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
