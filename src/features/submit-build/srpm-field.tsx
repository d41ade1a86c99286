import { Upload, X } from 'lucide-react'
import { useState } from 'react'

import { askSignIn } from '~/entities/sign-in-request'
import type { BuildDraft } from '~/hub/rules/build-request'
import { formatBytes } from '~/lib/bytes'
import { classNames } from '~/lib/class-names'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { ProgressBar } from '~/ui/progress-bar'
import { ErrorState } from '~/ui/states'
import { HubSrpm, StoredSrpm } from './kept-srpm'
import type { SrpmUploading } from './use-srpm-upload'

interface SrpmFieldProps {
  draft: Pick<BuildDraft, 'srpmPath' | 'hubSrpm'>
  error: string | undefined
  uploading: SrpmUploading
  onChange: (change: Partial<BuildDraft>) => void
}

/** An SRPM: chosen or dropped in, and then uploaded at once; or one that the hub has. */
export function SrpmField({ draft, error, uploading, onChange }: SrpmFieldProps) {
  const { upload, choose, cancel } = uploading
  const [over, setOver] = useState(false)
  const { file, header } = upload
  const stored = draft.srpmPath !== '' && !file
  const onHub = draft.hubSrpm !== '' && !stored && !file
  const settled = stored || onHub || (file && (header || draft.hubSrpm))
  return (
    <div className="flex flex-col gap-2">
      {stored && <StoredSrpm path={draft.srpmPath} error={error} onRemove={cancel} />}
      {onHub && <HubSrpm path={draft.hubSrpm} onRemove={() => onChange({ hubSrpm: '' })} />}
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
      {file && <UploadState uploading={uploading} error={error} />}
    </div>
  )
}

/** How far the file is on its way, and what it says of itself. */
function UploadState({ uploading, error }: Pick<SrpmFieldProps, 'uploading' | 'error'>) {
  const { upload, cancel, retry } = uploading
  const { file, header, status } = upload
  if (!file) return null
  const underWay = status === 'sending' || status === 'fetching'
  const told = status === 'fetching' ? ' fetched from the hub' : ''
  return (
    <div className="flex flex-col gap-1.5 rounded-md border border-line px-2.5 py-2">
      <div className="flex flex-wrap items-center gap-x-2">
        <span className="min-w-0 font-mono text-xs font-medium break-all">
          {header ? `${header.name}-${header.version}-${header.release}` : file.name}
        </span>
        <span className="text-xs text-muted">
          {status === 'done'
            ? `uploaded, ${formatBytes(file.size)}`
            : `${formatBytes(upload.sent)} of ${formatBytes(file.size)}${told}`}
        </span>
        <Button size="sm" variant="ghost" icon={X} onClick={cancel} className="ml-auto">
          {underWay ? 'Cancel upload' : 'Remove'}
        </Button>
      </div>
      {header?.summary && <p className="text-xs text-muted">{header.summary}</p>}
      {underWay && (
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
  )
}
