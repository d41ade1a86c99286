import {
  ArrowDownToLine,
  ArrowUpToLine,
  ChevronDown,
  ChevronUp,
  CircleAlert,
  Clock,
  Download,
  Keyboard,
  type LucideIcon,
  Pause,
  Printer,
  Radio,
  WrapText,
} from 'lucide-react'
import type { ReactNode } from 'react'

import { classNames } from '~/lib/class-names'
import { formatBytes } from '~/lib/bytes'
import { Button, buttonLook, IconButton } from '~/ui/button'
import { CopyButton } from '~/ui/copy'
import type { LogStatus } from './engine/status'

interface LogToolbarProps {
  status: LogStatus
  /** Somebody still writes the log. */
  live: boolean
  following: boolean
  /** Where a browser finds the log as it is. */
  rawUrl: string | null
  /** The link to what is shown. */
  link: string
  onFollow: () => void
  onTop: () => void
  /** Null where nothing failed. */
  onFailing: (() => void) | null
  onError: (backward: boolean) => void
  /** The build's steps; null where the log has none. */
  sections: ReactNode
  wraps: boolean
  onWrap: () => void
  /** Null where the builder wrote no times. */
  times: { shown: boolean; onToggle: () => void } | null
  onReadAll: () => void
  onPrint: () => void
  onHelp: () => void
  search: ReactNode
  /** What can be done with the chosen lines. */
  selection: ReactNode
}

/** One slim row over a log. */
export function LogToolbar(props: LogToolbarProps) {
  const { status, live, following, rawUrl, link, onFollow, onTop, onFailing, onError } = props
  const { search, selection, sections, wraps, onWrap, times } = props
  return (
    <div
      role="toolbar"
      aria-label="Log"
      className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line bg-surface px-2 py-1 text-xs"
    >
      {live && <FollowState following={following} onFollow={onFollow} />}
      <span className="text-muted tabular-nums">{amount(status)}</span>
      {status.paused && (
        <Button size="sm" icon={Download} onClick={props.onReadAll}>
          Read all of it
        </Button>
      )}
      {onFailing && (
        <Button size="sm" variant="danger" icon={CircleAlert} onClick={onFailing}>
          Failing line
        </Button>
      )}
      {status.marks > 0 && (
        <span className="flex items-center text-muted">
          {status.marks.toLocaleString()} {status.marks === 1 ? 'error' : 'errors'}
          <IconButton
            size="sm"
            label="Error before (p)"
            icon={ChevronUp}
            onClick={() => onError(true)}
          />
          <IconButton
            size="sm"
            label="Next error (n)"
            icon={ChevronDown}
            onClick={() => onError(false)}
          />
        </span>
      )}
      <span className="ml-auto flex flex-wrap items-center gap-x-1">
        {search}
        {selection}
        {sections}
        <Toggle label="Wrap long lines (w)" icon={WrapText} pressed={wraps} onToggle={onWrap} />
        {times && (
          <Toggle
            label="Times of lines (t)"
            icon={Clock}
            pressed={times.shown}
            onToggle={times.onToggle}
          />
        )}
        <IconButton size="sm" label="To the top (g)" icon={ArrowUpToLine} onClick={onTop} />
        <IconButton size="sm" label="To the end (G)" icon={ArrowDownToLine} onClick={onFollow} />
        <CopyButton text={link} what="link to these lines" />
        {rawUrl && (
          <a
            href={rawUrl}
            title="The file as it is"
            aria-label="Open the file as it is"
            className={buttonLook('ghost', 'sm', 'w-7 px-0!')}
          >
            <Download size={15} aria-hidden />
          </a>
        )}
        <IconButton size="sm" label="Print" icon={Printer} onClick={props.onPrint} />
        <IconButton size="sm" label="Keys (?)" icon={Keyboard} onClick={props.onHelp} />
      </span>
    </div>
  )
}

interface ToggleProps {
  label: string
  icon: LucideIcon
  pressed: boolean
  onToggle: () => void
}

function Toggle({ label, icon, pressed, onToggle }: ToggleProps) {
  return (
    <IconButton
      size="sm"
      label={label}
      icon={icon}
      aria-pressed={pressed}
      onClick={onToggle}
      className={classNames(pressed && 'bg-accent-soft! text-accent!')}
    />
  )
}

function amount({ exact, lineCount, bytes, size, paused }: LogStatus): string {
  if (paused && size) {
    return `${exact ? 'the beginning' : 'the end'} of ${formatBytes(size)}`
  }
  if (exact) {
    const lines = lineCount === 1 ? '1 line' : `${lineCount.toLocaleString()} lines`
    return `${lines}, ${formatBytes(bytes)}`
  }
  const share = size ? Math.floor((bytes / size) * 100) : 0
  return `the end of ${size ? formatBytes(size) : 'the log'}, reading the rest: ${share} %`
}

interface FollowStateProps {
  following: boolean
  onFollow: () => void
}

function FollowState({ following, onFollow }: FollowStateProps) {
  if (following) {
    return (
      <span className="inline-flex items-center gap-1 font-medium text-run">
        <Radio size={14} aria-hidden /> Following
      </span>
    )
  }
  return (
    <Button size="sm" icon={Pause} onClick={onFollow}>
      Resume following
    </Button>
  )
}
