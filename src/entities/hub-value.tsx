import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'

import { BuildById, TagById } from './hub-links'
import { isStruct } from '~/hub/rules/task-request'
import type { HubValue } from '~/hub/types/common'
import { paths } from '~/lib/paths'
import { Button } from '~/ui/button'

const tag = (id: number) => <TagById id={id} />

// Numbers under these names are ids of something with a name (www/kojiweb/index.py taskinfo).
const named = new Map<string, (id: number) => ReactNode>(
  Object.entries<(id: number) => ReactNode>({
    task_id: (id) => (
      <Link to={paths.task(id)} className="link">
        #{id}
      </Link>
    ),
    build_id: (id) => <BuildById id={id} />,
    root: tag,
    tag_id: tag,
    tag,
    build_tag: tag,
    fromtag: tag,
  }),
)

interface HubValueViewProps {
  name?: string
  value: HubValue
}

const folded = 400

function LongText({ text }: { text: string }) {
  const [open, setOpen] = useState(false)
  if (text.length <= folded) return <span className="break-words whitespace-pre-wrap">{text}</span>
  return (
    <span className="break-words whitespace-pre-wrap">
      {open ? text : `${text.slice(0, folded)}…`}{' '}
      <Button size="sm" variant="ghost" onClick={() => setOpen(!open)}>
        {open ? 'Show less' : 'Show all'}
      </Button>
    </span>
  )
}

/** Any value of the hub as an indented outline; ids lead to their pages. */
export function HubValueView({ name = '', value }: HubValueViewProps) {
  if (value === null) return <span className="text-faint">none</span>
  if (typeof value === 'boolean') return <span>{value ? 'yes' : 'no'}</span>
  if (typeof value === 'number') {
    return named.get(name)?.(value) ?? <span>{value}</span>
  }
  if (typeof value === 'bigint') return <span>{String(value)}</span>
  if (typeof value === 'string') {
    return (
      <span className="font-mono text-xs">
        {value === '' ? <span className="text-faint">empty</span> : <LongText text={value} />}
      </span>
    )
  }
  if (value instanceof Uint8Array) return <span>{value.length} bytes</span>
  if (isStruct(value)) return <Outline entries={Object.entries(value)} />
  if (value.length === 0) return <span className="text-faint">empty list</span>
  if (value.every((item) => typeof item !== 'object' || item === null)) {
    return <span className="font-mono text-xs break-words">{value.map(String).join(', ')}</span>
  }
  return (
    <ol className="flex flex-col gap-1">
      {Object.entries(value).map(([index, item]) => (
        <li key={index}>
          <HubValueView value={item} />
        </li>
      ))}
    </ol>
  )
}

/** Named values, one a line. */
export function Outline({ entries }: { entries: [string, HubValue][] }) {
  if (entries.length === 0) return <span className="text-faint">none</span>
  return (
    <dl className="grid grid-cols-1 gap-x-4 gap-y-1 sm:grid-cols-[max-content_minmax(0,1fr)]">
      {entries.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd className="min-w-0">
            <HubValueView name={name} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
