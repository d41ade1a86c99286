import { useQuery } from '@tanstack/react-query'
import { Download, Hammer } from 'lucide-react'
import { Link } from 'react-router'

import { ButtonLink } from '~/entities/button-link'
import { BuildLink, BuildrootLink } from '~/entities/hub-links'
import { HubValueView } from '~/entities/hub-value'
import { HubFailure } from '~/entities/query-state'
import { WebLink } from '~/entities/web-link'
import { fileUrl, rpmPath } from '~/hub/files/path-info'
import { buildQuery, rpmHeadersQuery } from '~/hub/queries/builds'
import type { FoundRpm } from '~/hub/types/rpm'
import { formatBytes } from '~/lib/bytes'
import { paths } from '~/lib/paths'
import { buttonLook } from '~/ui/button'
import { CopyText } from '~/ui/copy'
import { Fact, Facts, Panel } from '~/ui/panel'
import { SkeletonLines } from '~/ui/states'
import { Moment } from '~/ui/time'

const headerNames = new Map<string, string>(
  Object.entries<string>({
    summary: 'Summary',
    description: 'Description',
    license: 'License',
    url: 'URL',
    vcs: 'VCS',
    disturl: 'DistURL',
  }),
)
const webHeaders = new Set(['url', 'vcs', 'disturl'])

function Headers({ rpm }: { rpm: number }) {
  const headers = useQuery(rpmHeadersQuery({ rpm }))
  const retry = () => void headers.refetch()
  if (headers.error && !headers.data) {
    return <HubFailure error={headers.error} what="the headers" onRetry={retry} />
  }
  if (!headers.data) return <SkeletonLines lines={5} label="the headers" />
  const told = Object.entries(headers.data).filter(([, value]) => value !== null && value !== '')
  if (told.length === 0) return <p className="text-muted">The hub has no headers of it.</p>
  return (
    <Facts>
      {told.map(([name, value]) => (
        <Fact key={name} label={headerNames.get(name) ?? name}>
          {webHeaders.has(name) ? (
            <WebLink url={String(value)} />
          ) : (
            <span className="whitespace-pre-line">{String(value)}</span>
          )}
        </Fact>
      ))}
    </Facts>
  )
}

/** What the RPM is, where it comes from and what its header says of it. */
export function RpmOverview({ rpm }: { rpm: FoundRpm }) {
  const internal = rpm.build_id !== null
  const build = useQuery({ ...buildQuery(rpm.build_id ?? 0), enabled: internal })
  return (
    <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-2">
      <Panel
        title="RPM"
        action={
          build.data &&
          !rpm.metadata_only && (
            <>
              {rpm.arch === 'src' && (
                <ButtonLink
                  size="sm"
                  icon={Hammer}
                  to={paths.submit({ src: rpmPath(build.data, rpm), scratch: 1 })}
                >
                  Scratch-rebuild
                </ButtonLink>
              )}
              <a className={buttonLook('default', 'sm')} href={fileUrl(rpmPath(build.data, rpm))}>
                <Download size={14} aria-hidden /> Download
              </a>
            </>
          )
        }
      >
        <Facts>
          <Fact label="Build">
            {build.data ? (
              <BuildLink build={build.data} />
            ) : internal ? (
              '…'
            ) : (
              <>
                from the external repo{' '}
                <Link className="link" to={paths.externalRepo(rpm.external_repo_name)}>
                  {rpm.external_repo_name}
                </Link>
              </>
            )}
          </Fact>
          <Fact label="Version">{`${rpm.epoch === null ? '' : `${rpm.epoch}:`}${rpm.version}-${rpm.release}`}</Fact>
          <Fact label="Arch">{rpm.arch}</Fact>
          <Fact label="Size">{formatBytes(rpm.size)}</Fact>
          <Fact label="Built">
            <Moment at={rpm.buildtime} />
          </Fact>
          <Fact label={rpm.arch === 'src' ? 'SIGMD5' : 'Payload (SIGMD5)'}>
            <CopyText text={rpm.payloadhash} what="payload hash" className="text-xs" />
          </Fact>
          <Fact label="Buildroot">
            {rpm.buildroot_id === null ? 'not known' : <BuildrootLink id={rpm.buildroot_id} />}
          </Fact>
          <Fact label="ID">{rpm.id}</Fact>
          {rpm.extra && (
            <Fact label="Extra">
              <HubValueView value={rpm.extra} />
            </Fact>
          )}
        </Facts>
      </Panel>
      <Panel title="Header">
        <Headers rpm={rpm.id} />
      </Panel>
    </div>
  )
}
