import { Link, useSearchParams } from 'react-router'

import { classNames } from '~/lib/class-names'

interface SectionTab<Id extends string> {
  id: Id
  label: string
  /** How many there are, once known. */
  count?: number | undefined
}

interface SectionTabsProps<Id extends string> {
  tabs: readonly SectionTab<Id>[]
  current: Id
}

/** The sections of a page, each an address of its own: `?tab=`; the first one goes without. */
export function SectionTabs<Id extends string>({ tabs, current }: SectionTabsProps<Id>) {
  return (
    <nav
      aria-label="Sections"
      className="-mx-3 flex gap-1 overflow-x-auto border-b border-line px-3 sm:mx-0 sm:px-0"
    >
      {tabs.map(({ id, label, count }, index) => (
        <Link
          key={id}
          to={index === 0 ? '?' : `?tab=${id}`}
          preventScrollReset
          aria-current={id === current ? 'page' : undefined}
          className={classNames(
            'flex items-center gap-1.5 border-b-2 px-2.5 py-1.5 font-medium whitespace-nowrap',
            id === current
              ? 'border-accent text-ink'
              : 'border-transparent text-muted hover:text-ink',
          )}
        >
          {label}
          {count !== undefined && <span className="text-xs font-normal text-muted">{count}</span>}
        </Link>
      ))}
    </nav>
  )
}

/** The tab that the URL names; the first one where it names none. */
export function useTab<Id extends string>(ids: readonly [Id, ...Id[]]): Id {
  const [search] = useSearchParams()
  const named = search.get('tab')
  return ids.find((id) => id === named) ?? ids[0]
}
