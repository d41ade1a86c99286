import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'

import { classNames } from '~/lib/class-names'
import { useDocumentTitle } from '~/ui/page'
import { SkeletonLines } from '~/ui/states'
import { usePageActions } from './page-actions'

interface LogFrameProps {
  title: string
  headline: ReactNode
  /** The logs beside this one. */
  files: { name: string; to: string }[]
  current: string
  /** Said above the text: why the task failed. */
  notice?: ReactNode
  children: ReactNode
}

/** The frame of a log's page: one slim row on top, the rest of the window for the text. */
export function LogFrame({ title, headline, files, current, notice, children }: LogFrameProps) {
  useDocumentTitle(title)
  const navigate = useNavigate()
  usePageActions(
    files
      .filter(({ name }) => name !== current)
      .map(({ name, to }) => ({ label: `Log: ${name}`, run: () => void navigate(to) })),
  )
  return (
    <div data-fills="always" className="flex min-h-80 grow flex-col">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-surface px-3 py-1.5">
        <h1 tabIndex={-1} className="flex min-w-0 flex-wrap items-center gap-x-2 outline-none">
          {headline}
        </h1>
        <nav aria-label="Logs" className="flex min-w-0 gap-0.5 overflow-x-auto">
          {files.map((file) => (
            <Link
              key={file.to}
              to={file.to}
              aria-current={file.name === current ? 'page' : undefined}
              className={classNames(
                'rounded px-2 py-0.5 font-mono text-xs whitespace-nowrap',
                file.name === current ? 'bg-raised text-ink' : 'text-muted hover:text-ink',
              )}
            >
              {file.name}
            </Link>
          ))}
        </nav>
      </div>
      {notice}
      <div className="flex min-h-0 grow flex-col">{children}</div>
    </div>
  )
}

/** In the log's place until it is known where it lies. */
export function LogOnItsWay({ title }: { title: string }) {
  return (
    <div className="p-3">
      <SkeletonLines lines={8} label={title} />
    </div>
  )
}
