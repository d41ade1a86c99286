import type { Params } from '../methods'
import { buildCommand, chainCommands } from '../rules/build-command'
import { type BuildDraft, buildParams } from '../rules/build-request'
import { type Chain, chainParams } from '../rules/chain-request'
import { type Act, write } from './act'

function nameOf(src: Params<'build'>['src']): string {
  return src.slice(src.lastIndexOf('/') + 1)
}

/** Submits a build. */
export function submitBuild(draft: BuildDraft): Act {
  const params = buildParams(draft)
  const command = buildCommand(draft)
  const what = `${draft.scratch ? 'scratch build' : 'build'} of ${nameOf(params.src)}`
  const target = draft.target ? ` for ${draft.target}` : ''
  return {
    does: `Submit the ${what}${target}`,
    done: `Submitted the ${what}${target}`,
    writes: [write('build', params)],
    commands: command === null ? [] : [command],
  }
}

/** Submits a chain of builds. */
export function submitChain(chain: Chain): Act {
  const { command } = chainCommands(chain)
  const builds = chain.levels.flat().length
  const what = `chain of ${builds} ${builds === 1 ? 'build' : 'builds'} for ${chain.target}`
  return {
    does: `Submit a ${what}`,
    done: `Submitted a ${what}`,
    writes: [write('chainBuild', chainParams(chain))],
    commands: command === null ? [] : [command],
  }
}
