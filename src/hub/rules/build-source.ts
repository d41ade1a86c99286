import type { RpmHeader } from '~/lib/rpm-header'
import type { BuildDraft } from './build-request'

/** What is known of a source before it is built. */
export interface BuildSource {
  name: string
  /** The name is read off an address or a file's name, and may be another. */
  guessed: boolean
  /** Null where the source tells none. */
  nvr: string | null
  header: RpmHeader | null
}

/** The package that an SCM URL is about: the last part of what is checked out, as packages are mostly called; null for no SCM URL. */
export function scmName(url: string): string | null {
  if (!url.includes('://')) return null
  const [address = ''] = url.trim().split('#')
  const [repository = '', module = ''] = address.split('?')
  const path = (module || repository.replace(/^[^:]+:\/\/[^/]*/, '')).replace(/\/+$/, '')
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.git$/, '')
  return name || null
}

const srpmName = /^(.+)-([^-]+)-([^-]+)\.(?:no)?src\.rpm$/

/**
 * The package that a draft builds: from the SRPM's header, else guessed from the uploaded file's
 * name or the SCM URL's last part; null where there is nothing to go by.
 */
export function buildSource(
  draft: Pick<BuildDraft, 'sourceKind' | 'scmUrl' | 'srpmPath' | 'hubSrpm'>,
  header: RpmHeader | null,
): BuildSource | null {
  if (draft.sourceKind === 'scm') {
    const name = scmName(draft.scmUrl)
    return name === null ? null : { name, guessed: true, nvr: null, header: null }
  }
  if (header) {
    const { name, version, release } = header
    return { name, guessed: false, nvr: `${name}-${version}-${release}`, header }
  }
  const path = draft.srpmPath || draft.hubSrpm
  const file = path.slice(path.lastIndexOf('/') + 1)
  const [, name, version, release] = srpmName.exec(file) ?? []
  if (!name) return null
  return { name, guessed: true, nvr: `${name}-${version}-${release}`, header: null }
}
