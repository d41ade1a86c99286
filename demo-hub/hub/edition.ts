import type { Definition, Edition } from './call'

/** The hub as it is. */
export const wholeHub: Edition = { plugins: true, old: false }

/** Methods and namespaces that came with 1.32 to 1.35 (Koji's release notes). */
const newMethods = new Set([
  'getRPMChecksums',
  'getUserGroups',
  'getUserPermsInheritance',
  'promoteBuild',
])
const newNamespace = /^(repo|scheduler)\./

/** Arguments that methods of older hubs do not know: draft builds and groups' permissions. */
const newParameters = new Set([
  'draft',
  'promotedBefore',
  'promotedAfter',
  'promoter',
  'with_groups',
])

/** A method as an edition of the hub has it; null when it has none of that name. */
export function inEdition(definition: Definition, edition: Edition): Definition | null {
  if (definition.plugin && !edition.plugins) return null
  if (!edition.old) return definition
  if (newMethods.has(definition.name) || newNamespace.test(definition.name)) return null
  const unknown = definition.parameters.filter(({ name }) => newParameters.has(name))
  if (unknown.length === 0) return definition
  const fallbacks = Object.fromEntries(
    unknown.map(({ name, fallback }) => [name, fallback ?? null]),
  )
  return {
    ...definition,
    parameters: definition.parameters.filter((parameter) => !unknown.includes(parameter)),
    run: (call, args) => definition.run(call, { ...fallbacks, ...args }),
  }
}
