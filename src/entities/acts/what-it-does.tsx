import { Suspense } from 'react'

import { type Act, asPython } from '~/hub/acts/act'
import { promotedBy, taggingsOf } from '~/hub/acts/taggings'
import { CopyButton } from '~/ui/copy'
import { lazyPart } from '~/ui/lazy-part'

const TaggingEffect = lazyPart(async () => ({
  default: (await import('./tagging-effect')).TaggingEffect,
}))

const PromotionEffect = lazyPart(async () => ({
  default: (await import('./tagging-effect')).PromotionEffect,
}))

const mostLines = 6

/** What acts do, in words, on Koji's command line, and as calls of the hub. */
export function WhatItDoes({ acts }: { acts: readonly Act[] }) {
  const [first] = acts
  const commands = acts.flatMap((act) => act.commands).join('\n')
  const calls = acts.flatMap((act) => act.writes.map(asPython)).join('\n')
  const differences = [...new Set(acts.flatMap(({ differs }) => differs ?? []))]
  const promoted = promotedBy(acts)
  return (
    <>
      {promoted !== undefined && (
        <Suspense>
          <PromotionEffect nvr={promoted} />
        </Suspense>
      )}
      {taggingsOf(acts).length > 0 && (
        <Suspense>
          <TaggingEffect acts={acts} />
        </Suspense>
      )}
      <div className="flex min-w-0 flex-col gap-1 rounded-md bg-raised px-2.5 py-2 text-xs">
        {acts.length === 1 && first && <p className="font-medium">{first.does}</p>}
        {commands && <Lines text={commands} what="command" />}
        <Lines text={calls} what="hub call" />
      </div>
      {differences.map((sentence) => (
        <p key={sentence} role="note" className="rounded-md bg-warn-soft px-2.5 py-1.5 text-warn">
          {sentence}
        </p>
      ))}
    </>
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
