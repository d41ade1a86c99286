import { useEffect, useId, useSyncExternalStore } from 'react'

/** Something that can be done on the page one stands on. */
export interface PageAction {
  label: string
  run: () => void
}

const offered = new Map<string, readonly PageAction[]>()
const listeners = new Set<() => void>()
let all: readonly PageAction[] = []

function changed(): void {
  all = [...offered.values()].flat()
  for (const listener of listeners) listener()
}

/** Offers actions to the command palette for as long as the component is there. */
export function usePageActions(actions: readonly PageAction[]): void {
  const id = useId()
  useEffect(() => {
    offered.set(id, actions)
    changed()
  }, [id, actions])
  useEffect(
    () => () => {
      offered.delete(id)
      changed()
    },
    [id],
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What the page offers now. */
export function useOfferedActions(): readonly PageAction[] {
  return useSyncExternalStore(subscribe, () => all)
}
