import { type Act, write } from './act'

/** Ends one of one's sessions. */
export function endSession(session: number): Act {
  return {
    does: `End session ${session}`,
    done: `Ended session ${session}`,
    writes: [write('logout', { session_id: session })],
    commands: [],
  }
}
