import { parseArgs } from 'node:util'

import type { Seed } from '../demo-hub/seed/seed'

export interface Options {
  port: number
  host: string
  /** Names that browsers may call this server by, besides loopback and `host`. */
  allowHosts: string[]
  /** The path that the console is served at, with slashes at both ends. */
  base: string
  /** A real hub to stand in front of; without it the demo hub is embedded. */
  hub: URL | null
  /** Where that hub's files are. */
  files: URL | null
  /** Keeps the demo hub's database and files. */
  data: string | null
  /** What the demo hub holds when it starts anew. */
  seed: Seed
  /** How many older builds it gets besides; 0 for none. */
  scale: number
  /** How much faster than life the demo hub's builders work. */
  speed: number
  dev: boolean
  help: boolean
}

const usualScale = 100_000

/** What is wrong with the command line, in plain words. */
export class UsageError extends Error {}

export const usage = `Usage: npm start -- [options]

Serves the console, with an embedded demo hub unless --hub names a real one.

  --hub URL     a real hub, such as https://koji.example.org/kojihub
  --files URL   that hub's files (default: kojifiles beside the hub)
  --port N      the port to listen on (default 8080)
  --host NAME   the address to listen on (default 127.0.0.1)
  --allow-host NAME
                answer also to browsers that call this server NAME; may be given several times
  --base PATH   the path to serve at (default /)
  --data DIR    keep the demo hub's database and files there
  --seed KIND   what a new demo hub holds: full (a project's history, the default) or empty
  --scale [N]   add N older builds to it (100000 when no number is given), with 20,000 packages
                and 3,000 tags; starting takes about half a minute then
  --speed N     let the demo hub's builders work N times faster
  --dev         serve from source and reload on change
  --help        this text
`

function parseUrl(name: string, text: string): URL {
  if (URL.canParse(text)) {
    const url = new URL(text)
    if (url.protocol === 'http:' || url.protocol === 'https:') return url
  }
  throw new UsageError(`--${name}: “${text}” is not an http or https URL`)
}

function parseNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (text.trim() !== '' && value >= least && value <= most) return value
  throw new UsageError(`--${name}: “${text}” is not a number from ${least} to ${most}`)
}

function parseSeed(text: string): Seed {
  if (text === 'full' || text === 'empty') return text
  throw new UsageError(`--seed: “${text}” is neither full nor empty`)
}

/** --scale may stand alone, which parseArgs has no way to say. */
function withScale(args: string[]): string[] {
  return args.map((arg, index) =>
    arg === '--scale' && !/^\d/.test(args[index + 1] ?? '') ? `--scale=${usualScale}` : arg,
  )
}

function parseRaw(args: string[]) {
  try {
    return parseArgs({
      args: withScale(args),
      options: {
        hub: { type: 'string' },
        files: { type: 'string' },
        port: { type: 'string', default: '8080' },
        host: { type: 'string', default: '127.0.0.1' },
        'allow-host': { type: 'string', multiple: true, default: [] },
        base: { type: 'string', default: '/' },
        data: { type: 'string' },
        seed: { type: 'string', default: 'full' },
        scale: { type: 'string', default: '0' },
        speed: { type: 'string', default: '1' },
        dev: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function parseName(name: string): string {
  if (/^[\w.-]+$/.test(name)) return name
  throw new UsageError(`--allow-host: “${name}” is not a name; leave out http:// and the port`)
}

/** The command line, checked. Throws UsageError. */
export function parseOptions(args: string[]): Options {
  const raw = parseRaw(args)
  const hub = raw.hub === undefined ? null : parseUrl('hub', raw.hub.replace(/\/+$/, ''))
  if (hub && raw.data !== undefined) {
    throw new UsageError('--data keeps the demo hub, which --hub replaces: give one of them')
  }
  if (hub && (raw.scale !== '0' || raw.seed !== 'full')) {
    throw new UsageError('--seed and --scale go with the demo hub, which --hub replaces')
  }
  const seed = parseSeed(raw.seed)
  const scale = parseNumber('scale', raw.scale, 0, 2_000_000)
  if (scale > 0 && seed === 'empty') throw new UsageError('--scale adds to the full seed')
  if (!hub && raw.files !== undefined) throw new UsageError('--files goes with --hub')
  if (hub && raw.dev) throw new UsageError('--dev goes with the demo hub, not with --hub')
  const files = raw.files?.replace(/\/+$/, '')
  return {
    port: parseNumber('port', raw.port, 0, 65_535),
    host: raw.host,
    allowHosts: raw['allow-host'].map(parseName),
    base: `/${raw.base.split('/').filter(Boolean).join('/')}/`.replace('//', '/'),
    hub,
    files: files ? parseUrl('files', files) : hub && new URL('kojifiles', hub),
    data: raw.data ?? null,
    seed,
    scale,
    speed: parseNumber('speed', raw.speed, 0.1, 1000),
    dev: raw.dev,
    help: raw.help,
  }
}
