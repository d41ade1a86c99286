import { useCallback, useEffect, useRef, useState } from 'react'

import { HubError } from '~/hub/error'
import { fetchHubFile } from '~/hub/files/hub-file'
import { Upload } from '~/hub/uploads'
import { type RpmHeader, readRpmHeader } from '~/lib/rpm-header'

interface SrpmUpload {
  /** Null before a file is chosen. */
  file: { name: string; size: number } | null
  header: RpmHeader | null
  /** Bytes that the hub has confirmed; while fetching, that have come. */
  sent: number
  status: 'idle' | 'fetching' | 'reading' | 'sending' | 'failed' | 'done'
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
  /** Fetches an SRPM below the hub's topdir and uploads it; gives where the hub keeps it. */
  bring: (path: string) => Promise<string>
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
  const stop = useCallback(() => running.current?.abort(new Error('The upload was canceled')), [])
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

  const send = async (srpm: Upload, { signal, show }: ReturnType<typeof begin>) => {
    show({ status: 'sending', error: null, signInDue: false, sent: srpm.sent })
    const path = await srpm.run({ signal, onProgress: (sent) => show({ sent }) })
    signal.throwIfAborted()
    show({ status: 'done' })
    onStored(path)
    return path
  }

  const take = async (file: File, run: ReturnType<typeof begin>) => {
    run.show({ file: { name: file.name, size: file.size }, status: 'reading' })
    const header = await readRpmHeader(file)
    if (!header.isSource) throw new Error('This is a binary RPM; a build needs the source RPM')
    // Another file may have been chosen while this one was read.
    run.signal.throwIfAborted()
    run.show({ header })
    chosen.current = new Upload(file, file.name)
    return send(chosen.current, run)
  }

  const start = () => {
    const run = begin()
    chosen.current = null
    onStored('')
    setUpload(idle)
    return run
  }

  const choose = async (file: File) => {
    const run = start()
    await take(file, run).catch(run.fail)
  }

  const bring = async (path: string) => {
    const run = start()
    const name = path.slice(path.lastIndexOf('/') + 1)
    run.show({ file: { name, size: 0 }, status: 'fetching' })
    try {
      const { signal } = run
      const onProgress = (sent: number, total: number | null) =>
        run.show({ file: { name, size: total ?? sent }, sent })
      return await take(await fetchHubFile(path, { signal, onProgress }), run)
    } catch (error) {
      run.fail(error)
      throw error
    }
  }

  const cancel = () => {
    stop()
    chosen.current = null
    onStored('')
    setUpload(idle)
  }

  const retry = () => {
    if (!chosen.current) return
    const run = begin()
    void send(chosen.current, run).catch(run.fail)
  }

  return { upload, choose, bring, cancel, retry: upload.header ? retry : null }
}
