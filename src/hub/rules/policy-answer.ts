import type { Verdict } from './who-may'

/**
 * Why a policy refuses, by its answer (kojihub.py check_policy: the action, then the reason); null
 * where it allows or says nothing.
 */
export function policyVerdict(name: string, answer: string | null | undefined): Verdict {
  if (answer === null || answer === undefined) return null
  const [, action = '', reason = ''] = /^(\S+)\s*(.*)$/s.exec(answer.trim()) ?? []
  if (action.toLowerCase() === 'allow') return null
  return `The hub’s policy ${name} does not allow it${reason ? `: ${reason}` : ''}`
}
