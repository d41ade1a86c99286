/** The name of the script that a page of the console begins with; it has a hash of the code. */
function entryOf(page: Document): string | null {
  const script = page.querySelector('script[type=module][src]')
  return script?.getAttribute('src')?.split('/').at(-1) ?? null
}

/**
 * Names the version that the site serves now, where it is another than the one that runs; null where
 * it is the same, or where the console's own page does not come.
 */
export async function newerVersion(): Promise<string | null> {
  try {
    const response = await fetch(document.baseURI, { cache: 'no-store' })
    if (!response.ok) return null
    const [, served = null] =
      /<script\b[^>]*type="module"[^>]*\bsrc="[^"]*?([^"/]+)"/.exec(await response.text()) ?? []
    return served === entryOf(document) ? null : served
  } catch {
    return null
  }
}
