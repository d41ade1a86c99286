import { Send } from 'lucide-react'

import { Button } from '~/ui/button'

interface SubmitButtonProps {
  /** "Submit build". */
  label: string
  isPending: boolean
  signedIn: boolean
  /** Why it would be for nothing. */
  no: string | undefined
}

/** What sends a form that makes a task; who is not signed in is asked to first. */
export function SubmitButton({ label, isPending, signedIn, no }: SubmitButtonProps) {
  return (
    <Button type="submit" variant="primary" icon={Send} disabled={isPending} disabledReason={no}>
      {isPending ? 'Submitting…' : signedIn ? label : 'Sign in to submit'}
    </Button>
  )
}
