import { CopyButton } from './copy'

interface CommandLineProps {
  text: string
  /** What is copied, for the button's name: "command". */
  what: string
}

/** A line to paste into a shell. */
export function CommandLine({ text, what }: CommandLineProps) {
  return (
    <div className="flex min-w-0 items-start gap-1 rounded-md bg-raised px-2.5 py-2">
      <code className="min-w-0 grow font-mono text-xs break-all whitespace-pre-wrap text-muted">
        {text}
      </code>
      <CopyButton text={text} what={what} />
    </div>
  )
}
