import { type Act, asPython } from '~/hub/acts/act'
import { CopyButton } from '~/ui/copy'

const mostLines = 6

/** What acts do, in words, on Koji's command line, and as calls of the hub. */
export function WhatItDoes({ acts }: { acts: readonly Act[] }) {
  const [first] = acts
  const commands = acts.flatMap((act) => act.commands).join('\n')
  const calls = acts.flatMap((act) => act.writes.map(asPython)).join('\n')
  return (
    <div className="flex min-w-0 flex-col gap-1 rounded-md bg-raised px-2.5 py-2 text-xs">
      {acts.length === 1 && first && <p className="font-medium">{first.does}</p>}
      {commands && <Lines text={commands} what="command" />}
      <Lines text={calls} what="hub call" />
    </div>
  )
}

function Lines({ text, what }: { text: string; what: string }) {
  const lines = text.split('\n')
  return (
    <div className="flex min-w-0 items-start gap-1">
      <pre className="min-w-0 grow font-mono break-all whitespace-pre-wrap text-muted">
        {lines.slice(0, mostLines).join('\n')}
        {lines.length > mostLines && `\n… ${lines.length - mostLines} more`}
      </pre>
      <CopyButton text={text} what={what} />
    </div>
  )
}
