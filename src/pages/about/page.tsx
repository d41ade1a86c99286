import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { UserLink } from '~/entities/hub-links'
import { HubFailure } from '~/entities/query-state'
import { useSiteConfig } from '~/entities/use-site-config'
import { WebLink } from '~/entities/web-link'
import {
  archiveTypesQuery,
  contentGeneratorsQuery,
  hubVersionQuery,
  volumesQuery,
} from '~/hub/queries/about'
import { buildTypeNamesQuery } from '~/hub/queries/builds'
import { allPermissionsQuery } from '~/hub/queries/people-and-places'
import { paths } from '~/lib/paths'
import { Page } from '~/ui/page'
import { Fact, Facts, Panel } from '~/ui/panel'
import { Skeleton } from '~/ui/states'
import { AnswerPanel } from './answer-panel'
import { OffersPanel } from './offers-panel'

/** Set when the console is built (vite.config.ts). */
const version = String(import.meta.env['VITE_CONSOLE_VERSION'])
const length = (rows: readonly unknown[]) => rows.length

function Versions() {
  const { siteName, hubUrl, filesUrl, links } = useSiteConfig()
  const hub = useQuery(hubVersionQuery())
  return (
    <Panel title={siteName}>
      {hub.error && !hub.data && (
        <HubFailure error={hub.error} what="its version" onRetry={() => void hub.refetch()} />
      )}
      <Facts>
        <Fact label="Koji hub">
          {hub.data ?? (hub.error ? '–' : <Skeleton className="w-16" />)}
        </Fact>
        <Fact label="koji-console">{version}</Fact>
        <Fact label="Hub address">
          <WebLink url={hubUrl} />
        </Fact>
        <Fact label="Files">
          <WebLink url={filesUrl} />
        </Fact>
        {links.map(({ label, href }) => (
          <Fact key={href} label={label}>
            <WebLink url={href} />
          </Fact>
        ))}
      </Facts>
    </Panel>
  )
}

/** What this hub and this console are. */
export default function AboutPage() {
  const volumes = useQuery(volumesQuery())
  const buildTypes = useQuery(buildTypeNamesQuery())
  const archiveTypes = useQuery(archiveTypesQuery())
  const generators = useQuery(contentGeneratorsQuery())
  const permissions = useQuery(allPermissionsQuery())
  return (
    <Page title="About">
      <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-3">
          <Versions />
          <OffersPanel />
          <AnswerPanel
            title="Content generators"
            query={generators}
            empty="Nothing is built outside and imported"
            count={(data) => Object.keys(data).length}
          >
            {(data) => (
              <Facts>
                {Object.entries(data).map(([name, { users }]) => (
                  <Fact key={name} label={name}>
                    <span className="flex flex-wrap gap-x-3">
                      {users.map((user) => (
                        <UserLink key={user} name={user} />
                      ))}
                      {users.length === 0 && <span className="text-faint">nobody may import</span>}
                    </span>
                  </Fact>
                ))}
              </Facts>
            )}
          </AnswerPanel>
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          <AnswerPanel
            title="Permissions"
            query={permissions}
            empty="No permissions"
            count={length}
          >
            {(data) => (
              <Facts>
                {data.map(({ id, name, description }) => (
                  <Fact
                    key={id}
                    label={
                      <Link to={paths.users({ permission: name })} className="link">
                        {name}
                      </Link>
                    }
                  >
                    {description ?? <span className="text-faint">–</span>}
                  </Fact>
                ))}
              </Facts>
            )}
          </AnswerPanel>
          <AnswerPanel title="Build types" query={buildTypes} empty="No build types" count={length}>
            {(data) => (
              <p className="flex flex-wrap gap-x-3">
                {data.map(({ id, name }) => (
                  <Link key={id} to={paths.builds({ type: name })} className="link">
                    {name}
                  </Link>
                ))}
              </p>
            )}
          </AnswerPanel>
          <AnswerPanel title="Volumes" query={volumes} empty="No volumes" count={length}>
            {(data) => (
              <p className="font-mono text-xs">{data.map(({ name }) => name).join(', ')}</p>
            )}
          </AnswerPanel>
          <AnswerPanel
            folded
            title="Archive types"
            query={archiveTypes}
            empty="No archive types"
            count={length}
          >
            {(data) => (
              <Facts>
                {data.map(({ id, name, description, extensions }) => (
                  <Fact key={id} label={name}>
                    {description} <span className="font-mono text-xs text-muted">{extensions}</span>
                  </Fact>
                ))}
              </Facts>
            )}
          </AnswerPanel>
        </div>
      </div>
    </Page>
  )
}
