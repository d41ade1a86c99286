import { statfs } from 'node:fs/promises'

import { printTable, ratio, type Row } from '../table'
import { measureLive } from './live-latency'
import { type Figures, measureViewer } from './measure-viewer'
import { finishedLog, type LogPlace } from './places'
import { placeRivals } from './rivals-page'
import { type SyntheticLog, writeSyntheticLog } from './synthetic-log'
import { viewers } from './viewers'

const allSizes = [10, 100, 1000]
const smallRounds = 3

/** The run whose tail is the middle one. */
async function middleRun(rounds: number, once: () => Promise<Figures>): Promise<Figures> {
  const runs: Figures[] = []
  for (let round = 0; round < rounds; round++) runs.push(await once())
  const sorted = runs.toSorted((a, b) => (a.tail ?? Infinity) - (b.tail ?? Infinity))
  return sorted[runs.length >> 1] ?? (await once())
}

const figure = (value: number | null, digits = 0) =>
  value === null ? '–' : value.toLocaleString('en', { maximumFractionDigits: digits })

/** `log` is its size in MB. */
function absolute(name: string, all: Figures, log: number): Row {
  return {
    viewer: name,
    'tail ms': figure(all.tail),
    'all counted ms': figure(all.whole),
    'search ms': figure(all.search),
    'longest task ms': figure(all.longestTask),
    'frames of 240': figure(all.frames),
    'longest gap ms': figure(all.longestGap),
    'page heap MB': figure(all.heap, 1),
    'memory MB': figure(all.memory),
    'memory / log': all.memory === null ? '–' : (all.memory / log).toFixed(2),
    failed: all.failed ?? '',
  }
}

function compared(name: string, all: Figures, own: Figures): Row {
  const failure = all.failed && (/^(crashed$|> )/.test(all.failed) ? all.failed : 'fails')
  const times = (of: (figures: Figures) => number | null) => {
    const [value, one] = [of(all), of(own)]
    return value === null || one === null ? (failure ?? '–') : ratio(value, one)
  }
  return {
    'viewer / koji-console': name,
    tail: times(({ tail }) => tail),
    'all counted': times(({ whole }) => whole),
    search: times(({ search }) => search),
    'longest task': times((figures) => figures.longestTask),
    'longest gap': times(({ longestGap }) => longestGap),
    memory: times(({ memory }) => memory),
  }
}

/** The memory of each viewer with nothing to show, by its name. */
async function measureEmpty(base: string, place: LogPlace): Promise<Map<string, number>> {
  const log = await writeSyntheticLog(place.file, 0)
  const empty = new Map<string, number>()
  for (const viewer of viewers) {
    const { memory } = await measureViewer(viewer, log, base, place)
    empty.set(viewer.name, memory ?? 0)
  }
  return empty
}

type Empty = ReadonlyMap<string, number>

async function measureSize(megabytes: number, base: string, place: LogPlace, empty: Empty) {
  const log: SyntheticLog = await writeSyntheticLog(place.file, megabytes)
  const results: { name: string; figures: Figures }[] = []
  for (const viewer of viewers) {
    const rounds = megabytes > 10 ? 1 : smallRounds
    const once = () => measureViewer(viewer, log, base, place)
    const figures = await middleRun(rounds, once)
    const memory = figures.memory && figures.memory - (empty.get(viewer.name) ?? 0)
    results.push({ name: viewer.name, figures: { ...figures, memory } })
  }
  const [own, ...others] = results
  if (!own) return
  const title = `A log of ${(log.bytes / 1e6).toFixed(1)} MB, ${log.lines.toLocaleString('en')} lines; the word is in ${log.found.toLocaleString('en')}`
  printTable(
    title,
    results.map(({ name, figures }) => absolute(name, figures, log.bytes / 1e6)),
  )
  printTable(
    'The same, as ratios',
    others.map(({ name, figures }) => compared(name, figures, own.figures)),
  )
}

/** Prints what large logs cost here and in other viewers, and how late a live log is. */
export async function measureLogs(base: string, dataDir: string, sizes = allSizes): Promise<void> {
  await placeRivals(dataDir)
  const place = await finishedLog(new URL(base).origin, dataDir)
  const empty = await measureEmpty(base, place)
  for (const megabytes of sizes) {
    const { bavail, bsize } = await statfs(dataDir)
    if (bavail * bsize > megabytes * 2e6) await measureSize(megabytes, base, place, empty)
    else process.stdout.write(`\nNo room for a log of ${megabytes} MB\n`)
  }
  printTable('A growing log, from the write to the paint', await measureLive(base, dataDir))
}
