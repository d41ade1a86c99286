import { shellLine } from '~/lib/shell-words'
import { type BuildDraft, buildParams } from './build-request'
import { type Chain, chainParams } from './chain-request'
import { toJson } from '~/lib/json'

/** A write as Koji's command line calls it by name (cli/koji_cli/commands.py handle_call). */
function callCommand(method: string, params: object): string {
  return shellLine('koji', 'call', '--json', method, '--kwargs', toJson(params))
}

const fileName = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/**
 * The command that submits the same build (handle_build); null before there is a source and a
 * target. A channel and options of later hubs have no switch there: then it is the bare call.
 */
export function buildCommand(draft: BuildDraft): string | null {
  const { carried, channel, scratch, rebuildSrpm, archOverride, customUserMetadata } = draft
  const params = buildParams(draft)
  const repoId = draft.repoId.trim()
  const isScm = draft.sourceKind === 'scm'
  const source = isScm ? params.src : fileName(draft.srpmPath || draft.hubSrpm)
  if (!source || (!draft.target && !repoId)) return null
  if (channel.trim() || Object.keys(carried).length > 0) return callCommand('build', params)
  return shellLine(
    'koji',
    'build',
    scratch && '--scratch',
    rebuildSrpm === 'yes' && '--rebuild-srpm',
    rebuildSrpm === 'no' && '--no-rebuild-srpm',
    archOverride.length > 0 && `--arch-override=${archOverride.join(',')}`,
    draft.draft && '--draft',
    draft.skipTag && '--skip-tag',
    draft.failFast && '--fail-fast',
    draft.background && '--background',
    draft.waitRepo && '--wait-repo',
    ...(params.opts?.wait_builds ?? []).map((nvr) => `--wait-build=${nvr}`),
    repoId !== '' && `--repo-id=${repoId}`,
    customUserMetadata.trim() !== '' && `--custom-user-metadata=${customUserMetadata.trim()}`,
    draft.target || 'none',
    source,
  )
}

/** The command that submits the same chain (handle_chain_build), and the hub's call behind it. */
export function chainCommands(chain: Chain): { command: string | null; call: string } {
  const levels = chain.levels.flatMap((level, index) => (index > 0 ? [':', ...level] : level))
  const line = shellLine(
    'koji',
    'chain-build',
    chain.background && '--background',
    chain.target,
    ...levels,
  )
  const hasCommand = Object.keys(chain.carried).length === 0
  return { command: hasCommand ? line : null, call: callCommand('chainBuild', chainParams(chain)) }
}
