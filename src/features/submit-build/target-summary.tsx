import { useQuery } from '@tanstack/react-query'
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

import { packageConfigQuery } from '~/hub/queries/tags'
import { listingProblem } from '~/hub/rules/build-request'
import { CopyText } from '~/ui/copy'
import { Fact, Facts, Panel } from '~/ui/panel'
import { Tag } from '~/ui/state-badge'
import type { TargetDetails } from './use-target-details'

interface TargetSummaryProps {
  details: TargetDetails
  scratch: boolean
  /** Whether the finished build is to be tagged. */
  tagged: boolean
  /** The source's package, where it is known before the build. */
  packageName: string | null
}

function Warning({ children }: { children: ReactNode }) {
  return (
    <p className="mt-2.5 flex gap-2 rounded-md bg-warn-soft px-2.5 py-1.5 text-warn">
      <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
      <span className="min-w-0 break-words">{children}</span>
    </p>
  )
}

/** What the chosen target means: buildroot, destination, architectures; and what stands in the way. */
export function TargetSummary({ details, scratch, tagged, packageName }: TargetSummaryProps) {
  const { target, buildTag, destTag, arches } = details
  const { data: listing } = useQuery({
    ...packageConfigQuery(target?.dest_tag ?? 0, packageName ?? ''),
    enabled: target !== null && packageName !== null && tagged,
  })
  if (!target) {
    return (
      <Panel title="What will happen">
        <p className="text-muted">Choose a target to see its tags and architectures.</p>
      </Panel>
    )
  }
  const unlisted =
    tagged && packageName !== null && listing !== undefined
      ? listingProblem(packageName, target.dest_tag_name, listing)
      : null
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
        <Warning>
          {destTag.name} is locked: the build would be made and then not tagged. Make it a scratch
          build, or ask a release engineer to unlock the tag.
        </Warning>
      )}
      {unlisted && (
        <Warning>
          {unlisted}: the build would fail. Make it a scratch build, or ask a release engineer to
          add or unblock the package.
        </Warning>
      )}
    </Panel>
  )
}
