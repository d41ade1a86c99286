/** Koji's fault codes (koji/__init__.py); 1 is any other Python exception. */
export const faultCodes = {
  exception: 1,
  generic: 1000,
  lock: 1001,
  auth: 1002,
  tag: 1003,
  notAllowed: 1004,
  build: 1005,
  authExpired: 1007,
  sequence: 1008,
  retry: 1009,
  offline: 1014,
  parameter: 1019,
}

/** An error that goes to the caller as an XML-RPC fault. */
export class Fault extends Error {
  readonly code: number
  /** What an entry of a multiCall says: the exception's arguments without its class. */
  readonly bare: string
  constructor(code: number, message: string, bare = message) {
    super(message)
    this.code = code
    this.bare = bare
  }
}

/** koji.GenericError */
export function genericError(message: string): Fault {
  return new Fault(faultCodes.generic, message)
}

/** koji.TagError */
export function tagError(message: string): Fault {
  return new Fault(faultCodes.tag, message)
}

/** koji.BuildError */
export function buildError(message: string): Fault {
  return new Fault(faultCodes.build, message)
}

/** koji.ActionNotAllowed */
export function notAllowed(message: string): Fault {
  return new Fault(faultCodes.notAllowed, message)
}

/** koji.ParameterError */
export function parameterError(message: string): Fault {
  return new Fault(faultCodes.parameter, message)
}

/** koji.AuthError */
export function authError(message: string): Fault {
  return new Fault(faultCodes.auth, message)
}

/** What the hub makes of an exception that is none of Koji's own. */
export function exception(kind: string, message: string): Fault {
  return new Fault(faultCodes.exception, `<class '${kind}'>: ${message}`, message)
}

/** Python's KeyError, whose text quotes the key and whose argument does not. */
export function keyError(key: string): Fault {
  return new Fault(faultCodes.exception, `<class 'KeyError'>: '${key}'`, key)
}
