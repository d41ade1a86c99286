const signInKinds = ['ssl', 'password'] as const

export interface SiteConfig {
  siteName: string
  /** Absolute, on the console's own origin, without a slash at the end; so are the other two. */
  hubUrl: string
  loginUrl: string
  filesUrl: string
  /** In the order they are offered. */
  signIn: (typeof signInKinds)[number][]
  /** Said on top of every page. */
  banner?: string
  /** More places for the header. */
  links: { label: string; href: string }[]
}

const defaults: SiteConfig = {
  siteName: 'Koji',
  hubUrl: 'kojihub',
  loginUrl: 'kojihub/ssllogin',
  filesUrl: 'kojifiles',
  signIn: ['ssl'],
  links: [],
}

const settings = [...Object.keys(defaults), 'banner']

/** What config.json got wrong, naming the field. */
export class ConfigError extends Error {}

function wrong(field: string, words: string): never {
  throw new ConfigError(`config.json: ${field} ${words}`)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(field: string, value: unknown): string {
  return typeof value === 'string' && value !== '' ? value : wrong(field, 'is not a text')
}

function list<T>(field: string, value: unknown, item: (field: string, value: unknown) => T): T[] {
  if (!Array.isArray(value)) return wrong(field, 'is not a list')
  return value.map((each: unknown, index) => item(`${field}[${index}]`, each))
}

function url(field: string, value: unknown, base: string): URL {
  const given = text(field, value)
  const resolved = URL.canParse(given, base) ? new URL(given, base) : null
  if (!resolved || !/^https?:$/.test(resolved.protocol)) {
    return wrong(field, `“${given}” is not an http or https URL`)
  }
  return resolved
}

/** A door of the hub. Session keys go there, so another origin is refused. */
function door(field: string, value: unknown, base: string): string {
  const resolved = url(field, value, base)
  const { origin } = new URL(base)
  if (resolved.origin !== origin) {
    return wrong(field, `“${resolved.href}” is not on this console's own origin, ${origin}`)
  }
  return resolved.href.replace(/\/+$/, '')
}

/** Refuses members that are not in `known`; names inherited from Object are not known either. */
function refuseUnknown(prefix: string, value: object, known: readonly string[]): void {
  const unknown = Object.keys(value).find((name) => !known.includes(name))
  if (unknown !== undefined) wrong(`${prefix}${unknown}`, 'is not a setting')
}

function signInKind(field: string, value: unknown): SiteConfig['signIn'][number] {
  const kind = signInKinds.find((each) => each === value)
  return kind ?? wrong(field, `is none of ${signInKinds.join(', ')}`)
}

function link(field: string, value: unknown, base: string): SiteConfig['links'][number] {
  if (!isRecord(value)) return wrong(field, 'is not an object with label and href')
  refuseUnknown(`${field}.`, value, ['label', 'href'])
  const { label, href } = value
  return { label: text(`${field}.label`, label), href: url(`${field}.href`, href, base).href }
}

/**
 * Validates config.json and resolves its URLs against the page's base, so that one build serves
 * any host and path. Throws ConfigError naming the wrong field.
 */
export function parseSiteConfig(raw: unknown, baseUrl: string): SiteConfig {
  if (!isRecord(raw)) return wrong('(the whole file)', 'is not an object')
  refuseUnknown('', raw, settings)
  const given = { ...defaults, ...raw }
  return {
    siteName: text('siteName', given.siteName),
    hubUrl: door('hubUrl', given.hubUrl, baseUrl),
    loginUrl: door('loginUrl', given.loginUrl, baseUrl),
    filesUrl: door('filesUrl', given.filesUrl, baseUrl),
    signIn: list('signIn', given.signIn, signInKind),
    ...(given.banner !== undefined && { banner: text('banner', given.banner) }),
    links: list('links', given.links, (field, value) => link(field, value, baseUrl)),
  }
}

/** Milliseconds: without it the console cannot start. */
const patience = 30_000

/** Fetches and validates config.json beside the page; throws ConfigError in plain words. */
export async function readSiteConfig(baseUrl: string): Promise<SiteConfig> {
  const init = { signal: AbortSignal.timeout(patience) }
  const answer = await fetch(new URL('config.json', baseUrl), init).catch(() =>
    wrong('', 'could not be read: the server does not answer'),
  )
  if (!answer.ok) return wrong('', `could not be read: the server answered ${answer.status}`)
  const raw: unknown = await answer.json().catch(() => wrong('', 'is not valid JSON'))
  return parseSiteConfig(raw, baseUrl)
}
