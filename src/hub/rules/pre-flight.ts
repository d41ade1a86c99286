import { paths } from '~/lib/paths'
import { BUILD_STATE } from '../types/build'
import { REPO_STATE } from '../types/repo'
import { listingProblem, needsSrpmPolicy } from './build-request'
import { builderChecks, timeChecks } from './pre-flight-builders'
import { type Check, check, type PreFlightFacts } from './pre-flight-facts'

const tagged = ({ draft }: PreFlightFacts) => !draft.scratch && !draft.skipTag

function targetChecks({ draft, target, arches, buildTag }: PreFlightFacts): Check[] {
  if (target === null) return [check('Target', 'refused', `There is no target ${draft.target}`)]
  if (!target || !arches || !buildTag) return []
  const link = { to: paths.tag(target.build_tag_name), text: target.build_tag_name }
  if (!buildTag.arches?.trim()) {
    return [check('Target', 'refused', 'Its build tag has no architectures', link)]
  }
  if (arches.length === 0) {
    const words = 'No architecture of the build tag is one that the source allows'
    return [check('Target', 'refused', words, link)]
  }
  return [check('Target', 'ok', `It and its tags exist, built for ${arches.join(', ')}`)]
}

/** A tag that does not take the build is found out only after it was made (host.tagBuild). */
function tagChecks(facts: PreFlightFacts): Check[] {
  const { target, destTag, told, actor } = facts
  if (!target || !destTag || !tagged(facts)) return []
  const name = target.dest_tag_name
  const link = { to: paths.tag(name), text: name }
  const made = 'the build would be made and then not tagged'
  if (destTag.locked) return [check('Destination', 'warn', `${name} is locked: ${made}`, link)]
  if (destTag.perm && !actor) {
    const words = `${name} needs the permission ${destTag.perm}: without it ${made}`
    return [check('Destination', 'warn', words, link)]
  }
  const [may, , reason] = told?.tagAccess ?? []
  if (may === false) {
    return [check('Destination', 'warn', `${name}: ${reason}; ${made}`, link)]
  }
  return [check('Destination', 'ok', `${name} is not locked`)]
}

function packageChecks(facts: PreFlightFacts): Check[] {
  const { source, target, listing } = facts
  if (!target || !source || !tagged(facts)) return []
  const { name, guessed } = source
  if (listing === undefined) {
    return [check('Package', 'pending', `Looking for ${name} in ${target.dest_tag_name}`)]
  }
  const from = guessed ? ` (a guess by the ${source.nvr ? 'file’s name' : 'source’s address'})` : ''
  const problem = listingProblem(name, target.dest_tag_name, listing)
  if (!problem) {
    return [check('Package', 'ok', `${name}${from} is in the package list`)]
  }
  const link = { to: paths.tag(target.dest_tag_name, { tab: 'packages' }), text: 'The list' }
  const words = `${problem}${from}: the build would fail`
  return [check('Package', guessed ? 'warn' : 'refused', words, link)]
}

const stateWords: Record<number, string> = {
  [BUILD_STATE.BUILDING]: 'is being built now',
  [BUILD_STATE.COMPLETE]: 'was built already',
  [BUILD_STATE.DELETED]: 'was built already, and deleted',
  [BUILD_STATE.FAILED]: 'was tried and failed: it may be built again',
  [BUILD_STATE.CANCELED]: 'was tried and canceled: it may be built again',
}

/**
 * Whether the hub takes another build of the NVR: only of one that failed or was canceled
 * (kojihub.py new_build, recycle_build).
 */
function nvrChecks({ draft, source, told, buildTag }: PreFlightFacts): Check[] {
  const nvr = source?.nvr
  // The hub looks for a draft of this NVR alone, and gives each a release of its own.
  if (!nvr || draft.scratch || draft.draft) return []
  if (!told || told.nvr !== nvr) return [check('NVR', 'pending', `Looking for ${nvr}`)]
  const { build } = told
  if (build === undefined) {
    return [check('NVR', 'unknown', `The hub does not tell whether ${nvr} exists`)]
  }
  if (build === null) return [check('NVR', 'ok', `${nvr} is not built yet`)]
  const link = { to: paths.build(build.build_id), text: 'The build' }
  const words = `${nvr} ${stateWords[build.state] ?? 'exists'}`
  if (build.state === BUILD_STATE.FAILED || build.state === BUILD_STATE.CANCELED) {
    return [check('NVR', 'ok', words, link)]
  }
  // A builder makes the SRPM anew unless the tag says otherwise, and %dist may differ there.
  if (buildTag?.extra?.['rebuild_srpm'] === false) return [check('NVR', 'refused', words, link)]
  const unless = 'the hub refuses it unless the rebuilt SRPM has another release'
  return [check('NVR', 'warn', `${words}: ${unless}`, link)]
}

const policyNames: Record<string, string> = {
  build_from_srpm: 'building from a source RPM',
  build_from_repo_id: 'building in a given repo',
  build_rpm: 'this build',
}

// kojihub/kojixmlrpc.py _default_policies.
const adminOnly: Record<string, string> = {
  build_from_srpm: 'from a source RPM what is not a scratch build',
  build_from_repo_id: 'in a given repo',
}

/** The policies that a build's builder asks, by name (builder/kojid BuildTask.handler). */
export function askedPolicies(draft: PreFlightFacts['draft']): string[] {
  return [
    ...(needsSrpmPolicy(draft) ? ['build_from_srpm'] : []),
    ...(draft.repoId.trim() ? ['build_from_repo_id'] : []),
    'build_rpm',
  ]
}

function policyChecks({ draft, actor, told }: PreFlightFacts): Check[] {
  const asked = askedPolicies(draft)
  if (!actor) {
    return asked.flatMap((name) => {
      const what = adminOnly[name]
      const words = `By Koji’s default policy only admins may build ${what}`
      return what ? [check('Policy', 'unknown', words)] : []
    })
  }
  if (!told) return [check('Policy', 'pending', 'Asking the hub’s policies')]
  const checks = asked.flatMap((name) => {
    const said = told.policies[name]
    const what = policyNames[name] ?? name
    if (said === undefined) {
      return [check('Policy', 'unknown', `The hub does not tell its policy for ${what}`)]
    }
    if (said?.toLowerCase().startsWith('allow')) return []
    const why = said === null ? 'no rule of it matches' : said.replace(/^deny\s*/i, '')
    const words = `The hub’s policy ${name} denies ${what}${why && `: “${why}”`}`
    return [check('Policy', 'refused', words)]
  })
  return checks.length > 0 ? checks : [check('Policy', 'ok', 'The hub’s policies allow it')]
}

function givenRepoChecks({ draft, target, told }: PreFlightFacts): Check[] {
  if (!told) return [check('Repo', 'pending', 'Looking for the repo')]
  const id = draft.repoId.trim()
  const { given } = told
  if (given === undefined) return []
  if (given === null) return [check('Repo', 'refused', `There is no repo ${id}`)]
  const link = { to: paths.repo(given.id), text: `Repo ${id}` }
  if (target && given.tag_id !== target.build_tag) {
    return [check('Repo', 'refused', `It is of ${given.tag_name}, not of the build tag`, link)]
  }
  const usable = given.state === REPO_STATE.READY || given.state === REPO_STATE.EXPIRED
  return [
    usable
      ? check('Repo', 'ok', `Repo ${id} is there`, link)
      : check('Repo', 'refused', `Repo ${id} is not usable any more`, link),
  ]
}

/**
 * Whether a build begins at once or waits for a repo: the hub takes one that is older than the
 * tag's last change, but by an hour at most (kojihub/repos.py default_min_event).
 */
function repoChecks(facts: PreFlightFacts): Check[] {
  const { draft, target, told } = facts
  if (draft.repoId.trim()) return givenRepoChecks(facts)
  if (!target) return []
  if (!told) return [check('Repo', 'pending', 'Looking for a repo')]
  const { repo, lastChange, hourAgo, requests } = told
  const tag = target.build_tag_name
  if (repo === undefined)
    return [check('Repo', 'unknown', `The hub does not tell of ${tag}’s repo`)]
  const link = { to: paths.tag(tag, { tab: 'repos' }), text: 'Its repos' }
  if (!repo) return [check('Repo', 'warn', `${tag} has no repo: the build waits for one`, link)]
  if (typeof lastChange !== 'number') return []
  if (repo.create_event >= lastChange) return [check('Repo', 'ok', 'The repo is current')]
  const oldest = requests !== undefined ? Math.min(hourAgo ?? lastChange, lastChange) : 0
  if (!draft.waitRepo && repo.create_event >= oldest) {
    return [check('Repo', 'ok', `${tag} has changed since its repo, which is still used`, link)]
  }
  const asked = requests ? ', which is asked for already' : ''
  const words = `${tag} has changed since its repo: the build first waits for a new one${asked}`
  return [check('Repo', 'warn', words, link)]
}

/** What can be known of a build before it is submitted; `now` in seconds since the epoch. */
export function preFlight(facts: PreFlightFacts, now: number): Check[] {
  return [
    ...targetChecks(facts),
    ...tagChecks(facts),
    ...packageChecks(facts),
    ...nvrChecks(facts),
    ...policyChecks(facts),
    ...(facts.target ? builderChecks(facts, now) : []),
    ...repoChecks(facts),
    ...(facts.target ? timeChecks(facts) : []),
  ]
}
