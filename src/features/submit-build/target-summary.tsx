import { CircleAlert } from 'lucide-react'

import { CopyText } from '~/ui/copy'
import { Fact, Facts, Panel } from '~/ui/panel'
import { Tag } from '~/ui/state-badge'
import type { TargetDetails } from './use-target-details'

/** What the chosen target means: buildroot, destination, architectures; and what stands in the way. */
export function TargetSummary({ details, scratch }: { details: TargetDetails; scratch: boolean }) {
  const { target, buildTag, destTag, arches } = details
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
      {destTag?.locked && !scratch && (
        <p className="mt-2.5 flex gap-2 rounded-md bg-warn-soft px-2.5 py-1.5 text-warn">
          <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
          {destTag.name} is locked: the build would be made and then not tagged. Make it a scratch
          build, or ask a release engineer to unlock the tag.
        </p>
      )}
    </Panel>
  )
}
