import { CaseSensitive, Regex, WholeWord } from 'lucide-react'

import { classNames } from '~/lib/class-names'
import type { SearchQuery } from '~/lib/search-pattern'
import { IconButton } from '~/ui/button'

const ways = [
  { name: 'matchCase', label: 'Match case', icon: CaseSensitive },
  { name: 'wholeWord', label: 'Whole words', icon: WholeWord },
  { name: 'regexp', label: 'Regular expression', icon: Regex },
] as const

interface SearchWaysProps {
  query: SearchQuery
  onQuery: (query: SearchQuery) => void
  size?: 'sm' | 'md'
}

/** How text is looked for in logs: by case, whole words, an expression. */
export function SearchWays({ query, onQuery, size = 'md' }: SearchWaysProps) {
  return ways.map(({ name, label, icon }) => (
    <IconButton
      key={name}
      size={size}
      label={label}
      icon={icon}
      aria-pressed={query[name]}
      onClick={() => onQuery({ ...query, [name]: !query[name] })}
      className={classNames(query[name] && 'bg-accent-soft! text-accent!')}
    />
  ))
}
