import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'

import { useSettled } from '~/hooks/use-settled'
import { packagesQuery } from '~/hub/queries/packages'
import { usersQuery } from '~/hub/queries/people-and-places'
import { tagsQuery } from '~/hub/queries/tags'
import { Field, inputClass } from '~/ui/field'
import type { TextProps } from './fields'

const suggested = 20

interface NameProps extends Omit<TextProps, 'mono' | 'numeric'> {
  /** Enter does this instead of confirming the dialog. */
  onEnter?: () => void
}

/** A name of something on the hub, with names to choose from. */
export function NameField(props: NameProps & { names: readonly string[] }) {
  const { label, value, onChange, help, error, placeholder, names, onEnter } = props
  const list = useId()
  return (
    <Field label={label} help={help} error={error}>
      {(ids) => (
        <>
          <input
            {...ids}
            list={list}
            value={value}
            onChange={({ target }) => onChange(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !onEnter) return
              event.preventDefault()
              onEnter()
            }}
            placeholder={placeholder}
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
            className={`${inputClass} font-mono text-xs`}
          />
          <datalist id={list}>
            {names.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}

function usePrefix(value: string): { prefix: string; enabled: boolean } {
  const prefix = useSettled(value.trim(), 250)
  return { prefix, enabled: prefix.length > 1 }
}

/** A package by name, with those that begin so. */
export function PackageField(props: NameProps) {
  const { prefix, enabled } = usePrefix(props.value)
  const queryOpts = { order: 'package_name', limit: suggested }
  const found = useQuery({ ...packagesQuery({ prefix, queryOpts }), enabled })
  return <NameField {...props} names={(found.data ?? []).map((row) => row.package_name)} />
}

/** A tag by name, with those that begin so. */
export function TagField(props: NameProps) {
  const { prefix, enabled } = usePrefix(props.value)
  const queryOpts = { order: 'name', limit: suggested }
  const found = useQuery({ ...tagsQuery({ pattern: `${prefix}*`, queryOpts }), enabled })
  return <NameField {...props} names={(found.data ?? []).map(({ name }) => name)} />
}

/** A user by name, with those that begin so. */
export function UserField(props: NameProps) {
  const { prefix, enabled } = usePrefix(props.value)
  const queryOpts = { order: 'name', limit: suggested }
  const found = useQuery({ ...usersQuery({ prefix, queryOpts }), enabled })
  return <NameField {...props} names={(found.data ?? []).map(({ name }) => name)} />
}
