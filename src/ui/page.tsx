import { type ReactNode, useEffect } from 'react'

import { Part, Value } from './boundary'

interface PageProps {
  /** The tab's title; the site's name is added. */
  title: string
  /** The headline, when it says more than the title. */
  headline?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** A page's frame: its heading takes the focus when the route changes (see app/shell). */
export function Page({ title, headline, actions, children }: PageProps) {
  useDocumentTitle(title)
  return (
    <div className="mx-auto flex w-full max-w-[1400px] flex-col gap-3 px-3 py-4 sm:px-5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h1 tabIndex={-1} className="min-w-0 text-lg leading-7 font-semibold outline-none">
          <Value>{headline ?? title}</Value>
        </h1>
        {actions && (
          <div className="flex flex-wrap items-center gap-2">
            <Value>{actions}</Value>
          </div>
        )}
      </div>
      <Part>{children}</Part>
    </div>
  )
}

/** Names the tab after the page, with the site's name after it. */
export function useDocumentTitle(title: string) {
  useEffect(() => {
    const site = document.documentElement.dataset['site'] ?? 'Koji'
    document.title = `${title} · ${site}`
  }, [title])
}
