import { useCallback, useEffect, useRef, useState } from 'react'

import type {
  Compared,
  ComparedLog,
  CompareProblem,
  CompareReply,
  CompareRequest,
} from './engine/protocol'

/** How far a comparison is. */
type ComparisonState =
  | { phase: 'reading'; bytes: number }
  | { phase: 'compared'; compared: Compared }
  | { phase: 'problem'; problem: CompareProblem }

/** Texts of lines of both logs, in the order they were asked for. */
export interface LineTexts {
  old: string[]
  now: string[]
}

const beginning: ComparisonState = { phase: 'reading', bytes: 0 }

/** One worker and what it was asked. */
class Conversation {
  readonly #worker: Worker
  readonly #asked = new Map<number, (texts: LineTexts) => void>()
  #asks = 0

  constructor(worker: Worker, onState: (state: ComparisonState) => void) {
    this.#worker = worker
    worker.addEventListener('message', ({ data }: MessageEvent<CompareReply>) => {
      if (data.type === 'read') onState({ phase: 'reading', bytes: data.bytes })
      else if (data.type === 'compared') onState({ phase: 'compared', compared: data.compared })
      else if (data.type === 'problem') onState({ phase: 'problem', problem: data.problem })
      else {
        this.#asked.get(data.ask)?.(data)
        this.#asked.delete(data.ask)
      }
    })
  }

  send(request: CompareRequest): void {
    this.#worker.postMessage(request, [])
  }

  texts(old: number[], now: number[]): Promise<LineTexts> {
    const ask = this.#asks++
    return new Promise((resolve) => {
      this.#asked.set(ask, resolve)
      this.send({ type: 'texts', ask, old, now })
    })
  }

  end(): void {
    this.#worker.terminate()
  }
}

interface Comparison {
  state: ComparisonState
  /** Resolves with the texts of lines, from 0; never once the logs are others. */
  texts: (old: number[], now: number[]) => Promise<LineTexts>
  retry: () => void
}

/**
 * Compares two logs in a worker as long as the component is there. The logs may not change: give
 * the component a key.
 */
export function useComparison(
  startWorker: () => Worker,
  logs: { old: ComparedLog; now: ComparedLog },
): Comparison {
  const [state, setState] = useState<ComparisonState>(beginning)
  const [{ old, now }] = useState(logs)
  const conversation = useRef<Conversation>(null)
  useEffect(() => {
    const begun = new Conversation(startWorker(), setState)
    conversation.current = begun
    begun.send({ type: 'compare', old, now })
    return () => begun.end()
  }, [startWorker, old, now])
  const texts = useCallback(
    (oldLines: number[], newLines: number[]) =>
      conversation.current?.texts(oldLines, newLines) ?? new Promise<LineTexts>(() => {}),
    [],
  )
  const retry = useCallback(() => {
    setState(beginning)
    conversation.current?.send({ type: 'compare', old, now })
  }, [old, now])
  return { state, texts, retry }
}
