import { useQuery } from '@tanstack/react-query'

import { useActor } from '~/entities/use-session'
import { policyQuery } from '~/hub/queries/policies'
import { mayEditPackageLists } from '~/hub/rules/permissions'
import type { Verdict } from '~/hub/rules/who-may'

/** Whether one may change a tag's package list: by permission, else as the hub's own policy says. */
export function useMayEditPackages(tag: string): Verdict {
  const actor = useActor()
  const usual = mayEditPackageLists(actor)
  const data = { tag, action: 'add', force: false, ...(actor && { user_id: actor.id }) }
  const said = useQuery({
    ...policyQuery('package_list', data),
    enabled: actor !== null && usual !== null,
  })
  return said.data?.toLowerCase().startsWith('allow') ? null : usual
}
