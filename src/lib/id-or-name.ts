/**
 * What the hub takes as id or name, from a text of a path or a field: all digits are an id
 * (www/kojiweb/index.py _convert_if_int).
 */
export function idOrName(text: string | undefined): number | string {
  const info = text ?? ''
  return /^\d{1,15}$/.test(info) ? Number(info) : info
}
