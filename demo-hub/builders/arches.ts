import type { Call } from '../hub/call'
import { Fault, faultCodes } from '../hub/errors'
import { findPackage, rowId } from '../methods/lookup'
import { packageConfig } from '../methods/packages'
import type { RpmHeader } from '../rpm/read-rpm'

function buildError(message: string): Fault {
  return new Fault(faultCodes.build, message)
}

/**
 * Architectures to build for (kojid getArchList): the build tag's, narrowed by the source
 * package's BuildArch, ExclusiveArch and ExcludeArch; a scratch build may override them.
 */
export function archList(tagArches: string, header: RpmHeader, override: string | null): string[] {
  const tag = tagArches.split(' ').filter((arch) => arch !== '')
  if (tag.length === 0) throw buildError('No arches for tag')
  const [buildArchs, exclusive, exclude] = [
    header.texts('buildarchs'),
    header.texts('exclusivearch'),
    header.texts('excludearch'),
  ]
  let list = buildArchs.length > 0 ? buildArchs : tag
  if (exclusive.length > 0) list = list.filter((arch) => exclusive.includes(arch))
  list = list.filter((arch) => !exclude.includes(arch))
  const noarch = buildArchs.includes('noarch') || exclusive.includes('noarch')
  if (noarch && !exclude.includes('noarch')) list = [...list, 'noarch']
  if (override) list = override.split(/\s+/)
  const arches = [...new Set(list)].filter((arch) => arch === 'noarch' || tag.includes(arch))
  if (arches.length === 0) throw buildError('No matching arches were found')
  return arches
}

/** Throws BuildError unless the destination tag lists the package. */
export async function checkPackageList(
  call: Call,
  tag: number,
  tagName: string,
  name: string,
): Promise<void> {
  const found = await findPackage(call, name)
  const entry = found && (await packageConfig(call, tag, rowId(found)))
  if (!entry) throw buildError(`package ${name} not in list for tag ${tagName}`)
  if (entry['blocked']) throw buildError(`package ${name} is blocked for tag ${tagName}`)
}
