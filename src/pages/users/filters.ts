import type { Params } from '~/hub/methods'
import { USER_TYPE } from '~/hub/types/user'
import { choiceParam, integerParam, orderParam, textParam, type UrlState } from '~/lib/url-state'

export const PAGE_SIZE = 50

export const kinds = ['people', 'hosts', 'groups'] as const
const typeOf = { people: USER_TYPE.NORMAL, hosts: USER_TYPE.HOST, groups: USER_TYPE.GROUP }

/** What the users page keeps in its URL. */
export const userFilters = {
  prefix: textParam(),
  permission: textParam(),
  kind: choiceParam(kinds, 'people'),
  order: orderParam(['name', 'id'], 'name'),
  start: integerParam(0),
}

export type UserFilters = UrlState<typeof userFilters>

/** The filters as listUsers takes them: what is counted. */
export function filterParams({ prefix, permission, kind }: UserFilters): Params<'listUsers'> {
  return {
    // People are what the hub lists without being asked; hubs before 1.28 know no other parameter.
    ...(kind !== 'people' && { userType: typeOf[kind] }),
    ...(prefix && { prefix }),
    ...(permission && { perm: permission, inherited_perm: true }),
  }
}

/** The page of users that the filters ask for. */
export function pageParams(filters: UserFilters): Params<'listUsers'> {
  const { order, start } = filters
  return { ...filterParams(filters), queryOpts: { order, offset: start, limit: PAGE_SIZE } }
}
