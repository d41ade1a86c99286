import type { Task } from '~/hub/types/task'
import { paths } from '~/lib/paths'

/** The form that submits a task's request with changes; null for a task that has no form. */
export function changePath({ id, method, request }: Task): string | null {
  if (!request) return null
  if (method === 'build') return paths.submit({ from: id })
  return method === 'chainbuild' ? paths.chain({ from: id }) : null
}
