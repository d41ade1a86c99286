import type { Value } from '../xmlrpc/values'
import { asList, pythonText } from './arguments'
import { genericError } from './errors'

const maxLength = 256

function verify(kind: string, name: Value, pattern: RegExp, setting: string): string {
  if (typeof name !== 'string') throw genericError(`${kind} should be string`)
  if (name.length > maxLength)
    throw genericError(`${kind} ${name} is too long. Max length is ${maxLength} characters`)
  if (!pattern.test(name)) throw genericError(`${kind} ${name} does not match ${setting} value`)
  return name
}

/** The name of a tag, target, channel … (kojihub.py verify_name_internal). Throws GenericError. */
export function verifyName(name: Value): string {
  return verify('Name', name, /^[A-Za-z0-9/_.+-]+$/, 'RegexNameInternal')
}

/** The name of a user (kojihub.py verify_name_user). Throws GenericError. */
export function verifyUserName(name: Value): string {
  return verify('Name', name, /^[A-Za-z0-9/_.@-]+$/, 'RegexUserName')
}

/** A user's Kerberos principal (kojihub.py verify_name_user). Throws GenericError. */
export function verifyPrincipal(name: Value): string {
  return verify('Kerberos principal', name, /^[A-Za-z0-9/_.@-]+$/, 'RegexUserName')
}

/** Architectures as one text; nil is none of them (koji.parse_arches). Throws GenericError. */
export function parseArches(given: Value, commas = false): string {
  const text = commas ? pythonText(given).replaceAll(',', ' ') : given
  const arches =
    typeof text === 'string' ? text.split(/\s+/).filter(Boolean) : asList(text).map(pythonText)
  if (arches.some((arch) => !/^[a-zA-Z0-9_-]*$/.test(arch)))
    throw genericError('Architecture can be only [a-zA-Z0-9_-]')
  return arches.join(' ')
}
