import type { FormEvent } from 'react'

import { Button } from '~/ui/button'
import { Field, inputClass } from '~/ui/field'

interface PasswordFormProps {
  userName: string
  busy: boolean
  onSubmit: (user: string, password: string) => void
}

/** User and password; a refused attempt leaves the user's name where it was. */
export function PasswordForm({ userName, busy, onSubmit }: PasswordFormProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const text = (name: string) => {
      const value = data.get(name)
      return typeof value === 'string' ? value : ''
    }
    onSubmit(text('user').trim(), text('password'))
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <Field label="User">
        {(ids) => (
          <input
            {...ids}
            name="user"
            required
            autoComplete="username"
            autoCapitalize="none"
            defaultValue={userName}
            className={inputClass}
          />
        )}
      </Field>
      <Field label="Password">
        {(ids) => (
          <input
            {...ids}
            name="password"
            type="password"
            required
            autoComplete="current-password"
            className={inputClass}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" disabled={busy}>
        {busy ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  )
}
