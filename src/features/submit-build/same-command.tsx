import { buildCommand } from '~/hub/rules/build-command'
import type { BuildDraft } from '~/hub/rules/build-request'
import { CommandLine } from '~/ui/command-line'

/** The form as a line for Koji's command line; nothing before there is a source and a target. */
export function SameCommand({ draft }: { draft: BuildDraft }) {
  const command = buildCommand(draft)
  if (command === null) return null
  return (
    <div className="flex flex-col gap-1">
      <p className="text-xs text-muted">The same on Koji’s command line:</p>
      <CommandLine text={command} what="command" />
    </div>
  )
}
