import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'

import { BuildState } from '~/entities/build-state'
import { LogFrame, LogOnItsWay } from '~/entities/log-frame'
import { HubFailure } from '~/entities/query-state'
import { LogViewer } from '~/features/log-viewer/log-viewer'
import { useLineHash } from '~/hooks/use-line-hash'
import { buildLogAddress } from '~/hub/files/log-source'
import { buildLogsQuery, buildQuery } from '~/hub/queries/builds'
import { isLog, timesFileOf } from '~/hub/rules/log-files'
import { noArch, paths } from '~/lib/paths'
import { Page } from '~/ui/page'

/** A log kept with a complete build. */
export default function BuildLogPage() {
  const { build: info = '', arch: archText = '', file = '' } = useParams()
  const arch = archText === noArch ? '.' : archText
  const key = /^\d+$/.test(info) ? Number(info) : info
  const build = useQuery(buildQuery(key))
  const logs = useQuery(buildLogsQuery(key))
  const [selected, select] = useLineHash()
  if (build.error && !build.data) {
    return (
      <Page title={`Log of build ${info}`}>
        <HubFailure error={build.error} onRetry={() => void build.refetch()} />
      </Page>
    )
  }
  const dirs = [...new Set(logs.data?.map(({ dir }) => dir))].sort()
  const here = (logs.data ?? []).filter(({ dir }) => dir === arch)
  const files = here
    .filter(({ name }) => isLog(name) || name === file)
    .map(({ name }) => ({ name, to: paths.buildLog(info, arch, name) }))
  return (
    <LogFrame
      title={`${file} of ${build.data?.nvr ?? info} (${nameOf(arch)})`}
      headline={
        build.data ? (
          <>
            <BuildState state={build.data.state} />
            <Link to={paths.build(info)} className="link font-mono font-medium break-all">
              {build.data.nvr}
            </Link>
            <ArchLinks info={info} dirs={dirs} arch={arch} file={file} />
          </>
        ) : (
          <>Build {info}</>
        )
      }
      files={files}
      current={file}
    >
      {build.data ? (
        <LogViewer
          key={`${arch} ${file}`}
          address={buildLogAddress(build.data, arch, file)}
          times={
            here.some(({ name }) => name === timesFileOf(file))
              ? buildLogAddress(build.data, arch, timesFileOf(file))
              : null
          }
          live={false}
          title={`${file} of ${build.data.nvr}, ${arch}`}
          selected={selected}
          onSelect={select}
          initialView="tail"
          gone={
            <Link to={paths.build(info)} className="link">
              See what is left of {build.data.nvr}
            </Link>
          }
        />
      ) : (
        <LogOnItsWay title={file} />
      )}
    </LogFrame>
  )
}

const nameOf = (dir: string) => (dir === '.' ? 'build' : dir)

interface ArchLinksProps {
  info: string
  dirs: string[]
  arch: string
  file: string
}

/** The same log of the other architectures. */
function ArchLinks({ info, dirs, arch, file }: ArchLinksProps) {
  return (
    <span className="flex flex-wrap gap-1.5 text-xs">
      {dirs.map((dir) =>
        dir === arch ? (
          <strong key={dir}>{nameOf(dir)}</strong>
        ) : (
          <Link key={dir} to={paths.buildLog(info, dir, file)} className="link">
            {nameOf(dir)}
          </Link>
        ),
      )}
    </span>
  )
}
