import { type Query, useQueryClient } from '@tanstack/react-query'

import { hub } from '~/hub/hub'
import { CopyButton } from '~/ui/copy'
import { Dialog } from '~/ui/dialog'
import { EmptyState } from '~/ui/states'
import { asCurl, asKojiCommand, type HubCall } from './call-forms'

interface CallsDialogProps {
  onClose: () => void
}

function isCall(value: unknown): value is HubCall {
  return typeof value === 'object' && value !== null && 'method' in value && 'params' in value
}

/** The hub call that a query makes, or the first of many alike; null for what asks the hub nothing. */
function callOf({ queryKey: [method, params], meta }: Query): HubCall | null {
  const call = meta?.['hubCall']
  if (isCall(call)) return call
  if (!call || typeof method !== 'string') return null
  return { method, params: typeof params === 'object' && params !== null ? params : {} }
}

const words = { pending: 'asking', error: 'failed', success: 'answered' }

/** The calls behind the page as it stands, to repeat by hand. */
export function CallsDialog({ onClose }: CallsDialogProps) {
  const queries = useQueryClient().getQueryCache().findAll({ type: 'active' })
  const calls = queries.flatMap((query) => {
    const call = callOf(query)
    return call ? [{ call, state: words[query.state.status], key: query.queryHash }] : []
  })
  return (
    <Dialog
      open
      onOpenChange={onClose}
      wide
      title="Hub calls behind this page"
      description="What this page asks the hub, anonymously. Each can be repeated by hand."
    >
      {calls.length === 0 && <EmptyState title="This page asks the hub nothing" />}
      <ul className="flex flex-col divide-y divide-line">
        {calls.map(({ call, state, key }) => (
          <li key={key} className="flex flex-wrap items-start gap-x-3 gap-y-1 py-2">
            <div className="min-w-0 grow basis-60">
              <p className="font-mono text-xs font-semibold">
                {call.method} <span className="font-sans font-normal text-muted">{state}</span>
              </p>
              <code className="text-xs break-all text-muted">{JSON.stringify(call.params)}</code>
            </div>
            <CopyForm label="koji call" text={asKojiCommand(call)} />
            <CopyForm label="curl" text={asCurl(call, hubAddress())} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function hubAddress(): string {
  return new URL(hub().config.hubUrl, document.baseURI).href
}

function CopyForm({ label, text }: { label: string; text: string }) {
  return (
    <span className="inline-flex items-center gap-1 text-xs text-muted">
      {label} <CopyButton text={text} what={`as ${label}`} />
    </span>
  )
}
