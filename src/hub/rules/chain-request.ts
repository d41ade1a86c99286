import type { Params } from '../methods'
import type { HubStruct } from '../types/common'
import { isScmUrl, scmUrlProblem } from './build-request'

/** A chain as it goes to the hub. */
export interface Chain {
  levels: readonly (readonly string[])[]
  target: string
  background: boolean
  carried: HubStruct
}

/**
 * What is wrong with a source of a chain, or null: builders check out SCM URLs and take all else
 * for an NVR (builder/kojid ChainBuildTask, cli/koji_cli/commands.py handle_chain_build).
 */
export function chainSourceProblem(source: string): string | null {
  if (/\s/.test(source)) return 'There is a space in it: each source stands alone'
  if (source.includes('://')) return scmUrlProblem(source)
  if (source.endsWith('.rpm')) return 'A chain builds from source control, not from source RPMs'
  const isNvr = !source.includes('/') && source.split('-').length >= 3
  return isNvr ? null : 'This is neither an SCM URL nor a build’s name-version-release'
}

/** The sources of a chain that are builds to wait for, not to make. */
export function chainNvrs(levels: Chain['levels']): string[] {
  const nvrs = levels.flat().filter((source) => !isScmUrl(source) && !chainSourceProblem(source))
  return [...new Set(nvrs)]
}

/** The call that a chain makes. Background is the command line's priority 5. */
export function chainParams({ levels, target, background, carried }: Chain): Params<'chainBuild'> {
  return {
    srcs: levels.map((level) => [...level]),
    target,
    ...(Object.keys(carried).length > 0 && { opts: carried }),
    ...(background && { priority: 5 }),
  }
}
