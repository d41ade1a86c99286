import { useQuery } from '@tanstack/react-query'

import { HubFailure } from '~/entities/query-state'
import { rpmDepsQuery } from '~/hub/queries/rpms'
import { depKinds, depText } from '~/hub/rules/rpm-format'
import { Panel } from '~/ui/panel'
import { EmptyState, SkeletonLines } from '~/ui/states'

/** What the RPM provides, requires and so on. */
export function RpmDeps({ rpm }: { rpm: number }) {
  const deps = useQuery(rpmDepsQuery(rpm))
  const retry = () => void deps.refetch()
  if (deps.error && !deps.data) {
    return <HubFailure error={deps.error} what="the dependencies" onRetry={retry} />
  }
  if (!deps.data) return <SkeletonLines lines={8} label="the dependencies" />
  if (deps.data.length === 0) {
    return (
      <EmptyState title="The hub knows no dependencies of it">
        It reads them from the file, which may be on no volume any more.
      </EmptyState>
    )
  }
  const kinds = depKinds
    .map((kind) => ({ ...kind, deps: deps.data.filter(({ type }) => type === kind.type) }))
    .filter((kind) => kind.deps.length > 0)
  return (
    <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-2">
      {kinds.map((kind) => (
        <Panel key={kind.type} title={kind.title} count={kind.deps.length}>
          <ul className="font-mono text-xs">
            {[...new Set(kind.deps.map(depText))].map((text) => (
              <li key={text} className="py-0.5 break-all">
                {text}
              </li>
            ))}
          </ul>
        </Panel>
      ))}
    </div>
  )
}
