/** What the hub takes as id or name, from a text: all digits are an id (www/kojiweb/index.py _convert_if_int). */
export function idOrName(text: string): number | string {
  return /^\d{1,15}$/.test(text) ? Number(text) : text
}
