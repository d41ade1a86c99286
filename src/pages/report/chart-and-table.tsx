import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link } from 'react-router'

import { LocalList } from '~/entities/local-list'
import type { HubError } from '~/hub/error'
import { BarChart } from '~/ui/bar-chart'
import type { Tone } from '~/ui/state-badge'
import { EmptyState, SkeletonLines } from '~/ui/states'
import type { Column } from '~/ui/table/column'
import { formatCount } from '~/lib/numbers'

export interface ReportRow {
  name: string
  count: number
}

interface ChartAndTableProps {
  /** What each row stands for: "user"; its plural is with an s. */
  subject: string
  /** What is counted, in the plural: "builds". */
  unit: string
  rows: readonly ReportRow[] | undefined
  /** What the rows were asked of, for its errors. */
  query: Pick<UseQueryResult<unknown, HubError>, 'error' | 'refetch' | 'isPending' | 'fetchStatus'>
  /** Where a row's builds, tasks … are. */
  to: (row: ReportRow) => string
  toneOf?: (name: string) => Tone
  /** Adds what part of all each row is. */
  shares?: boolean
}

/** More bars than this cannot be taken in; the table has them all. */
const mostBars = 25

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })

function useColumns(props: ChartAndTableProps): Column<ReportRow>[] {
  const { subject, unit, to, shares, rows } = props
  return useMemo(() => {
    const total = (rows ?? []).reduce((sum, { count }) => sum + count, 0)
    return [
      {
        id: 'name',
        header: subject.charAt(0).toUpperCase() + subject.slice(1),
        sort: 'name',
        text: (row) => row.name,
        cell: (row) => (
          <Link to={to(row)} className="link break-all">
            {row.name}
          </Link>
        ),
      },
      {
        id: unit,
        header: unit.charAt(0).toUpperCase() + unit.slice(1),
        sort: unit.toLowerCase(),
        width: 'w-28',
        align: 'right',
        text: (row) => row.count,
        cell: (row) => formatCount(row.count),
      },
      ...(shares
        ? [
            {
              id: 'share',
              header: 'Share',
              width: 'w-24',
              from: 'sm' as const,
              align: 'right' as const,
              text: (row: ReportRow) => percent.format(total === 0 ? 0 : row.count / total),
            },
          ]
        : []),
    ]
  }, [subject, unit, to, shares, rows])
}

/** The largest as bars, and all as a table. */
export function ChartAndTable(props: ChartAndTableProps) {
  const { subject, unit, rows, query, to, toneOf } = props
  const columns = useColumns(props)
  const largest = useMemo(
    () =>
      rows
        ?.filter(({ count }) => count > 0)
        .toSorted((left, right) => right.count - left.count)
        .slice(0, mostBars),
    [rows],
  )
  const title = largest?.length === mostBars ? `The ${mostBars} largest` : 'As a chart'
  return (
    <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      {(!query.error || rows) && (
        <section aria-label={title} className="flex min-w-0 flex-col gap-2">
          <h2 className="flex h-7 items-center text-sm font-semibold">{title}</h2>
          <div className="rounded-lg border border-line bg-surface py-2">
            {largest ? (
              <BarChart
                label={`${unit} by ${subject}`}
                unit={unit}
                bars={largest.map(({ name, count }) => ({
                  id: name,
                  label: name,
                  value: count,
                  tone: toneOf?.(name),
                }))}
                link={({ id, value }, className, children) => (
                  <Link to={to({ name: id, count: value })} className={className}>
                    {children}
                  </Link>
                )}
              />
            ) : (
              <div className="px-3">
                <SkeletonLines lines={10} label="the chart" />
              </div>
            )}
            {largest?.length === 0 && <EmptyState title={`No ${unit}`} />}
          </div>
        </section>
      )}
      <div className="flex min-w-0 flex-col gap-2">
        <LocalList
          title="As a table"
          what={`${unit} by ${subject}`}
          query={query}
          rows={rows}
          columns={columns}
          rowKey={({ name }) => name}
          defaultOrder={`-${unit.toLowerCase()}`}
          skeletonRows={10}
          emptyText={`No ${unit}`}
        />
      </div>
    </div>
  )
}
