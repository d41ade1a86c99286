import { countFetches } from '~/lib/count-fetches'
import { holdWhileVisible } from '~/lib/hold-while-visible'
import type { LogChunk } from '../files/log-source'
import { hub } from '../hub'
import { LiveLogs, type LogWish } from './live-logs'
import { RequestBudget } from './request-budget'
import { outputBytes } from '../files/output-bytes'

/** Bytes of one log in one answer: what is more is read as files are. */
const most = 256 * 1024
/** Milliseconds that reads of logs wait for the page's polls: their timers come one by one. */
const untilPolls = 25

async function read(wish: LogWish, withPolls: boolean): Promise<LogChunk> {
  const { taskId, file, volume, end, overlap } = wish
  const company = withPolls ? untilPolls : 0
  const offset = end - overlap
  const where = volume === null ? {} : { volume }
  const params = { taskID: taskId, fileName: file, offset, size: most, ...where }
  const answer = await hub().call('downloadTaskOutput', params, { alone: false, company })
  const bytes = outputBytes(answer)
  return { bytes, offset, size: bytes.length < most ? offset + bytes.length : null }
}

/** Milliseconds that a page takes to open. */
const opening = 5000

const budget = new RequestBudget(60, Date.now() + opening)

/** What the page's requests are held to: 60 in any minute once it is open. Workers tell of theirs. */
export function noteFetch(startedAt: number): void {
  budget.note(startedAt)
}

countFetches(noteFetch)

/** What is written into the logs that the page's readers wait for. */
export const pageLogs = new LiveLogs({
  read,
  budget,
  channel: 'BroadcastChannel' in globalThis ? new BroadcastChannel('koji-console logs') : null,
  hold: holdWhileVisible,
})
