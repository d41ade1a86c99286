import { useRef, useState } from 'react'

import { HubError } from '~/hub/error'
import { uploadFile } from '~/hub/uploads'
import { type RpmHeader, readRpmHeader } from '~/lib/rpm-header'

export interface SrpmUpload {
  /** Null before a file is chosen. */
  file: { name: string; size: number } | null
  header: RpmHeader | null
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

/** Reads a chosen SRPM's header, uploads it, and tells where the hub keeps it. */
export function useSrpmUpload(onStored: (path: string) => void) {
  const [upload, setUpload] = useState<SrpmUpload>(idle)
  const chosen = useRef<File | null>(null)
  const running = useRef<AbortController | null>(null)

  const send = async (file: File) => {
    const controller = new AbortController()
    running.current = controller
    setUpload((before) => ({
      ...before,
      status: 'sending',
      error: null,
      signInDue: false,
      sent: 0,
    }))
    try {
      const path = await uploadFile(file, file.name, {
        signal: controller.signal,
        onProgress: (sent) => setUpload((before) => ({ ...before, sent })),
      })
      setUpload((before) => ({ ...before, status: 'done' }))
      onStored(path)
    } catch (error) {
      if (controller.signal.aborted) return
      const signInDue =
        error instanceof HubError && (error.kind === 'auth' || error.kind === 'expired')
      const words = error instanceof Error ? error.message : String(error)
      setUpload((before) => ({ ...before, status: 'failed', error: words, signInDue }))
    }
  }

  const choose = async (file: File) => {
    running.current?.abort()
    chosen.current = file
    onStored('')
    setUpload({ ...idle, file: { name: file.name, size: file.size }, status: 'reading' })
    try {
      const header = await readRpmHeader(file)
      if (!header.isSource) throw new Error('This is a binary RPM; a build needs the source RPM')
      setUpload((before) => ({ ...before, header }))
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error)
      setUpload((before) => ({ ...before, status: 'failed', error: words }))
      chosen.current = null
      return
    }
    await send(file)
  }

  const cancel = () => {
    running.current?.abort()
    chosen.current = null
    onStored('')
    setUpload(idle)
  }

  const retry = () => {
    if (chosen.current) void send(chosen.current)
  }

  return { upload, choose, cancel, retry: upload.file && upload.header ? retry : null }
}
