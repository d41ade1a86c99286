import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useParams } from 'react-router'

import { RecentChanges } from '~/entities/acts/recent-changes'
import { ButtonLink } from '~/entities/button-link'
import { HistoryPanel } from '~/features/history/history-panel'
import { TagLink } from '~/entities/hub-links'
import { LocalList } from '~/entities/local-list'
import { SubjectPage } from '~/entities/subject-page'
import { taggedBuildColumns } from '~/entities/tagged-build-columns'
import { TagFacts } from '~/entities/tag-facts'
import { taggedBuildsQuery, targetQuery } from '~/hub/queries/tags'
import type { BuildTarget } from '~/hub/types/tag'
import { idOrName } from '~/lib/id-or-name'
import { paths } from '~/lib/paths'
import { CopyText } from '~/ui/copy'
import { Panel } from '~/ui/panel'
import { TargetActions } from './target-actions'

/** One build target: where it builds, where to it tags, and what came out last. */
export default function TargetPage() {
  const info = idOrName(useParams()['target'])
  const target = useQuery(targetQuery(info))
  return (
    <SubjectPage
      kind="target"
      name={info}
      query={target}
      title={({ name }) => name}
      headline={({ name }) => <CopyText text={name} what="target" />}
      actions={(found) => (
        <>
          <ButtonLink to={paths.submit({ target: found.name })} icon={Plus}>
            Submit a build for it
          </ButtonLink>
          <TargetActions target={found} />
        </>
      )}
    >
      {(found) => <TargetBody target={found} />}
    </SubjectPage>
  )
}

function TargetBody({ target }: { target: BuildTarget }) {
  const page = { order: '-build_id', offset: 0, limit: 10 }
  const latest = useQuery(taggedBuildsQuery({ tag: target.dest_tag }, page))
  return (
    <>
      <RecentChanges />
      <div className="grid grid-cols-1 gap-3 lg:grid-cols-2">
        <Panel title="Builds in" action={<TagLink name={target.build_tag_name} />}>
          <TagFacts tag={target.build_tag} asBuildTag />
        </Panel>
        <Panel title="Tags into" action={<TagLink name={target.dest_tag_name} />}>
          <TagFacts tag={target.dest_tag} />
        </Panel>
      </div>
      <LocalList
        title={`Newest builds in ${target.dest_tag_name}`}
        what="newest builds"
        query={latest}
        rows={latest.data?.builds}
        columns={taggedBuildColumns}
        rowKey={(build) => build.build_id}
        emptyText="Nothing was tagged into it yet"
      />
      <HistoryPanel of={{ build_target: target.id }} tables={['build_target_config']} />
    </>
  )
}
