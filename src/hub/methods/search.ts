import type { QueryOpts } from '../types/common'

/** What search can look for, and how it compares (kojihub/kojihub.py search). */
export const searchTypes = [
  'package',
  'build',
  'tag',
  'target',
  'user',
  'host',
  'rpm',
  'maven',
  'win',
] as const
export const searchMatches = ['glob', 'regexp', 'exact'] as const

export type SearchType = (typeof searchTypes)[number]
type SearchMatch = (typeof searchMatches)[number]

/** What search finds, of every type; a build by its NVR, an RPM by its file name. */
export interface SearchHit {
  id: number
  name: string
}

export interface SearchParams {
  terms: string
  type: SearchType
  matchType: SearchMatch
  queryOpts?: QueryOpts
}

/** Search by name. */
export interface SearchMethods {
  search: { params: SearchParams; result: SearchHit[] }
}
