import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'

import { fileUrl } from '~/hub/files/path-info'
import { hubFileQuery } from '~/hub/queries/hub-files'
import { formatBytes } from '~/lib/bytes'
import { classNames } from '~/lib/class-names'
import { Button } from '~/ui/button'

interface KeptSrpmProps {
  path: string
  onRemove: () => void
}

const fileName = (path: string) => path.slice(path.lastIndexOf('/') + 1)
const sized = (bytes: number | null | undefined) => (bytes ? `, ${formatBytes(bytes)}` : '')
const box = 'flex flex-col gap-1 rounded-md border border-line px-2.5 py-2'
const name = 'min-w-0 font-mono text-xs font-medium break-all'

/** An SRPM that was uploaded before, as long as the hub keeps it. */
export function StoredSrpm({
  path,
  error,
  onRemove,
}: KeptSrpmProps & { error?: string | undefined }) {
  const held = useQuery(hubFileQuery(`work/${path}`))
  const gone = held.data === null
  const words = held.isPending
    ? 'Looking whether the hub still has it…'
    : gone
      ? 'The hub does not have it any more: choose the file again.'
      : held.error
        ? 'Whether the hub still has it is not known: its files cannot be read from here.'
        : `The hub still has it${sized(held.data)}.`
  return (
    <div className={box}>
      <div className="flex flex-wrap items-center gap-x-2">
        <span className={gone ? 'text-muted' : 'text-ok'}>
          {gone ? 'Was uploaded:' : 'Uploaded:'}
        </span>
        <span className={name}>{fileName(path)}</span>
        <Button size="sm" variant="ghost" icon={X} onClick={onRemove} className="ml-auto">
          Choose another file
        </Button>
      </div>
      <p className={classNames('text-xs', gone ? 'text-bad' : 'text-muted')}>{words}</p>
      {error && (
        <p role="alert" className="text-xs text-bad">
          {error}
        </p>
      )}
    </div>
  )
}

/** An SRPM of a build: builders take uploads only, so it goes the way of one. */
export function HubSrpm({ path, onRemove }: KeptSrpmProps) {
  const found = useQuery(hubFileQuery(path))
  return (
    <div className={box}>
      <div className="flex flex-wrap items-center gap-x-2">
        <span className="text-muted">From the hub:</span>
        <a href={fileUrl(path)} className={`link ${name}`}>
          {fileName(path)}
        </a>
        <Button size="sm" variant="ghost" icon={X} onClick={onRemove} className="ml-auto">
          Choose another file
        </Button>
      </div>
      {found.data === null ? (
        <p role="alert" className="text-xs text-bad">
          The hub’s files have no such source RPM.
        </p>
      ) : (
        <p className="text-xs text-muted">
          Builders take uploads only: when you submit, your browser fetches it{sized(found.data)},
          and uploads it again.
        </p>
      )}
      {found.error && (
        <p className="text-xs text-warn">
          The hub’s files cannot be read from here ({found.error.message}): download it and choose
          the file.
        </p>
      )}
    </div>
  )
}
