import { useQueries, type UseQueryResult } from '@tanstack/react-query'

import { packageQuery } from '~/hub/queries/packages'
import { tagAtLastEventQuery } from '~/hub/queries/tags'
import type { Package, Tag } from '~/hub/types/tag'

interface About {
  package_id: number | null
  tag_id: number | null
}

export interface Names {
  packages: ReadonlyMap<number, string>
  /** Deleted ones have the name that they last had. */
  tags: ReadonlyMap<number, { name: string; deleted: boolean }>
}

function idsOf(rows: readonly About[], member: keyof About): number[] {
  return [...new Set(rows.flatMap((row) => row[member] ?? []))]
}

function packagesOf(queries: UseQueryResult<Package | null>[]): Names['packages'] {
  return new Map(queries.flatMap(({ data }) => (data ? [[data.id, data.name] as const] : [])))
}

function tagsOf(queries: UseQueryResult<Tag | null>[]): Names['tags'] {
  return new Map(
    queries.flatMap(({ data }) => {
      if (!data) return []
      const deleted = data.revoke_event !== null && data.revoke_event !== undefined
      return [[data.id, { name: data.name, deleted }] as const]
    }),
  )
}

/** The names of what notifications are about, asked in one request. */
export function useNames(rows: readonly About[]): Names {
  return {
    packages: useQueries({
      queries: idsOf(rows, 'package_id').map((id) => packageQuery(id)),
      combine: packagesOf,
    }),
    tags: useQueries({
      queries: idsOf(rows, 'tag_id').map((id) => tagAtLastEventQuery(id)),
      combine: tagsOf,
    }),
  }
}
