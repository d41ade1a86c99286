import { Check, Copy } from 'lucide-react'
import { useState } from 'react'

import { classNames } from '~/lib/class-names'
import { copyText } from '~/lib/clipboard'

interface CopyTextProps {
  text: string
  /** What is copied, for the button's name: "NVR", "tag". */
  what: string
  className?: string
}

/** A monospaced name that one click copies. */
export function CopyText({ text, what, className }: CopyTextProps) {
  return (
    <span className={classNames('group/copy inline-flex min-w-0 items-center gap-1', className)}>
      <span className="min-w-0 font-mono break-all">{text || '–'}</span>
      <CopyButton text={text} what={what} />
    </span>
  )
}

/** Copies a text and says so. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    if (!(await copyText(text))) return
    setCopied(true)
    setTimeout(() => setCopied(false), 1500)
  }
  const Icon = copied ? Check : Copy
  return (
    <button
      type="button"
      aria-label={copied ? `Copied ${what}` : `Copy ${what}`}
      title={`Copy ${what}`}
      onClick={() => void copy()}
      className="inline-flex shrink-0 rounded p-0.5 text-faint hover:bg-raised hover:text-ink"
    >
      <Icon size={13} aria-hidden />
    </button>
  )
}
