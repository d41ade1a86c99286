import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'

import { HubError } from '~/hub/error'
import { askSignIn } from './sign-in-request'

interface SubmitOnce<T> {
  /** Gives the id of the task that the hub made. */
  send: (request: T) => Promise<number>
  onSubmitted: (task: number) => void
}

/** Submits a request once, however often it is asked to while the hub has not answered. */
export function useSubmitOnce<T>({ send, onSubmitted }: SubmitOnce<T>) {
  const client = useQueryClient()
  // A second click can come before the first one's mutation is drawn.
  const sending = useRef(false)
  const mutation = useMutation({
    mutationFn: send,
    onSuccess: (task) => {
      void client.invalidateQueries({ queryKey: ['listTasks'] })
      onSubmitted(task)
    },
    onSettled: () => {
      sending.current = false
    },
    onError: (error) => {
      if (error instanceof HubError && (error.kind === 'expired' || error.kind === 'auth')) {
        askSignIn()
      }
    },
  })
  const submit = (request: T) => {
    if (sending.current) return
    sending.current = true
    mutation.mutate(request)
  }
  /** Forgets why it was refused, unless it is being submitted. */
  const reset = () => {
    if (!sending.current) mutation.reset()
  }
  return { submit, reset, isPending: mutation.isPending, error: mutation.error }
}
