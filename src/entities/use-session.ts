import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

import { hub } from '~/hub/hub'
import { permissionsQuery } from '~/hub/queries/people-and-places'
import type { Actor } from '~/hub/rules/who-may'
import type { SessionState } from '~/hub/types/session'

/** Who is signed in, the same in all tabs. */
export function useSession(): SessionState {
  const { session } = hub()
  return useSyncExternalStore(session.subscribe, session.getState)
}

/** The name of who is signed in, or was until the session expired; null for nobody. */
export function userNameOf(state: SessionState): string | null {
  if (state.status === 'expired') return state.userName
  return state.status === 'signed-in' ? state.session.userName : null
}

/** Who acts, with their permissions, as the hub's rules want it; null for nobody. */
export function useActor(): Actor | null {
  const state = useSession()
  const userId = state.status === 'signed-in' ? state.session.userId : null
  const { data } = useQuery({ ...permissionsQuery(userId ?? 0), enabled: userId !== null })
  return userId === null ? null : { id: userId, permissions: data ?? [] }
}
