import { Search } from 'lucide-react'
import { useState } from 'react'

import { searchKinds } from '~/entities/search-kinds'
import { searchMatches, searchTypes } from '~/hub/methods/search'
import { Button } from '~/ui/button'
import { FilterSelect, inputClass } from '~/ui/field'
import type { SearchFilters } from './filters'

interface SearchFormProps {
  filters: SearchFilters
  onSearch: (change: Partial<SearchFilters>) => void
}

const types = searchTypes.map((value) => ({ value, label: searchKinds[value].label }))
const matches = searchMatches.map((value) => ({ value, label: value }))

const hints: Record<SearchFilters['match'], string> = {
  glob: '* stands for any characters, ? for one; case does not matter.',
  regexp: 'A PostgreSQL regular expression, found anywhere in the name; case does not matter.',
  exact: 'The whole name, as it is.',
}

/** The words, and what and how to search; the hub is asked on Enter or as a choice changes. */
export function SearchForm({ filters, onSearch }: SearchFormProps) {
  const [typed, setTyped] = useState(filters.q)
  const [shown, setShown] = useState(filters.q)
  if (shown !== filters.q) {
    setShown(filters.q)
    setTyped(filters.q)
  }
  const q = typed.trim()
  return (
    <search>
      <form
        className="flex flex-wrap items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          onSearch({ q })
        }}
      >
        <input
          type="search"
          aria-label="Search for"
          aria-describedby="search-hint"
          placeholder={filters.match === 'regexp' ? '^rubygem-' : 'rubygem-*'}
          spellCheck={false}
          autoCapitalize="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className={`${inputClass} max-w-md grow basis-56 font-mono`}
        />
        <FilterSelect
          label="In"
          value={filters.type}
          options={types}
          onChange={(type) => onSearch({ q, type, order: '' })}
        />
        <FilterSelect
          label="Match"
          value={filters.match}
          options={matches}
          onChange={(match) => onSearch({ q, match })}
        />
        <Button type="submit" variant="primary" icon={Search}>
          Search
        </Button>
      </form>
      <p id="search-hint" className="mt-1.5 text-xs text-muted">
        {hints[filters.match]}
      </p>
    </search>
  )
}
