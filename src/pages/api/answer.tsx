import { useMemo, useState } from 'react'

import { HubValueView } from '~/entities/hub-value'
import { HubFailure } from '~/entities/query-state'
import type { HubValue } from '~/hub/types/common'
import { copyText } from '~/lib/clipboard'
import { toJson } from '~/lib/json'
import { previewJson } from '~/lib/preview-json'
import { Button } from '~/ui/button'
import { Panel } from '~/ui/panel'
import { Tag } from '~/ui/state-badge'
import { SkeletonLines } from '~/ui/states'
import type { Trial } from './use-try'

/** Characters that are drawn; more would hold up the page. */
const mostJson = 100_000
const mostOutline = 20_000

function Copy({ value }: { value: HubValue }) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    setSaid((await copyText(toJson(value, 2))) ? 'Copied' : 'The browser refused to copy')
    setTimeout(() => setSaid(''), 2000)
  }
  return (
    <>
      <span role="status" className="text-xs text-muted">
        {said}
      </span>
      <Button size="sm" onClick={() => void copy()}>
        Copy as JSON
      </Button>
    </>
  )
}

function Value({ value, milliseconds }: { value: HubValue; milliseconds: number }) {
  const [asked, setAsked] = useState<'Outline' | 'JSON'>('JSON')
  const { text, whole } = useMemo(() => previewJson(value, mostJson), [value])
  const outlined = whole && text.length <= mostOutline
  const look = outlined ? asked : 'JSON'
  const rows = Array.isArray(value) ? `${value.length.toLocaleString('en')} rows, ` : ''
  return (
    <Panel
      title="Answer"
      action={
        <>
          {outlined &&
            (['JSON', 'Outline'] as const).map((each) => (
              <Button
                key={each}
                size="sm"
                variant="ghost"
                aria-pressed={look === each}
                className={look === each ? 'bg-raised text-ink' : ''}
                onClick={() => setAsked(each)}
              >
                {each}
              </Button>
            ))}
          <Copy value={value} />
        </>
      }
    >
      <p role="status" className="mb-1.5 text-xs text-muted">
        {rows}in {Math.round(milliseconds)} ms
        {!whole && '. Too long to draw: here is its beginning; copying takes all of it.'}
      </p>
      {look === 'Outline' ? (
        <HubValueView value={value} />
      ) : (
        <textarea
          readOnly
          aria-label="Answer as JSON"
          rows={Math.min(24, text.split('\n').length)}
          value={whole ? text : `${text} …`}
          className="block max-h-[60dvh] w-full resize-y bg-surface font-mono text-xs"
        />
      )}
    </Panel>
  )
}

/** What the hub said: a value, a fault with its code, or nothing yet. */
export function Answer({ trial }: { trial: Trial }) {
  if (trial.status === 'answered') {
    return <Value value={trial.value} milliseconds={trial.milliseconds} />
  }
  if (trial.status === 'failed') {
    const { error } = trial
    return (
      <HubFailure
        error={error}
        action={error.code === undefined ? undefined : <Tag>{`fault ${error.code}`}</Tag>}
      />
    )
  }
  const megabytes = (trial.bytes / 1_000_000).toFixed(1)
  return (
    <Panel title="Answer">
      {trial.bytes > 100_000 && <p className="text-muted">{megabytes} MB received</p>}
      <SkeletonLines lines={3} label="the answer" />
    </Panel>
  )
}
