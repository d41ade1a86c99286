import { useCallback, useEffect, useRef, useState } from 'react'

import { HubError } from '~/hub/error'
import { Upload } from '~/hub/uploads'
import { type RpmHeader, readRpmHeader } from '~/lib/rpm-header'

interface SrpmUpload {
  /** Null before a file is chosen. */
  file: { name: string; size: number } | null
  header: RpmHeader | null
  /** Bytes that the hub has confirmed. */
  sent: number
  status: 'idle' | 'reading' | 'sending' | 'failed' | 'done'
  error: string | null
  /** The upload failed because a sign-in is due. */
  signInDue: boolean
}

const idle: SrpmUpload = {
  file: null,
  header: null,
  sent: 0,
  status: 'idle',
  error: null,
  signInDue: false,
}

export interface SrpmUploading {
  upload: SrpmUpload
  choose: (file: File) => Promise<void>
  cancel: () => void
  /** Goes on where the upload stopped; null where there is nothing to send. */
  retry: (() => void) | null
}

/**
 * Reads a chosen SRPM's header, uploads it, and tells where the hub keeps it; empty for nowhere.
 * Whoever uses it goes on uploading until unmounted.
 */
export function useSrpmUpload(onStored: (path: string) => void): SrpmUploading {
  const [upload, setUpload] = useState<SrpmUpload>(idle)
  const chosen = useRef<Upload | null>(null)
  const running = useRef<AbortController | null>(null)
  const stop = useCallback(() => running.current?.abort(), [])
  useEffect(() => stop, [stop])

  /** Ends what ran before; only the newest run may change what is shown. */
  const begin = () => {
    stop()
    const controller = new AbortController()
    running.current = controller
    const show = (part: Partial<SrpmUpload>) => {
      if (!controller.signal.aborted) setUpload((before) => ({ ...before, ...part }))
    }
    const fail = (error: unknown) => {
      const signInDue =
        error instanceof HubError && (error.kind === 'auth' || error.kind === 'expired')
      const words = error instanceof Error ? error.message : String(error)
      show({ status: 'failed', error: words, signInDue })
    }
    return { signal: controller.signal, show, fail }
  }

  const send = async (srpm: Upload, { signal, show, fail }: ReturnType<typeof begin>) => {
    show({ status: 'sending', error: null, signInDue: false, sent: srpm.sent })
    try {
      const path = await srpm.run({ signal, onProgress: (sent) => show({ sent }) })
      if (signal.aborted) return
      show({ status: 'done' })
      onStored(path)
    } catch (error) {
      fail(error)
    }
  }

  const choose = async (file: File) => {
    const run = begin()
    chosen.current = null
    onStored('')
    setUpload({ ...idle, file: { name: file.name, size: file.size }, status: 'reading' })
    try {
      const header = await readRpmHeader(file)
      if (!header.isSource) throw new Error('This is a binary RPM; a build needs the source RPM')
      run.show({ header })
    } catch (error) {
      run.fail(error)
      return
    }
    // Another file may have been chosen while this one was read.
    if (run.signal.aborted) return
    chosen.current = new Upload(file, file.name)
    await send(chosen.current, run)
  }

  const cancel = () => {
    stop()
    chosen.current = null
    onStored('')
    setUpload(idle)
  }

  const retry = () => {
    if (chosen.current) void send(chosen.current, begin())
  }

  return { upload, choose, cancel, retry: upload.header ? retry : null }
}
