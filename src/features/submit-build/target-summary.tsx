import type { TargetDetails } from '~/entities/use-target-details'
import { CopyText } from '~/ui/copy'
import { Fact, Facts, Panel } from '~/ui/panel'
import { Tag } from '~/ui/state-badge'

interface TargetSummaryProps {
  details: TargetDetails
  scratch: boolean
}

/** What the chosen target means: buildroot, destination, architectures. */
export function TargetSummary({ details, scratch }: TargetSummaryProps) {
  const { target, buildTag, arches } = details
  if (!target) {
    return (
      <Panel title="What will happen">
        <p className="text-muted">Choose a target to see its tags and architectures.</p>
      </Panel>
    )
  }
  return (
    <Panel title="What will happen">
      <Facts>
        <Fact label="Built with">
          <CopyText text={target.build_tag_name} what="build tag" className="text-xs" />
        </Fact>
        <Fact label="Built for">
          <span className="flex flex-wrap gap-1">
            {arches.length > 0
              ? arches.map((arch) => <Tag key={arch}>{arch}</Tag>)
              : buildTag
                ? 'no architectures: nothing can be built'
                : '…'}
          </span>
        </Fact>
        <Fact label="Then tagged">
          {scratch ? (
            'not at all: a scratch build is not kept'
          ) : (
            <CopyText text={target.dest_tag_name} what="destination tag" className="text-xs" />
          )}
        </Fact>
      </Facts>
    </Panel>
  )
}
