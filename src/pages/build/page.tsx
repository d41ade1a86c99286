import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'

import { RecentChanges } from '~/entities/acts/recent-changes'
import { BuildProgress } from '~/entities/build-progress'
import { HubFailure } from '~/entities/query-state'
import { useFinishRefresh } from '~/entities/use-finish-refresh'
import { HistoryPanel } from '~/features/history/history-panel'
import { PinButton } from '~/features/watch-list/pin-button'
import { buildSubject } from '~/features/watch-list/subjects'
import { buildQuery } from '~/hub/queries/builds'
import { BUILD_STATE, type BuildDetail } from '~/hub/types/build'
import { idOrName } from '~/lib/id-or-name'
import { Page } from '~/ui/page'
import { Fold } from '~/ui/panel'
import { SkeletonLines, StaleNotice } from '~/ui/states'
import { ArchiveList } from './archive-list'
import { BuildActions } from './build-actions'
import { BuildByline, BuildHeadline } from './build-headline'
import { BuildReferences } from './build-references'
import { BuildLogs } from './build-logs'
import { BuildSource } from './build-source'
import { BuildTags } from './build-tags'
import { BuildTask } from './build-task'
import { Changelog } from './changelog'
import { RebuildLink } from './rebuild-link'
import { RpmList } from './rpm-list'

export default function BuildPage() {
  const info = idOrName(useParams()['build'])
  const build = useQuery(buildQuery(info))
  const retry = () => void build.refetch()
  if (!build.data) {
    return (
      <Page title={`Build ${info}`}>
        {build.error ? (
          <HubFailure error={build.error} what={`build ${info}`} onRetry={retry} />
        ) : (
          <SkeletonLines lines={8} label={`build ${info}`} />
        )}
      </Page>
    )
  }
  return (
    <Page
      title={build.data.nvr}
      headline={<BuildHeadline build={build.data} />}
      actions={
        <>
          <BuildActions build={build.data} />
          <RebuildLink build={build.data} info={info} />
          <PinButton subject={buildSubject(build.data)} />
        </>
      }
    >
      <BuildByline build={build.data} />
      <RecentChanges />
      {build.error && <StaleNotice detail={build.error.message} onRetry={retry} />}
      <BuildBody key={build.data.build_id} build={build.data} info={info} />
    </Page>
  )
}

function BuildBody({ build, info }: { build: BuildDetail; info: number | string }) {
  const complete = build.state === BUILD_STATE.COMPLETE
  const building = build.state === BUILD_STATE.BUILDING
  useFinishRefresh(!building)
  return (
    <>
      {building && <BuildProgress build={build} />}
      {build.task_id !== null && !complete && <BuildTask id={build.task_id} />}
      <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-3">
          {complete && <RpmList build={build} info={info} />}
          <ArchiveList build={build} />
          <BuildSource build={build} info={info} />
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          <BuildTags build={build} info={info} />
          {!building && <BuildLogs build={build} info={info} />}
          <Changelog build={build} info={info} />
          <Fold title="What refers to it" lazy>
            <BuildReferences build={build.build_id} />
          </Fold>
          <Fold title="When it was tagged and untagged" lazy>
            <HistoryPanel of={{ build: build.build_id }} tables={['tag_listing']} />
          </Fold>
        </div>
      </div>
      {build.task_id !== null && complete && <BuildTask id={build.task_id} />}
    </>
  )
}
