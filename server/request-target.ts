/** Bytes of text without control characters. */
const printable = /^[ -~\u0080-\u00ff]*$/

/** Each escape once, byte by byte; what is no escape stays. */
function unescapedOnce(path: string): string {
  return path.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

/**
 * Why a request's target is refused, null for one in order. No path may name another place once
 * somebody unescapes it: dots as a whole segment, backslashes and control characters are refused,
 * escaped or not. What is escaped twice is only a name with a percent sign.
 */
export function wrongTarget(target: string): string | null {
  if (!target.startsWith('/')) return 'The address must be a path of this server.'
  if (target.includes('#')) return 'The address must not have a fragment.'
  const path = unescapedOnce(target.split('?')[0] ?? '')
  if (path.includes('\\') || !printable.test(path))
    return 'The path holds characters that are not allowed.'
  if (path.split('/').some((segment) => /^\.{1,2}$/.test(segment)))
    return 'The path leads out of its place.'
  return null
}
