import { Send } from 'lucide-react'

import { Button } from '~/ui/button'

interface SubmitButtonProps {
  /** "Submit build". */
  label: string
  isPending: boolean
  /** It is not known yet whether the hub took it: it is looked up instead of sent. */
  isUnknown: boolean
  signedIn: boolean
  /** Why it would be for nothing. */
  no: string | undefined
}

/** What sends a form that makes a task; who is not signed in is asked to first. */
export function SubmitButton({ label, isPending, isUnknown, signedIn, no }: SubmitButtonProps) {
  const [pending, ready] = isUnknown ? ['Checking…', 'Check again'] : ['Submitting…', label]
  return (
    <Button type="submit" variant="primary" icon={Send} disabled={isPending} disabledReason={no}>
      {isPending ? pending : signedIn ? ready : 'Sign in to submit'}
    </Button>
  )
}
