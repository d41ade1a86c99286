import type { ReactNode } from 'react'
import { useParams } from 'react-router'

import { ButtonLink } from '~/entities/button-link'
import { paths } from '~/lib/paths'
import { type ReportId, reportOf } from '~/lib/reports'
import { Page } from '~/ui/page'
import { EmptyState } from '~/ui/states'
import { BuildsByStatus } from './builds-by-status'
import { BuildsByTarget } from './builds-by-target'
import { ByHost } from './by-host'
import { ByUser } from './by-user'
import { UntaggedBuilds } from './untagged-builds'

const bodies: Record<ReportId, ReactNode> = {
  'packages-by-user': <ByUser kind="packages-by-user" />,
  'builds-by-user': <ByUser kind="builds-by-user" />,
  'tasks-by-user': <ByUser kind="tasks-by-user" />,
  'tasks-by-host': <ByHost kind="tasks-by-host" />,
  'rpms-by-host': <ByHost kind="rpms-by-host" />,
  'builds-by-status': <BuildsByStatus />,
  'builds-by-target': <BuildsByTarget />,
  'untagged-builds': <UntaggedBuilds />,
}

/** One report: its chart, and the same as a table. */
export default function ReportPage() {
  const { report: id } = useParams()
  const report = reportOf(id)
  const all = <ButtonLink to={paths.reports()}>All reports</ButtonLink>
  if (!report) {
    return (
      <Page title="Report">
        <EmptyState title={`There is no report “${id}”`} action={all} />
      </Page>
    )
  }
  return (
    <Page title={report.title} actions={all}>
      <p className="text-muted">{report.tells}</p>
      {bodies[report.id]}
    </Page>
  )
}
