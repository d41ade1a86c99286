import { apiHeaders, filesHeaders } from '../demo-hub/http/door-headers'

/** Browser features that the console does not use. Writing to the clipboard stays allowed. */
const unused = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
]

const everyAnswer = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
}

/**
 * The headers of everything that belongs to the console itself. `assets` is where its scripts lie,
 * as a source of a Content-Security-Policy: `koji.example.org/koji/assets/`.
 */
export function consoleHeaders(assets: string) {
  const policy = [
    "default-src 'none'",
    `script-src ${assets}`,
    `style-src ${assets}`,
    `worker-src ${assets}`,
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ]
  return { ...everyAnswer, 'Content-Security-Policy': policy.join('; ') }
}

/** As consoleHeaders, for Vite's dev server, which puts scripts and styles into the page itself. */
const devHeaders = {
  ...everyAnswer,
  'Content-Security-Policy':
    "object-src 'none'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'",
}

/** Policies cannot name an IPv6 address; there the whole origin has to do. */
function assetsAt(host: string, base: string): string {
  return host.startsWith('[') ? "'self'" : `${host}${base}assets/`
}

/** What an answer of this server carries. `path` follows the base path; `host` was checked. */
export function headersFor(path: string, host: string, base: string, dev: boolean) {
  if (/^\/kojifiles(\/|$)/.test(path)) return filesHeaders
  if (/^\/kojihub(\/|$)/.test(path)) return apiHeaders
  return dev ? devHeaders : consoleHeaders(assetsAt(host, base))
}
