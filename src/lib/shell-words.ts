/** A text as one word of a POSIX shell. */
export function shellWord(text: string): string {
  return /^[\w./:=@+%,^-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}

/** A line for a POSIX shell; what is null, undefined or false is left out. */
export function shellLine(...words: (string | number | null | undefined | false)[]): string {
  return words
    .filter((word) => word !== null && word !== undefined && word !== false)
    .map((word) => shellWord(String(word)))
    .join(' ')
}
