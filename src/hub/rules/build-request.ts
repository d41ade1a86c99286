import type { Params } from '../methods'
import type { BuildOpts } from '../methods/builds'
import type { HubStruct, HubValue } from '../types/common'
import type { ListedPackage } from '../types/tag'
import { isStruct } from './task-request'

/** What a build form holds: everything as typed, so that nothing is lost on the way. */
export interface BuildDraft {
  sourceKind: 'scm' | 'srpm'
  scmUrl: string
  /** Where the hub keeps the uploaded SRPM, and its file name; empty before the upload. */
  srpmPath: string
  /** An SRPM of a build, below the hub's topdir, to fetch and upload; empty for none. */
  hubSrpm: string
  target: string
  scratch: boolean
  archOverride: string[]
  rebuildSrpm: 'default' | 'yes' | 'no'
  skipTag: boolean
  draft: boolean
  failFast: boolean
  background: boolean
  repoId: string
  waitRepo: boolean
  waitBuilds: string
  customUserMetadata: string
  channel: string
  /** Options of a task that is done again for which the form has no field. */
  carried: HubStruct
}

export const emptyBuildDraft: BuildDraft = {
  sourceKind: 'scm',
  scmUrl: '',
  srpmPath: '',
  hubSrpm: '',
  target: '',
  scratch: false,
  archOverride: [],
  rebuildSrpm: 'default',
  skipTag: false,
  draft: false,
  failFast: false,
  background: false,
  repoId: '',
  waitRepo: false,
  waitBuilds: '',
  customUserMetadata: '',
  channel: '',
  carried: {},
}

export type DraftErrors = Partial<Record<keyof BuildDraft, string>>

// koji/daemon.py SCM.is_scm_url: the schemes that kojid can check out.
const scmUrl =
  /^(git|git\+http|git\+https|git\+rsync|git\+ssh|svn|svn\+http|svn\+https|svn\+ssh|cvs|cvs\+ssh):\/\/\S+/

/** Whether a builder can check it out. */
export function isScmUrl(source: string): boolean {
  return scmUrl.test(source)
}

/** What is wrong with an SCM URL, or null. */
export function scmUrlProblem(url: string): string | null {
  if (!isScmUrl(url))
    return 'Builders check out git://, git+https://, git+ssh://, svn:// and cvs:// URLs'
  return url.includes('#') ? null : 'Add the commit or branch after a #: …/repo.git#commit'
}

function parseMetadata(text: string): HubStruct | null {
  try {
    const json: { parse: (text: string) => HubValue } = JSON
    const parsed = json.parse(text)
    return isStruct(parsed) ? parsed : null
  } catch {
    return null
  }
}

function sourceError(draft: BuildDraft): DraftErrors {
  if (draft.sourceKind === 'srpm') {
    const chosen = draft.srpmPath || draft.hubSrpm
    return chosen ? {} : { srpmPath: 'Choose a source RPM and let it upload' }
  }
  const url = draft.scmUrl.trim()
  if (!url)
    return { scmUrl: 'Where is the source? An SCM URL such as git+https://host/repo#commit' }
  const problem = scmUrlProblem(url)
  return problem === null ? {} : { scmUrl: problem }
}

/**
 * What the hub or its builders would refuse, by field, before anything is sent (kojihub.py build,
 * builder/kojid BuildTask.handler, cli/koji_cli/commands.py handle_build).
 */
export function checkBuildDraft(draft: BuildDraft): DraftErrors {
  const errors: DraftErrors = sourceError(draft)
  const repoId = draft.repoId.trim()
  if (!draft.target && !repoId) errors.target = 'Choose a build target'
  if (draft.scratch && draft.draft) errors.draft = 'A scratch build cannot be a draft'
  if (!draft.scratch && draft.archOverride.length > 0) {
    errors.archOverride = 'Architectures can be chosen for scratch builds only'
  }
  if (!draft.scratch && draft.rebuildSrpm !== 'default') {
    errors.rebuildSrpm = 'The SRPM can be rebuilt or kept for scratch builds only'
  }
  if (repoId && !/^[1-9]\d*$/.test(repoId)) errors.repoId = 'A repo is named by its number'
  if (repoId && draft.waitRepo) errors.waitRepo = 'A build in a given repo waits for no other'
  if (draft.customUserMetadata.trim() && !parseMetadata(draft.customUserMetadata)) {
    errors.customUserMetadata = 'This is not a JSON object, such as {"ticket": "FOO-12"}'
  }
  return errors
}

/**
 * Whether the hub's policy `build_from_srpm` is asked: for all but scratch builds (builder/kojid
 * BuildTask.handler). By default it lets admins only (kojihub/kojixmlrpc.py _default_policies).
 */
export function needsSrpmPolicy(draft: BuildDraft): boolean {
  return draft.sourceKind === 'srpm' && !draft.scratch
}

/** Why a package's finished build cannot be tagged, or null (builder/kojid BuildTask.handler). */
export function listingProblem(
  name: string,
  tag: string,
  config: ListedPackage | null,
): string | null {
  if (!config) return `${name} is not in the package list of ${tag}`
  return config.blocked ? `${name} is blocked in ${tag}` : null
}

function optsOf(draft: BuildDraft): BuildOpts & HubStruct {
  const waitBuilds = draft.waitBuilds.split(/[\s,]+/).filter(Boolean)
  const metadata = draft.customUserMetadata.trim() && parseMetadata(draft.customUserMetadata)
  const repoId = Number(draft.repoId.trim())
  const named: BuildOpts = {
    ...(draft.scratch && { scratch: true }),
    ...(draft.skipTag && { skip_tag: true }),
    ...(draft.archOverride.length > 0 && { arch_override: draft.archOverride.join(' ') }),
    ...(draft.rebuildSrpm !== 'default' && { rebuild_srpm: draft.rebuildSrpm === 'yes' }),
    ...(repoId > 0 && { repo_id: repoId }),
    ...(draft.waitRepo && { wait_repo: true }),
    ...(waitBuilds.length > 0 && { wait_builds: waitBuilds }),
    ...(draft.failFast && { fail_fast: true }),
    ...(draft.draft && { draft: true }),
    ...(metadata && { custom_user_metadata: metadata }),
  }
  return { ...draft.carried, ...named }
}

/** The call that a draft makes. Background is the command line's priority 5. */
export function buildParams(draft: BuildDraft): Params<'build'> {
  return {
    src: draft.sourceKind === 'scm' ? draft.scmUrl.trim() : draft.srpmPath,
    target: draft.target || null,
    opts: optsOf(draft),
    ...(draft.background && { priority: 5 }),
    ...(draft.channel.trim() && { channel: draft.channel.trim() }),
  }
}
