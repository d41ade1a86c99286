import { queryOptions } from '@tanstack/react-query'

import { HubError } from '../error'
import { hub } from '../hub'
import type { SessionInfo } from '../types/user'

/**
 * The open sessions of a user, as only they and admins may see. Throws HubError `unsupported` where
 * the hub is too old to list them.
 */
export function sessionsQuery(user: number) {
  return queryOptions<SessionInfo[], HubError>({
    // Personal: not among the calls that anybody can repeat without a session.
    queryKey: ['getSessionInfo', { details: true, user_id: user }] as const,
    queryFn: async ({ signal }) => {
      const params = { details: true, user_id: user } as const
      try {
        const answer: unknown = await hub().call('getSessionInfo', params, {
          signal,
          session: true,
        })
        if (Array.isArray(answer)) return answer.filter(isSession)
      } catch (error) {
        if (!(error instanceof HubError) || !isUnknownParameter(error)) throw error
      }
      throw new HubError('unsupported', 'This hub does not list sessions', {
        method: 'getSessionInfo',
      })
    },
  })
}

/** Old hubs know no `user_id`: Python's own words, or a ParameterError. */
function isUnknownParameter({ code, message }: HubError): boolean {
  return code === 1019 || /unexpected keyword argument/.test(message)
}

function isSession(row: unknown): row is SessionInfo {
  return typeof row === 'object' && row !== null && 'start_ts' in row
}
