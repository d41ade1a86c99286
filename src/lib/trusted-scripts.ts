declare global {
  interface Window {
    /** Where the browser knows Trusted Types. */
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): unknown
    }
  }
}

/** `url` made absolute. Throws TypeError unless it is below `assets`, an absolute URL that ends in a slash. */
export function ownScript(url: string, assets: string): string {
  const { href } = new URL(url, assets)
  if (href.startsWith(assets)) return href
  throw new TypeError(`${href} is not a script of this console`)
}

/**
 * Lets workers start from the console's own files alone, under a Content-Security-Policy with
 * `require-trusted-types-for 'script'; trusted-types default`. It is the default policy, so that it
 * holds for whatever sets a script's URL, libraries too. HTML and script text stay refused.
 */
export function protectScripts(): void {
  // The chunk that holds this module lies among the assets; Vite's dev server spreads them.
  const assets = new URL(import.meta.env.DEV ? '/' : './', import.meta.url).href
  window.trustedTypes?.createPolicy('default', { createScriptURL: (url) => ownScript(url, assets) })
}
