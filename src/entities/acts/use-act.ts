import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'

import { askSignIn } from '~/entities/sign-in-request'
import { HubError } from '~/hub/error'
import { hub } from '~/hub/hub'
import { type Act, isSubmission, keyOfAct, touchedBy } from '~/hub/acts/act'
import { forgetActivity, newActivityId, noteActivity } from '~/hub/acts/activity'
import { type ActResult, runAct, settleActivity, stillOpen, Unsettled } from '~/hub/acts/run-act'

/** Milliseconds between two looks at what came of a change whose answer was lost. */
const lookEvery = 5000

interface RunOptions {
  /** The path that lists the change until its outcome is known. */
  where: string
  /** The path that lists it once it is done; null where nothing need be listed. */
  listedAt?: (result: ActResult) => string | null | Promise<string | null>
  /** Shared by what is done at once. */
  batch?: string
}

/** A change whose outcome is not known yet, and how it ends once it is. */
interface Open {
  id: string
  act: Act
  finish: (result: ActResult) => Promise<ActResult>
}

const notFoundOut =
  'It could not be found out whether the hub did this. Look before you do it again.'

function notDone(act: Act): HubError {
  const words = isSubmission(act)
    ? 'The hub has no such task: submit again.'
    : 'The hub has not done this, and will not: you can do it again.'
  return new HubError('network', words)
}

/**
 * Makes one change at a time: a second click while the hub is asked does nothing. What it touched is
 * read again, whatever came of it. While its outcome is not known, `error` is `retry`: it is looked
 * up every few seconds and by running the same again, and `onSettled` is called once it is done.
 * `run` gives the hub's refusal as data; null where it was busy.
 */
export function useAct(onSettled?: (result: ActResult, act: Act) => void) {
  const client = useQueryClient()
  const running = useRef(false)
  const open = useRef(new Map<string, Open>())
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<HubError | null>(null)

  const guarded = async (
    act: Act,
    work: () => Promise<ActResult>,
  ): Promise<ActResult | HubError | null> => {
    if (running.current) return null
    running.current = true
    setBusy(true)
    try {
      const result = await work()
      setError(null)
      return result
    } catch (thrown) {
      if (!(thrown instanceof HubError)) throw thrown
      if (thrown.kind === 'expired' || thrown.kind === 'auth') askSignIn()
      setError(thrown)
      return thrown
    } finally {
      running.current = false
      setBusy(false)
      for (const method of touchedBy(act)) {
        void client.invalidateQueries({ queryKey: [method] })
      }
    }
  }

  const look = async ({ id, act, finish }: Open): Promise<ActResult> => {
    const settled = await settleActivity(id)
    if (settled?.status === 'sent') throw stillOpen(settled)
    open.current.delete(keyOfAct(act))
    if (settled?.status === 'done') return finish(settled)
    // It stays listed on the page.
    if (settled?.status === 'unknown') throw new HubError('broken', notFoundOut)
    forgetActivity(id)
    throw notDone(act)
  }

  const run = (act: Act, options: RunOptions): Promise<ActResult | HubError | null> => {
    const unsettled = open.current.get(keyOfAct(act))
    if (unsettled) return guarded(act, () => look(unsettled))
    const { where, batch, listedAt = () => where } = options
    const finish = async (result: ActResult) => {
      const listed = await listedAt(result)
      // Another tab may ask what came of the same.
      noteActivity(result.id, { where: listed ?? '' })
      return result
    }
    return guarded(act, async () => {
      setError(null)
      try {
        return await finish(await runAct(act, { id: newActivityId(), where, batch }))
      } catch (thrown) {
        if (thrown instanceof Unsettled) {
          open.current.set(keyOfAct(act), { id: thrown.activity, act, finish })
        }
        throw thrown
      }
    })
  }

  const isUnknown = error?.kind === 'retry'
  const latest = useRef({ guarded, look, onSettled })
  useEffect(() => {
    latest.current = { guarded, look, onSettled }
  })
  useEffect(() => {
    if (!isUnknown) return undefined
    const timer = setInterval(() => {
      const [first] = open.current.values()
      // Who has signed out is not asked to sign in for it.
      if (!first || document.hidden || !hub().session.current) return
      const { guarded: guard, look: lookUp, onSettled: tell } = latest.current
      void guard(first.act, () => lookUp(first)).then((result) => {
        if (result && !(result instanceof HubError)) tell?.(result, first.act)
      })
    }, lookEvery)
    return () => clearInterval(timer)
  }, [isUnknown])

  /** Forgets why it was refused; what is not known yet stays. */
  const reset = () => {
    if (!running.current && open.current.size === 0) setError(null)
  }
  return { busy, error, isUnknown, run, reset }
}
