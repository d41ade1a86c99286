/** Headers of every answer on the hub’s doors, from any server (docs/security.md says why). */
const everyDoor = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/**
 * For /kojifiles. Anybody who may upload chooses what lies there, so a page from there runs no script
 * and has an origin of its own. Listings keep their style and icons, and files can be downloaded.
 */
export const filesHeaders = {
  ...everyDoor,
  'Content-Security-Policy':
    "sandbox allow-downloads; script-src 'none'; connect-src 'none'; object-src 'none'; frame-src 'none'; font-src 'none'; media-src 'none'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}

/** For /kojihub, whose answers are read by programs and never shown. */
export const apiHeaders = {
  ...everyDoor,
  'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
}
