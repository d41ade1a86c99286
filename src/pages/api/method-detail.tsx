import type { ListedMethod } from '~/hub/queries/api'
import { CopyButton } from '~/ui/copy'
import { Panel } from '~/ui/panel'
import { TryIt } from './try-it'

/** A docstring without what its place in the source indents it by. */
export function outdented(doc: string): string {
  const [first = '', ...rest] = doc.replace(/\s+$/, '').split('\n')
  const indents = rest.flatMap((line) => (line.trim() ? [/^ */.exec(line)?.[0].length ?? 0] : []))
  const indent = indents.length > 0 ? Math.min(...indents) : 0
  return [first.trim(), ...rest.map((line) => line.slice(indent))].join('\n').trim()
}

/** One method: its signature, what it does, and a way to ask it. */
export function MethodDetail({ method }: { method: ListedMethod }) {
  const { name, argdesc, doc } = method
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <Panel title={name} action={<CopyButton text={name} what="method name" />}>
        <p className="font-mono text-xs break-words">
          <strong>{name}</strong>
          {argdesc ?? ''}
        </p>
        {doc ? (
          <p className="mt-2 max-w-[80ch] font-mono text-xs break-words whitespace-pre-wrap text-muted">
            {outdented(doc)}
          </p>
        ) : (
          <p className="mt-2 text-muted">The hub does not describe it.</p>
        )}
      </Panel>
      <TryIt key={name} method={method} />
    </div>
  )
}
