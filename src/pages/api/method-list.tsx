import { Link } from 'react-router'

import type { ListedMethod } from '~/hub/queries/api'
import { classNames } from '~/lib/class-names'
import { paths } from '~/lib/paths'

/** The methods whose name or description has all the words. */
export function methodsWith(methods: readonly ListedMethod[], text: string): ListedMethod[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return methods.filter(({ name, doc }) => {
    const all = `${name} ${doc ?? ''}`.toLowerCase()
    return words.every((word) => all.includes(word))
  })
}

function firstLine(doc: string | null | undefined): string {
  return doc?.trim().split('\n')[0] ?? ''
}

interface MethodListProps {
  methods: readonly ListedMethod[]
  q: string
  chosen: string
}

/** Methods by name, each with the first line of what it does. */
export function MethodList({ methods, q, chosen }: MethodListProps) {
  return (
    <ul aria-label="Methods" className="divide-y divide-line">
      {methods.map(({ name, doc }) => (
        <li key={name}>
          <Link
            to={paths.api({ q, method: name })}
            preventScrollReset
            aria-current={name === chosen ? 'page' : undefined}
            className={classNames(
              'block px-3 py-1.5 hover:bg-raised',
              name === chosen && 'bg-accent-soft',
            )}
          >
            <span className="block font-mono text-xs font-medium break-all">{name}</span>
            {firstLine(doc) && (
              <span className="block truncate text-xs text-muted">{firstLine(doc)}</span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  )
}
