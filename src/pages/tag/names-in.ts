/** Names as typed or pasted, with spaces, commas or line ends between, each once. */
export function namesIn(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter(Boolean))]
}
