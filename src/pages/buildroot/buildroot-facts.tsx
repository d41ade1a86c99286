import { Link } from 'react-router'

import { HostLink, RepoLink, TagLink } from '~/entities/hub-links'
import { HubValueView } from '~/entities/hub-value'
import { RepoState } from '~/entities/repo-columns'
import { BUILDROOT_TYPE, type Buildroot } from '~/hub/types/buildroot'
import { momentOf } from '~/lib/time'
import { paths } from '~/lib/paths'
import { Fact, Facts, Panel } from '~/ui/panel'
import { Elapsed, Moment } from '~/ui/time'

function External({ root }: { root: Buildroot }) {
  return (
    <Panel title="Told by a content generator">
      <Facts>
        <Fact label="Generator">
          {root.cg_name} {root.cg_version}
        </Fact>
        <Fact label="Host">
          {[root.host_os, root.host_arch].filter(Boolean).join(', ') || 'not told'}
        </Fact>
        <Fact label="Container">
          {[root.container_type, root.container_arch].filter(Boolean).join(', ')}
        </Fact>
        {root.extra && (
          <Fact label="Extra">
            <HubValueView value={root.extra} />
          </Fact>
        )}
      </Facts>
    </Panel>
  )
}

/** Where, when and for what the buildroot was; both kinds. */
export function BuildrootFacts({ root }: { root: Buildroot }) {
  if (root.br_type === BUILDROOT_TYPE.EXTERNAL) return <External root={root} />
  return (
    <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-2">
      <Panel title="Buildroot">
        <Facts>
          <Fact label="Host">{root.host_name && <HostLink name={root.host_name} />}</Fact>
          <Fact label="Arch">{root.arch}</Fact>
          <Fact label="Task">
            {root.task_id === null ? (
              'none'
            ) : (
              <Link className="link" to={paths.task(root.task_id)}>
                task {root.task_id}
              </Link>
            )}
          </Fact>
          <Fact label="Created">
            <Moment at={root.create_ts} />
          </Fact>
          <Fact label="Retired">
            <Moment at={root.retire_ts} />
          </Fact>
          <Fact label="Lived">
            <Elapsed from={root.create_ts} to={root.retire_ts} running={root.state !== 3} />
          </Fact>
          {root.extra && (
            <Fact label="Extra">
              <HubValueView value={root.extra} />
            </Fact>
          )}
        </Facts>
      </Panel>
      <Panel title="Repo that it was made from">
        <Facts>
          <Fact label="Repo">
            {root.repo_id === null ? 'none' : <RepoLink id={root.repo_id} />}
          </Fact>
          <Fact label="Tag">{root.tag_name && <TagLink name={root.tag_name} />}</Fact>
          {root.repo_state !== null && (
            <Fact label="State">
              <RepoState state={root.repo_state} />
            </Fact>
          )}
          <Fact label="Made">
            <Moment at={momentOf(root.repo_create_event_time)} />
          </Fact>
        </Facts>
      </Panel>
    </div>
  )
}
