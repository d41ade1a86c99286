import { Link } from 'react-router'

import { paths } from '~/lib/paths'
import { reports } from '~/lib/reports'
import { Page } from '~/ui/page'

const all = [
  ...reports.map(({ id, title, tells }) => ({ to: paths.report(id), title, tells })),
  {
    to: paths.cluster(),
    title: 'Cluster',
    tells: 'Load, capacity and waiting tasks by channel and architecture, as they are now.',
  },
  {
    to: paths.history(),
    title: 'History',
    tells: 'What was changed in tags, packages, targets, hosts and permissions, by whom and when.',
  },
]

/** All reports, with what each tells. */
export default function ReportsPage() {
  return (
    <Page title="Reports">
      <ul className="grid grid-cols-1 gap-2 sm:grid-cols-2 lg:grid-cols-3">
        {all.map(({ to, title, tells }) => (
          <li
            key={to}
            className="relative rounded-lg border border-line bg-surface px-3 py-2.5 hover:bg-raised"
          >
            <Link to={to} className="link font-medium after:absolute after:inset-0">
              {title}
            </Link>
            <p className="mt-0.5 text-muted">{tells}</p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
