import { createContext, use, useState } from 'react'

import type { Verdict } from '~/hub/rules/who-may'
import { tabStorage } from '~/lib/storage'
import { storedPartOf } from '~/lib/stored-rows'
import { useStoredState } from '~/hooks/use-stored-state'

interface ActPlace {
  /** Under which a form keeps what was typed. */
  draftKey: string
  /** Why whoever is signed in may not do it; null where they may. */
  no: Verdict
  /** What was typed stays for the next time. */
  close: () => void
  /** All of it was done: what was typed goes. */
  finish: () => void
  /** Opens the form anew, without what was typed. */
  startOver: () => void
}

/** Which of a page's acts is open; see Acts. */
export const ActPlaceContext = createContext<ActPlace | null>(null)

/** The act that is open. Throws outside of one. */
export function useActPlace(): ActPlace {
  const place = use(ActPlaceContext)
  if (!place) throw new Error('an act is only open inside Acts')
  return place
}

/** Whether the open act's form began with what was typed before. */
export function useKeptDraft(): boolean {
  const { draftKey } = useActPlace()
  const [isKept] = useState(() => tabStorage.get(draftKey) !== null)
  return isKept
}

/** What the open act's form holds: `initial` until something is typed, and after a reload too. */
export function useActDraft<T extends object>(initial: T): [T, (part: Partial<T>) => void] {
  const { draftKey } = useActPlace()
  const [typed, setTyped] = useStoredState<Partial<T>>(draftKey, {}, storedPartOf(initial))
  return [{ ...initial, ...typed }, (part) => setTyped((before) => ({ ...before, ...part }))]
}
