/** What is looked for in a log, and how. */
export interface SearchQuery {
  text: string
  matchCase: boolean
  wholeWord: boolean
  regexp: boolean
}

export const noSearch: SearchQuery = {
  text: '',
  matchCase: false,
  wholeWord: false,
  regexp: false,
}

/**
 * The pattern of a search: global, never across lines. Null for an expression that is none, or
 * that matches the empty text and thereby every line.
 */
export function searchPattern({ text, matchCase, wholeWord, regexp }: SearchQuery): RegExp | null {
  const plain = regexp ? text : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  // Not \b: what one looks for may begin or end with what is no letter.
  const source = wholeWord ? `(?<![\\w])(?:${plain})(?![\\w])` : plain
  try {
    const pattern = new RegExp(source, matchCase ? 'gm' : 'gim')
    const matchesNothing = new RegExp(`^(?:${source})$`).test('')
    return text === '' || matchesNothing ? null : pattern
  } catch {
    return null
  }
}
