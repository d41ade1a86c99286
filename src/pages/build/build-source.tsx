import { useQuery } from '@tanstack/react-query'

import { HubValueView } from '~/entities/hub-value'
import { PackageLink } from '~/entities/hub-links'
import { WebLink } from '~/entities/web-link'
import { rpmHeadersQuery } from '~/hub/queries/builds'
import type { BuildDetail } from '~/hub/types/build'
import { Fact, Facts, Panel } from '~/ui/panel'

import { useSourceRpm } from './use-source-rpm'

/** Where the build comes from, and what its source package says of itself. */
export function BuildSource({ build, info }: { build: BuildDetail; info: number | string }) {
  const source = useSourceRpm(build, info)
  const headers = useQuery({ ...rpmHeadersQuery(source ?? { rpm: 0 }), enabled: source !== null })
  const header = (name: string) => {
    const value = headers.data?.[name]
    return value === null || value === undefined || value === '' ? null : String(value)
  }
  const url = header('url')
  const vcs = header('vcs')
  const disturl = header('disturl')
  return (
    <Panel title="Source">
      <Facts>
        <Fact label="Package">
          <PackageLink name={build.package_name} />
        </Fact>
        {build.source && (
          <Fact label="Source">
            <WebLink url={build.source} />
          </Fact>
        )}
        {header('summary') && <Fact label="Summary">{header('summary')}</Fact>}
        {header('license') && <Fact label="License">{header('license')}</Fact>}
        {url && (
          <Fact label="URL">
            <WebLink url={url} />
          </Fact>
        )}
        {vcs && (
          <Fact label="VCS">
            <WebLink url={vcs} />
          </Fact>
        )}
        {disturl && (
          <Fact label="DistURL">
            <WebLink url={disturl} />
          </Fact>
        )}
        <Fact label="Volume">{build.volume_name}</Fact>
        <Fact label="Build ID">{build.build_id}</Fact>
        {build.extra && Object.keys(build.extra).length > 0 && (
          <Fact label="Extra">
            <HubValueView value={build.extra} />
          </Fact>
        )}
        {header('description') && (
          <Fact label="Description">
            <span className="whitespace-pre-line">{header('description')}</span>
          </Fact>
        )}
      </Facts>
    </Panel>
  )
}
