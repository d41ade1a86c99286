import { paths } from '~/lib/paths'
import { BUILD_STATE, type Build } from '../types/build'
import type { BuildTarget, FullInheritanceLink, ListedPackage, ListedTag, Tag } from '../types/tag'
import { listingProblem } from './build-request'
import { scmName } from './build-source'
import { chainNvrs, chainSourceProblem } from './chain-request'
import { type Check, check } from './pre-flight-facts'

/** What the hub tells of a build that a chain names; undefined until told. */
export interface NamedBuild {
  build: Pick<Build, 'build_id' | 'state'> | null | undefined
  tags: readonly Pick<ListedTag, 'id'>[] | undefined
}

/** All that the checks of a chain look at. */
export interface ChainFacts {
  levels: readonly (readonly string[])[]
  /** As chosen; empty for none. */
  targetName: string
  /** Null: the hub has none of that name; undefined: not chosen, or not known yet. */
  target: BuildTarget | null | undefined
  destTag: Tag | null
  /** What the build tag inherits; undefined until told. */
  inherited: readonly FullInheritanceLink[] | undefined
  /** By NVR. */
  builds: ReadonlyMap<string, NamedBuild>
  /** How the destination lists each package, by its name. */
  listings: ReadonlyMap<string, ListedPackage | null | undefined>
}

/** The build tag and all that it inherits. */
function seenTags({ target, inherited }: ChainFacts): Set<number> | null {
  if (!target || !inherited) return null
  return new Set([target.build_tag, ...inherited.map(({ parent_id }) => parent_id)])
}

/**
 * A level is waited for in the build tag's repo, so what is tagged into the destination must be
 * seen there: else Koji's command line refuses the target, and the hub lets the chain fail after
 * two hours (cli/koji_cli/commands.py handle_chain_build, koji/tasks.py WaitrepoTask).
 */
function targetChecks(facts: ChainFacts): Check[] {
  const { target, targetName, destTag } = facts
  if (target === null) return [check('Target', 'refused', `There is no target ${targetName}`)]
  if (!target) return []
  const { build_tag_name: buildTag, dest_tag_name: dest } = target
  const seen = seenTags(facts)
  if (!seen) return [check('Target', 'pending', `Looking at what ${buildTag} inherits`)]
  const link = { to: paths.tag(buildTag, { tab: 'inheritance' }), text: 'Its inheritance' }
  if (!seen.has(target.dest_tag)) {
    const words = `${buildTag} does not inherit ${dest}: no level would find what the one before it built`
    return [check('Target', 'refused', words, link)]
  }
  if (destTag?.locked) {
    const locked = { to: paths.tag(dest), text: dest }
    const words = `${dest} is locked: the first build would be made and not tagged, and the chain ends`
    return [check('Destination', 'refused', words, locked)]
  }
  return [check('Target', 'ok', `${buildTag} inherits ${dest}: each level finds the one before it`)]
}

function levelChecks({ levels }: ChainFacts): Check[] {
  const sources = levels.flat()
  if (sources.length === 0) return []
  const wrong = sources.filter((source) => chainSourceProblem(source) !== null)
  const twice = [...new Set(sources.filter((each, index) => sources.indexOf(each) !== index))]
  const last = levels.at(-1) ?? []
  const waits = chainNvrs([last])
  return [
    ...(levels.length < 2
      ? [check('Levels', 'refused', 'One level is no chain: add another, or submit a plain build')]
      : [check('Levels', 'ok', `${levels.length} levels, one after the other`)]),
    ...(wrong.length > 0
      ? [check('Sources', 'refused', `${wrong.join(', ')}: neither an SCM URL nor an NVR`)]
      : []),
    ...twice.map((source) => check('Sources', 'refused', `${source} is there twice`)),
    ...(waits.length > 0
      ? [check('Sources', 'warn', `Nothing comes after ${waits.join(', ')}: it is not waited for`)]
      : []),
  ]
}

function buildCheck(nvr: string, facts: ChainFacts): Check {
  const { build, tags } = facts.builds.get(nvr) ?? {}
  const seen = seenTags(facts)
  if (build === undefined) return check('Build', 'pending', `Looking for ${nvr}`)
  if (build === null) {
    return check('Build', 'refused', `There is no build ${nvr}: the chain would wait in vain`)
  }
  const link = { to: paths.build(build.build_id), text: nvr }
  if (build.state === BUILD_STATE.BUILDING) {
    return check('Build', 'warn', `${nvr} is still building: the chain waits for it`, link)
  }
  if (build.state !== BUILD_STATE.COMPLETE) {
    return check('Build', 'refused', `${nvr} is not complete: the chain would wait in vain`, link)
  }
  if (seen && tags && !tags.some(({ id }) => seen.has(id))) {
    const tag = facts.target?.build_tag_name ?? ''
    const words = `${nvr} is in no tag that ${tag} inherits: the chain waits until somebody tags it`
    return check('Build', 'warn', words, link)
  }
  return check('Build', 'ok', `${nvr} is there`, link)
}

function packageChecks({ target, listings }: ChainFacts): Check[] {
  if (!target) return []
  return [...listings].flatMap(([name, listing]) => {
    const problem =
      listing === undefined ? null : listingProblem(name, target.dest_tag_name, listing)
    if (!problem) return []
    const link = { to: paths.tag(target.dest_tag_name, { tab: 'packages' }), text: 'The list' }
    const words = `${problem} (a guess by the source’s address): the chain would end there`
    return [check('Package', 'warn', words, link)]
  })
}

/** The packages that a chain builds, guessed by their SCM URLs. */
export function chainPackages(levels: ChainFacts['levels']): string[] {
  return [...new Set(levels.flat().flatMap((source) => scmName(source) ?? []))]
}

/** What can be known of a chain before it is submitted. */
export function chainChecks(facts: ChainFacts): Check[] {
  return [
    ...targetChecks(facts),
    ...levelChecks(facts),
    ...chainNvrs(facts.levels).map((nvr) => buildCheck(nvr, facts)),
    ...packageChecks(facts),
  ]
}
