import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'

import { useSettled } from '~/hooks/use-settled'
import { packagesQuery } from '~/hub/queries/packages'
import { tagsQuery } from '~/hub/queries/tags'
import { Field, inputClass } from '~/ui/field'

const suggested = 20

interface NameFieldProps {
  label: string
  help: string
  value: string
  names: readonly string[]
  onChange: (value: string) => void
}

function NameField({ label, help, value, names, onChange }: NameFieldProps) {
  const list = useId()
  return (
    <Field label={label} help={help}>
      {(ids) => (
        <>
          <input
            {...ids}
            list={list}
            value={value}
            onChange={({ target }) => onChange(target.value)}
            placeholder="all"
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

type OneField = Pick<NameFieldProps, 'value' | 'onChange'>

/** A package by name, with those that begin so; empty for all. */
export function PackageField(props: OneField) {
  const prefix = useSettled(props.value.trim(), 250)
  const found = useQuery({
    ...packagesQuery({ prefix, queryOpts: { order: 'package_name', limit: suggested } }),
    enabled: prefix.length > 1,
  })
  return (
    <NameField
      {...props}
      label="Package"
      help="Left empty: every package."
      names={(found.data ?? []).map((row) => row.package_name)}
    />
  )
}

/** A tag by name, with those that begin so; empty for all. */
export function TagField(props: OneField) {
  const prefix = useSettled(props.value.trim(), 250)
  const found = useQuery({
    ...tagsQuery({ pattern: `${prefix}*`, queryOpts: { order: 'name', limit: suggested } }),
    enabled: prefix.length > 1,
  })
  return (
    <NameField
      {...props}
      label="Tag"
      help="Left empty: every tag."
      names={(found.data ?? []).map(({ name }) => name)}
    />
  )
}
