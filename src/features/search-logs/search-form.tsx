import { Search } from 'lucide-react'
import { useId, useState } from 'react'

import { SearchWays } from '~/entities/search-ways'
import { classNames } from '~/lib/class-names'
import { type SearchQuery, searchPattern } from '~/lib/search-pattern'
import { Button } from '~/ui/button'
import { inputClass } from '~/ui/field'

interface SearchFormProps {
  query: SearchQuery
  /** With the text as it is typed by then. */
  onSearch: (query: SearchQuery) => void
}

/** What to look for; searches on Enter, not as one types. */
export function SearchForm({ query, onSearch }: SearchFormProps) {
  const id = useId()
  const [text, setText] = useState(query.text)
  const [shown, setShown] = useState(query.text)
  if (shown !== query.text) {
    setShown(query.text)
    setText(query.text)
  }
  const invalid = text !== '' && searchPattern({ ...query, text }) === null
  return (
    <search>
      <form
        className="flex flex-wrap items-center gap-1.5"
        onSubmit={(event) => {
          event.preventDefault()
          onSearch({ ...query, text })
        }}
      >
        <input
          type="search"
          aria-label="Find in all logs"
          placeholder="Find in all logs"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-invalid={invalid ? true : undefined}
          aria-describedby={invalid ? id : undefined}
          className={classNames(inputClass, 'max-w-md min-w-40! flex-1 font-mono')}
        />
        <SearchWays query={query} onQuery={(changed) => onSearch({ ...changed, text })} />
        <Button type="submit" icon={Search} variant="primary">
          Search
        </Button>
      </form>
      {invalid && (
        <p id={id} role="alert" className="mt-1 text-xs text-bad">
          {query.regexp
            ? 'This is no regular expression that finds anything.'
            : 'This cannot be searched for.'}
        </p>
      )}
    </search>
  )
}
