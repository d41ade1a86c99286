import { Link } from 'react-router'

import { classNames } from '~/lib/class-names'
import type { DiffRow } from './engine/diff-rows'

/** A log's line, counted from 1, as a link into its log. */
export type LineLink = (line: number) => string

interface DiffLineProps {
  row: DiffRow
  /** Undefined while it is on its way. */
  text: string | undefined
  /** It is the failing line of the new log. */
  failing: boolean
  /** It belongs to the difference that was stepped to. */
  current: boolean
  oldLink: LineLink
  newLink: LineLink
  onUnfold: () => void
}

const signs = { same: ' ', removed: '−', added: '+' }
const words = { same: '', removed: 'only before: ', added: 'only now: ' }

/** One row of a comparison. */
export function DiffLine(props: DiffLineProps) {
  const { row, text, failing, current, oldLink, newLink, onUnfold } = props
  const { kind, old, now } = row
  if (kind === 'fold') {
    return (
      <button
        type="button"
        onClick={onUnfold}
        className="flex h-[18px] w-full bg-raised text-left text-muted hover:text-ink"
      >
        <span className="sticky left-0 pl-3">
          <span aria-hidden>⋯ </span>
          {row.lines.toLocaleString()} equal lines
        </span>
      </button>
    )
  }
  return (
    <div
      className={classNames(
        'flex h-[18px] w-max min-w-full',
        kind === 'removed' && 'bg-bad-soft',
        kind === 'added' && 'bg-ok-soft',
        failing && 'font-semibold outline-1 -outline-offset-1 outline-bad',
      )}
    >
      <span
        className={classNames(
          'sticky left-0 flex shrink-0 border-r border-line text-right text-faint select-none',
          current ? 'bg-accent-soft' : 'bg-canvas',
        )}
      >
        <LineNumber line={kind === 'added' ? null : old + 1} link={oldLink} log="before" />
        <LineNumber line={kind === 'removed' ? null : now + 1} link={newLink} log="now" />
      </span>
      <span aria-hidden className="w-[2ch] shrink-0 text-center select-none">
        {signs[kind]}
      </span>
      <span className="sr-only">
        {failing && 'the failing line, '}
        {words[kind]}
      </span>
      <span className="pr-4 whitespace-pre [tab-size:8]">{text}</span>
    </div>
  )
}

/** A line's number, leading to the line in its log. */
function LineNumber({ line, link, log }: { line: number | null; link: LineLink; log: string }) {
  return (
    <span className="w-[7ch] pr-1.5">
      {line !== null && (
        <Link
          to={link(line)}
          tabIndex={-1}
          aria-label={`Line ${line} of the log ${log}`}
          className="hover:text-accent hover:underline"
        >
          {line}
        </Link>
      )}
    </span>
  )
}
