import { parameterError } from './errors'
import { isStruct, type Struct, type Value } from '../xmlrpc/values'
import type { Args, Definition, Method, Parameter } from './call'

const literals: Record<string, Value> = { None: null, True: true, False: false }

function parseFallback(text: string): Value {
  if (Object.hasOwn(literals, text)) return literals[text] ?? null
  return /^-?\d+$/.test(text) ? Number(text) : text.replaceAll("'", '')
}

function parseParameter(text: string): Parameter {
  if (text.startsWith('**')) return { name: text.slice(2), fallback: {}, kind: 'keywords' }
  if (text.startsWith('*')) return { name: text.slice(1), fallback: [], kind: 'list' }
  const [name = '', fallback] = text.split('=')
  return {
    name,
    fallback: fallback === undefined ? undefined : parseFallback(fallback),
    kind: 'plain',
  }
}

function define(methods: Record<string, Method>, changes: boolean): Definition[] {
  return Object.entries(methods).map(([signature, run]) => {
    const open = signature.indexOf('(')
    const inner = signature.slice(open + 1, -1)
    const parameters =
      inner === '' ? [] : inner.split(',').map((part) => parseParameter(part.trim()))
    return { name: signature.slice(0, open), parameters, run, writes: changes, plugin: false }
  })
}

/** Methods that only read, by their Python signature: 'getBuild(buildInfo, strict=False)'. */
export function reads(methods: Record<string, Method>): Definition[] {
  return define(methods, false)
}

/** Methods that change something; each runs in a transaction of its own. */
export function writes(methods: Record<string, Method>): Definition[] {
  return define(methods, true)
}

/** Marks methods as a plugin's, which a hub may lack. */
export function fromPlugin(definitions: Definition[]): Definition[] {
  return definitions.map((definition) => ({ ...definition, plugin: true }))
}

/** Splits a trailing {__starstar: true} struct off (koji.decode_args). */
export function decodeArguments(params: Value[]): { list: Value[]; named: Struct } {
  const last = params.at(-1)
  if (!isStruct(last) || !last['__starstar']) return { list: params, named: {} }
  const named = Object.fromEntries(Object.entries(last).filter(([name]) => name !== '__starstar'))
  return { list: params.slice(0, -1), named }
}

function plural(count: number): string {
  return count === 1 ? 'argument' : 'arguments'
}

/** Python names most of the hub's functions in snake case: get_build for getBuild. */
function pythonName(method: string): string {
  return method.replace(/[A-Z]+/g, (letters) => `_${letters.toLowerCase()}`)
}

function tooMany(definition: Definition, given: number): Error {
  const plain = definition.parameters.filter((parameter) => parameter.kind === 'plain')
  const needed = plain.filter((parameter) => parameter.fallback === undefined).length
  const takes = needed === plain.length ? `${needed}` : `from ${needed} to ${plain.length}`
  const noun = plural(plain.length)
  const verb = given === 1 ? 'was' : 'were'
  return parameterError(
    `${pythonName(definition.name)}() takes ${takes} positional ${noun} but ${given} ${verb} given`,
  )
}

/**
 * Matches positional and named arguments to the parameters as Python does. Throws
 * ParameterError (1019) with Python's words (koji.util.call_with_argcheck).
 */
export function bindArguments(definition: Definition, list: Value[], named: Struct): Args {
  const args: Args = {}
  const plain = definition.parameters.filter((parameter) => parameter.kind === 'plain')
  const rest = definition.parameters.find((parameter) => parameter.kind === 'list')
  const keywords = definition.parameters.find((parameter) => parameter.kind === 'keywords')
  const label = `${pythonName(definition.name)}()`
  const extra: Struct = {}
  for (const [name, value] of Object.entries(named)) {
    const position = plain.findIndex((parameter) => parameter.name === name)
    if (position >= 0 && position < list.length)
      throw parameterError(`${label} got multiple values for argument '${name}'`)
    if (position >= 0) continue
    if (!keywords) throw parameterError(`${label} got an unexpected keyword argument '${name}'`)
    extra[name] = value
  }
  if (!rest && list.length > plain.length) throw tooMany(definition, list.length)
  const missing: string[] = []
  plain.forEach(({ name, fallback }, position) => {
    const byName = Object.hasOwn(named, name) ? named[name] : fallback
    const value = position < list.length ? list[position] : byName
    if (value === undefined) missing.push(`'${name}'`)
    else args[name] = value
  })
  if (missing.length > 0)
    throw parameterError(
      `${label} missing ${missing.length} required positional ${plural(missing.length)}: ` +
        missing.join(' and '),
    )
  if (rest) args[rest.name] = list.slice(plain.length)
  if (keywords) args[keywords.name] = extra
  return args
}
