import { changesOf } from '../builders/versioned'
import type { Args, Call } from '../hub/call'
import { writes } from '../hub/registry'
import { needPermission } from '../hub/session'
import { isStruct, type Value } from '../xmlrpc/values'
import { findTag, rowId } from './lookup'
import { createTag, deleteTag, editTag } from './tag-config'

async function create(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'tag')
  return createTag(call, changesOf(call), { ...args, name: args['name'] ?? null })
}

async function edit(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'tag')
  await editTag(call, args['tagInfo'] ?? null, isStruct(args['kwargs']) ? args['kwargs'] : {})
  return null
}

async function remove(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'tag')
  const tag = rowId(await findTag(call, args['tagInfo'] ?? null, true))
  await deleteTag(changesOf(call), tag)
  return null
}

export const tagWriteMethods = writes({
  'createTag(name, parent=None, arches=None, perm=None, locked=False, maven_support=False, maven_include_all=False, extra=None)':
    create,
  'editTag2(tagInfo, **kwargs)': edit,
  'deleteTag(tagInfo)': remove,
})
