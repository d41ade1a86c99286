import { queryOpts, select, type Clause } from '../db/select'
import { asText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { exception, genericError } from '../hub/errors'
import { reads } from '../hub/registry'
import type { Value } from '../xmlrpc/values'
import { nvr } from './builds'
import { searchPattern } from './patterns'

interface Searchable {
  from: string
  id: string
  name: string
  condition?: string
}

const searchables: Record<string, Searchable> = {
  package: { from: 'package', id: 'package.id', name: 'package.name' },
  build: {
    from: 'build join package on package.id = build.pkg_id',
    id: 'build.id',
    name: nvr,
  },
  tag: {
    from: 'tag join tag_config on tag_config.tag_id = tag.id',
    id: 'tag.id',
    name: 'tag.name',
    condition: 'tag_config.revoke_event is null',
  },
  target: {
    from: 'build_target join build_target_config c on c.build_target_id = build_target.id',
    id: 'build_target.id',
    name: 'build_target.name',
    condition: 'c.revoke_event is null',
  },
  user: { from: 'users', id: 'users.id', name: 'users.name' },
  host: { from: 'host', id: 'host.id', name: 'host.name' },
  rpm: {
    from: 'rpminfo',
    id: 'rpminfo.id',
    name: "rpminfo.name || '-' || version || '-' || release || '.' || arch || '.rpm'",
  },
  maven: { from: 'archiveinfo', id: 'id', name: 'filename', condition: 'btype_id = 2' },
  win: { from: 'archiveinfo', id: 'id', name: 'filename', condition: 'btype_id = 3' },
}

const operators: Record<string, string> = { glob: 'ilike', regexp: '~*' }

async function search(call: Call, args: Args): Promise<Value> {
  const terms = asText(args['terms'])
  const type = asText(args['type']) ?? ''
  const match = asText(args['matchType']) ?? ''
  if (!terms) throw genericError('empty search terms')
  // Files are no longer searched for, which is no fault.
  if (type === 'file') return []
  const table = Object.hasOwn(searchables, type) ? searchables[type] : undefined
  if (!table) throw genericError(`No such search type: ${type}`)
  const { from, id, name, condition } = table
  const where: Clause[] = [[`${name} ${operators[match] ?? '='} ?`, searchPattern(terms, match)]]
  if (condition) where.push(condition)
  try {
    return await select(
      call.db,
      { columns: { id, name }, from, where },
      queryOpts(args['queryOpts']),
    )
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith('invalid regular expression'))
      throw error
    throw exception('psycopg2.errors.InvalidRegularExpression', `${error.message}\n`)
  }
}

export const searchMethods = reads({
  'search(terms, type, matchType, queryOpts=None)': search,
})
