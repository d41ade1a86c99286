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

/** Takes a notification or a block away; `about` names what it was for. */
export function deleteNotification(kind: 'notification' | 'block', id: number, about: string): Act {
  const method = kind === 'block' ? 'deleteNotificationBlock' : 'deleteNotification'
  return {
    does: `Delete the ${kind} about ${about}`,
    done: `Deleted the ${kind} about ${about}`,
    writes: [write(method, { id })],
    commands: [`koji ${kind === 'block' ? 'unblock-notification' : 'remove-notification'} ${id}`],
  }
}
