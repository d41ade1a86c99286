/** Lines printed at most: some hundred pages. */
export const mostPrinted = 20_000

/** Prints lines as text of their own: of the log in the page only the rows in view exist. */
export function printLines(title: string, lines: readonly string[]): void {
  const sheet = document.createElement('div')
  sheet.dataset['printed'] = ''
  const heading = document.createElement('h1')
  heading.textContent = title
  const text = document.createElement('pre')
  text.textContent = lines.join('\n')
  sheet.append(heading, text)
  document.body.append(sheet)
  window.addEventListener('afterprint', () => sheet.remove(), { once: true })
  window.print()
}
