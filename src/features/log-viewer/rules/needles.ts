import { failureRules } from './all-rules'
import { sectionNeedles } from './sections'

/**
 * What a sieve looks for: every line that a rule or a section's beginning or end can match holds
 * one of these, whatever the case of its ASCII letters. All are lower case.
 */
export const needles: readonly string[] = [
  ...new Set([...failureRules.flatMap((rule) => rule.needles), ...sectionNeedles]),
]
