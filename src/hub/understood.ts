import type { answers } from './answers/answers'
import type { Reader } from './answers/reader'
import { HubError } from './error'
import type { Result } from './methods'
import type { HubValue } from './types/common'

/** The methods whose answers the console reads. */
export type ReadMethod = keyof typeof answers

type Readers = { [M in ReadMethod]: Reader<Result<M>> }

let loading: Promise<Readers> | undefined

/** The readers of answers, on their way beside the first answer: no request waits for them. */
export function loadReaders(): Promise<Readers> {
  loading ??= import('./answers/answers').then(
    (module): Readers => module.answers,
    (error: unknown) => {
      loading = undefined
      throw error
    },
  )
  return loading
}

function kindOf(value: HubValue): string {
  if (value === null) return 'nil'
  if (Array.isArray(value)) return 'a list'
  if (value instanceof Uint8Array) return 'bytes'
  return typeof value === 'object' ? 'a struct' : `a ${typeof value}`
}

/**
 * The answer of a method as its type says, with bad members mended (see answers/reader). Throws
 * HubError `broken` where the answer as a whole is of another kind.
 */
export async function understood<M extends ReadMethod>(
  method: M,
  answer: HubValue,
): Promise<Result<M>> {
  const reader = (await loadReaders())[method]
  if (reader.fits(answer)) return reader.read(answer)
  const words = `The hub's answer was not understood: ${method} gave ${kindOf(answer)} where ${reader.name} belongs`
  throw new HubError('broken', words, { method })
}
