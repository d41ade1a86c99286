import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { useUrlState } from '~/hooks/use-url-state'
import { allArchesQuery, hostsQuery } from '~/hub/queries/people-and-places'
import type { Host } from '~/hub/types/host'
import { paths } from '~/lib/paths'
import { FilterBar } from '~/ui/filter-bar'
import { CountedReport } from './counted-report'
import type { ReportRow } from './chart-and-table'
import { archesOf, hostReportFilters } from './filters'

const toTasks = ({ name }: ReportRow) => paths.tasks({ host: name, state: 'all' })
const toHost = ({ name }: ReportRow) => paths.host(name)

/** The hosts' load changes all the time; which hosts there are does not. */
const namesOf = (hosts: Host[]) => hosts.map(({ id, name }) => ({ id, name }))

/** How many tasks each builder took, or how many RPMs came out of it. */
export function ByHost({ kind }: { kind: 'tasks-by-host' | 'rpms-by-host' }) {
  const [filters, , filterBy] = useUrlState(hostReportFilters)
  const { arch, 'rpm-arch': rpmArch } = filters
  const ofHosts = archesOf(arch)
  const hosts = useQuery({ ...hostsQuery(ofHosts ? { arches: ofHosts } : {}), select: namesOf })
  const known = useQuery(allArchesQuery())
  const arches = (known.data ?? []).toSorted()
  const rpms = kind === 'rpms-by-host'
  const wanted = useMemo(
    () =>
      hosts.data?.map(({ id, name }) => {
        const ofRpms = archesOf(rpmArch)
        return rpms
          ? {
              name,
              method: 'listRPMs' as const,
              params: { hostID: id, ...(ofRpms && { arches: ofRpms }) },
            }
          : { name, method: 'listTasks' as const, params: { opts: { host_id: id } } }
      }),
    [hosts.data, rpms, rpmArch],
  )
  const fields = [
    { name: 'arch' as const, label: 'Host arch', options: ['', ...arches] },
    ...(rpms
      ? [
          {
            name: 'rpm-arch' as const,
            label: 'RPM arch',
            options: ['', ...arches, 'noarch', 'src'],
          },
        ]
      : []),
  ]
  const narrowed = Boolean(arch || (rpms && rpmArch))
  return (
    <>
      <FilterBar
        fields={fields}
        values={filters}
        onChange={filterBy}
        onClear={narrowed ? () => filterBy({ arch: '', 'rpm-arch': '' }) : undefined}
      />
      <CountedReport
        key={`${kind} ${arch} ${rpmArch}`}
        name={`${kind} ${arch} ${rpmArch}`}
        subject="host"
        unit={rpms ? 'RPMs' : 'tasks'}
        wanted={wanted}
        query={hosts}
        to={rpms ? toHost : toTasks}
      />
    </>
  )
}
