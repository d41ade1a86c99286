/** What this tab works on. */
const here = new Set<string>()

const lockName = (id: string) => `koji-console activity ${id}`

async function heldHere<T>(id: string, work: () => Promise<T>): Promise<T> {
  here.add(id)
  try {
    return await work()
  } finally {
    here.delete(id)
  }
}

/** Works on a change, which nobody else does meanwhile in any tab; waits until it is free. */
export function holdActivity<T>(id: string, work: () => Promise<T>): Promise<T> {
  // Locks exist in secure contexts only.
  const locks = globalThis.navigator?.locks
  const held = () => heldHere(id, work)
  return locks ? locks.request(lockName(id), held) : held()
}

/** Works on a change where nobody else does, else not at all: then it resolves to null. */
export async function holdIfFree<T>(id: string, work: () => Promise<T>): Promise<T | null> {
  if (here.has(id)) return null
  const locks = globalThis.navigator?.locks
  const held = () => heldHere(id, work)
  if (!locks) return held()
  return locks.request(lockName(id), { ifAvailable: true }, (lock) => (lock ? held() : null))
}

/** Whether this tab works on it: whoever asked for it is told there what comes of it. */
export function isWorkedOnHere(id: string): boolean {
  return here.has(id)
}

/** Whether another tab works on it. */
export async function isWorkedOnElsewhere(id: string): Promise<boolean> {
  const held = (await globalThis.navigator?.locks?.query())?.held ?? []
  return !here.has(id) && held.some(({ name }) => name === lockName(id))
}
