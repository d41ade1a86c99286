import { CheckField } from '~/entities/acts/fields'

interface ForceFieldProps {
  force: boolean
  mayForce: boolean
  onChange: (force: boolean) => void
}

/** An admin's way past locks, a tag's permission, its package list and the policy. */
export function ForceField({ force, mayForce, onChange }: ForceFieldProps) {
  return (
    <CheckField
      label="Force it: past a lock, a permission, the package list and the policy"
      checked={force}
      onChange={onChange}
      no={mayForce ? null : 'Only admins may force'}
    />
  )
}
