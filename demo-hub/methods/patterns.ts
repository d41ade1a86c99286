/**
 * Turns search words into what the operator takes: a glob becomes a LIKE pattern
 * (kojihub.py _prepareSearchTerms).
 */
export function searchPattern(terms: string, match: string): string {
  if (match !== 'glob') return terms
  return terms
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '\\%')
    .replaceAll('_', '\\_')
    .replaceAll('?', '_')
    .replaceAll('*', '%')
}
