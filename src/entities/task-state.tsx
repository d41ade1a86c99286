import { TASK_STATE } from '~/hub/types/task'
import { StateBadge, type Tone } from '~/ui/state-badge'
import { formatId } from '~/lib/numbers'

const looks: Record<number, { tone: Tone; label: string }> = {
  [TASK_STATE.FREE]: { tone: 'wait', label: 'free' },
  [TASK_STATE.OPEN]: { tone: 'run', label: 'open' },
  [TASK_STATE.CLOSED]: { tone: 'ok', label: 'closed' },
  [TASK_STATE.CANCELED]: { tone: 'canceled', label: 'canceled' },
  [TASK_STATE.ASSIGNED]: { tone: 'warn', label: 'assigned' },
  [TASK_STATE.FAILED]: { tone: 'bad', label: 'failed' },
}

/** A task state's word and tone; unknown states too. */
export function taskLook(state: number): { tone: Tone; label: string } {
  return looks[state] ?? { tone: 'gone', label: `state ${formatId(state)}` }
}

/** A task state as a badge. */
export function TaskState({ state, look }: { state: number; look?: 'text' | 'pill' }) {
  const { tone, label } = taskLook(state)
  return <StateBadge tone={tone} label={label} {...(look ? { look } : {})} />
}
