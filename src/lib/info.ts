/** The id or name in a path: the hub takes either, an id as a number. */
export function infoOf(text: string | undefined): number | string {
  const info = text ?? ''
  return /^\d+$/.test(info) ? Number(info) : info
}
