import { BUILD_STATE } from '~/hub/types/build'
import { StateBadge, type Tone } from '~/ui/state-badge'
import { formatId } from '~/lib/numbers'

const looks: Record<number, { tone: Tone; label: string }> = {
  [BUILD_STATE.BUILDING]: { tone: 'run', label: 'building' },
  [BUILD_STATE.COMPLETE]: { tone: 'ok', label: 'complete' },
  [BUILD_STATE.DELETED]: { tone: 'gone', label: 'deleted' },
  [BUILD_STATE.FAILED]: { tone: 'bad', label: 'failed' },
  [BUILD_STATE.CANCELED]: { tone: 'canceled', label: 'canceled' },
}

/** A build state's word and tone; unknown states too. */
export function buildLook(state: number): { tone: Tone; label: string } {
  return looks[state] ?? { tone: 'gone', label: `state ${formatId(state)}` }
}

/** A build state as a badge. */
export function BuildState({ state, look }: { state: number; look?: 'text' | 'pill' }) {
  const { tone, label } = buildLook(state)
  return <StateBadge tone={tone} label={label} {...(look ? { look } : {})} />
}
