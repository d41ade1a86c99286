import { Upload, X } from 'lucide-react'
import { useState } from 'react'

import { askSignIn } from '~/entities/sign-in-request'
import { formatBytes } from '~/lib/bytes'
import { classNames } from '~/lib/class-names'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { ProgressBar } from '~/ui/progress-bar'
import { ErrorState } from '~/ui/states'
import type { SrpmUploading } from './use-srpm-upload'

interface SrpmFieldProps {
  /** Where the hub keeps the SRPM; empty before. */
  path: string
  error: string | undefined
  uploading: SrpmUploading
}

/** An SRPM, chosen or dropped in, read and uploaded at once. */
export function SrpmField({ path, error, uploading }: SrpmFieldProps) {
  const { upload, choose, cancel, retry } = uploading
  const [over, setOver] = useState(false)
  const { file, header, status } = upload
  const stored = path && !file
  const settled = stored || (file && header)
  return (
    <div className="flex flex-col gap-2">
      {!settled && (
        <Field label="Source RPM" error={error}>
          {(ids) => (
            <div
              onDragOver={(event) => {
                event.preventDefault()
                setOver(true)
              }}
              onDragLeave={() => setOver(false)}
              onDrop={(event) => {
                event.preventDefault()
                setOver(false)
                const [dropped] = event.dataTransfer.files
                if (dropped) void choose(dropped)
              }}
              className={classNames(
                'flex flex-col items-center gap-2 rounded-lg border border-dashed px-3 py-5 text-center',
                over ? 'border-accent bg-accent-soft' : 'border-line-strong bg-surface',
              )}
            >
              <Upload size={20} aria-hidden className="text-faint" />
              <p className="text-muted">Drop a .src.rpm here, or choose one</p>
              <input
                {...ids}
                type="file"
                accept=".rpm"
                onChange={(event) => {
                  const [picked] = event.target.files ?? []
                  event.target.value = ''
                  if (picked) void choose(picked)
                }}
                className="max-w-full text-xs file:mr-3 file:h-7 file:rounded-md file:border file:border-line-strong file:bg-surface file:px-2 file:font-medium file:text-ink"
              />
            </div>
          )}
        </Field>
      )}
      {stored && (
        <p className="flex items-center gap-2 text-sm">
          <span className="text-ok">Uploaded:</span>
          <span className="min-w-0 font-mono text-xs break-all">{path.split('/').at(-1)}</span>
          <Button size="sm" variant="ghost" icon={X} onClick={cancel}>
            Remove
          </Button>
        </p>
      )}
      {file && (
        <div className="flex flex-col gap-1.5 rounded-md border border-line px-2.5 py-2">
          <div className="flex flex-wrap items-center gap-x-2">
            <span className="min-w-0 font-mono text-xs font-medium break-all">
              {header ? `${header.name}-${header.version}-${header.release}` : file.name}
            </span>
            <span className="text-xs text-muted">
              {status === 'done'
                ? `uploaded, ${formatBytes(file.size)}`
                : `${formatBytes(upload.sent)} of ${formatBytes(file.size)}`}
            </span>
            <Button size="sm" variant="ghost" icon={X} onClick={cancel} className="ml-auto">
              {status === 'sending' ? 'Cancel upload' : 'Remove'}
            </Button>
          </div>
          {header?.summary && <p className="text-xs text-muted">{header.summary}</p>}
          {status === 'sending' && (
            <ProgressBar
              value={upload.sent / Math.max(1, file.size)}
              label={`Upload of ${file.name}`}
            />
          )}
          {status === 'failed' && (
            <ErrorState
              title="Not uploaded"
              detail={upload.error ?? ''}
              onRetry={retry ?? undefined}
              action={
                upload.signInDue && (
                  <Button size="sm" onClick={askSignIn}>
                    Sign in
                  </Button>
                )
              }
            />
          )}
          {header && error && (
            <p role="alert" className="text-xs text-bad">
              {error}
            </p>
          )}
        </div>
      )}
    </div>
  )
}
