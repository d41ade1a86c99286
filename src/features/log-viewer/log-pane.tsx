import type { ReactNode } from 'react'

import { ArrowDownToLine } from 'lucide-react'

import type { LogAddress } from '~/hub/files/log-source'
import { Button } from '~/ui/button'
import { LogBody } from './log-body'
import { LogState } from './log-state'
import { useLog } from './use-log'
import { useLogScroll } from './use-log-scroll'

interface LogPaneProps {
  address: LogAddress
  /** Somebody still writes it. */
  live: boolean
  title: string
  header?: ReactNode
}

const fromTail = { from: 'tail' } as const

/** A log as it grows, in a small place: its end, and what came before on scrolling up. */
export function LogPane({ address, live, title, header }: LogPaneProps) {
  const { log, status } = useLog(address, live, fromTail)
  const scroll = useLogScroll(log, status, true)
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {header}
      <LogState status={status} live={live} title={title} onRetry={() => log.retry()} />
      {status.lineCount > 0 && (
        <LogBody
          log={log}
          status={status}
          scroll={scroll}
          title={title}
          selected={null}
          current={null}
        />
      )}
      {!scroll.following && status.lineCount > 0 && (
        <Button
          size="sm"
          icon={ArrowDownToLine}
          className="absolute right-4 bottom-3 shadow"
          onClick={scroll.follow}
        >
          {status.ended ? 'To the end' : 'Resume'}
        </Button>
      )}
    </div>
  )
}
