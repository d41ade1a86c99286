import { asHubError, HubError } from '~/hub/error'
import { openLogSource } from '~/hub/files/open-log-source'
import { formatBytes } from '~/lib/bytes'
import { compareLines, linesOf } from './comparison'
import { maskFor } from './mask-noise'
import type { ComparedLog, CompareProblem, CompareReply, CompareRequest } from './protocol'
import { readWhole } from './read-whole'

/** What the worker has from elsewhere. */
export interface CompareTools {
  /** The line of a failed log to read first, from 0. */
  failingLine: (bytes: Uint8Array) => number | null
  /** A line as it is shown. */
  shown: (line: string) => string
}

/** Larger logs are not compared, in bytes: both and their lines are in memory at once. */
const maxBytes = 48_000_000
/** More lines than this would not fit into the tallest page that browsers draw. */
const maxLines = 800_000

class Refused extends Error {
  readonly problem: CompareProblem

  constructor(problem: CompareProblem) {
    super(problem.message)
    this.problem = problem
  }
}

/** The worker's side of a comparison: reads both logs, keeps their lines, answers with texts. */
export class CompareHost {
  readonly #post: (reply: CompareReply) => void
  readonly #tools: CompareTools
  #old: string[] = []
  #now: string[] = []
  #bytes = 0

  constructor(post: (reply: CompareReply) => void, tools: CompareTools) {
    this.#post = post
    this.#tools = tools
  }

  receive(request: CompareRequest): void {
    if (request.type === 'compare') void this.#compare(request.old, request.now)
    else {
      const { ask, old, now } = request
      const texts = (lines: string[], wanted: number[]) =>
        wanted.map((line) => this.#tools.shown(lines[line] ?? ''))
      this.#post({ type: 'texts', ask, old: texts(this.#old, old), now: texts(this.#now, now) })
    }
  }

  async #compare(old: ComparedLog, now: ComparedLog): Promise<void> {
    this.#bytes = 0
    try {
      const [oldBytes, newBytes] = await Promise.all([
        this.#read('old', old),
        this.#read('now', now),
      ])
      this.#old = linesOf(oldBytes)
      this.#now = linesOf(newBytes)
      for (const [side, lines] of [
        ['old', this.#old],
        ['now', this.#now],
      ] as const) {
        if (lines.length > maxLines) throw tooLarge(side, `${lines.length.toLocaleString()} lines`)
      }
      const masks = { old: maskFor(old.version), now: maskFor(now.version) }
      const changes = compareLines(this.#old, this.#now, masks)
      const failing = this.#tools.failingLine(newBytes)
      const [oldLines, newLines] = [this.#old.length, this.#now.length]
      this.#post({ type: 'compared', compared: { changes, oldLines, newLines, failing } })
    } catch (error) {
      const problem =
        error instanceof Refused
          ? error.problem
          : { side: 'now' as const, kind: 'broken' as const, message: String(error) }
      this.#post({ type: 'problem', problem })
    }
  }

  async #read(side: CompareProblem['side'], { address }: ComparedLog): Promise<Uint8Array> {
    const count = (bytes: number) => {
      this.#bytes += bytes
      this.#post({ type: 'read', bytes: this.#bytes })
    }
    const bytes = await readWhole(openLogSource(address), maxBytes, count).catch(
      (thrown: unknown) => {
        const error = asHubError(thrown)
        const kind = error instanceof HubError ? error.kind : 'broken'
        throw new Refused({ side, kind, message: error.message })
      },
    )
    if (!bytes) throw tooLarge(side, `more than ${formatBytes(maxBytes)}`)
    return bytes
  }
}

function tooLarge(side: CompareProblem['side'], message: string): Refused {
  return new Refused({ side, kind: 'too-large', message })
}
