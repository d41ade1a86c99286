import { isScmUrl } from '~/hub/rules/build-request'
import { sourceLabel } from '~/hub/rules/task-label'
import type { BuildTarget } from '~/hub/types/tag'
import { Panel } from '~/ui/panel'

interface ChainSummaryProps {
  levels: readonly (readonly string[])[]
  target: BuildTarget | null
}

function deeds(level: readonly string[]): string {
  const built = level.filter(isScmUrl).map(sourceLabel)
  const awaited = level.filter((source) => !isScmUrl(source))
  return [
    ...(built.length > 0 ? [`builds ${built.join(', ')}`] : []),
    ...(awaited.length > 0 ? [`takes ${awaited.join(', ')} as built`] : []),
  ].join('; ')
}

/** What the chain does, step by step. */
export function ChainSummary({ levels, target }: ChainSummaryProps) {
  return (
    <Panel title="What will happen">
      {levels.length === 0 || !target ? (
        <p className="text-muted">Choose a target and add sources to see the steps.</p>
      ) : (
        <ol className="flex list-decimal flex-col gap-1.5 pl-4 text-xs marker:text-muted">
          {[...levels.entries()].map(([index, level]) => (
            <li key={index} className="wrap-anywhere">
              {index > 0 && (
                <span className="text-muted">
                  waits for a repo of {target.build_tag_name} with level {index}, then{' '}
                </span>
              )}
              {deeds(level)}
            </li>
          ))}
          <li className="text-muted">
            Each build is tagged into {target.dest_tag_name} as it ends; the first that fails ends
            the chain.
          </li>
        </ol>
      )}
    </Panel>
  )
}
