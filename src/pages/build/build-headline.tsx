import { Link } from 'react-router'

import { BuildState } from '~/entities/build-state'
import { UserLink } from '~/entities/hub-links'
import { BUILD_STATE, type BuildDetail } from '~/hub/types/build'
import { paths } from '~/lib/paths'
import { CopyButton } from '~/ui/copy'
import { Tag } from '~/ui/state-badge'
import { Elapsed, Moment } from '~/ui/time'

/** State and NVR: a build at a glance. */
export function BuildHeadline({ build }: { build: BuildDetail }) {
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1">
      <BuildState state={build.state} look="pill" />
      <span className="min-w-0 font-mono break-all">
        {build.nvr} <CopyButton text={build.nvr} what="NVR" />
      </span>
      {build.epoch !== null && <Tag>{`epoch ${build.epoch}`}</Tag>}
      {build.draft && <Tag tone="warn">draft</Tag>}
    </span>
  )
}

/** By whom, when, how long, by which task. */
export function BuildByline({ build }: { build: BuildDetail }) {
  const started = build.start_ts ?? build.creation_ts
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-muted">
      <span>
        by <UserLink name={build.owner_name} />
      </span>
      <span>
        started <Moment at={started} />
      </span>
      <span>
        {build.state === BUILD_STATE.BUILDING ? 'building for ' : 'took '}
        <Elapsed
          from={started}
          to={build.completion_ts}
          running={build.state === BUILD_STATE.BUILDING}
        />
      </span>
      {build.completion_ts !== null && (
        <span>
          finished <Moment at={build.completion_ts} />
        </span>
      )}
      {build.promotion_ts !== null && (
        <span>
          promoted <Moment at={build.promotion_ts} /> by{' '}
          {build.promoter_name && <UserLink name={build.promoter_name} />}
        </span>
      )}
      {build.cg_name && <span>imported by {build.cg_name}</span>}
      {build.task_id !== null && (
        <Link to={paths.task(build.task_id)} className="link">
          Task #{build.task_id}
        </Link>
      )}
    </p>
  )
}
