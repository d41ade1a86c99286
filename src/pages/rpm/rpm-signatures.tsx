import { useQuery } from '@tanstack/react-query'

import { LocalList } from '~/entities/local-list'
import { fileUrl, signedRpmPath } from '~/hub/files/path-info'
import { buildQuery } from '~/hub/queries/builds'
import { rpmChecksumsQuery, rpmSignaturesQuery } from '~/hub/queries/rpms'
import type { FoundRpm, RpmSignature } from '~/hub/types/rpm'
import { CopyText } from '~/ui/copy'
import type { Column } from '~/ui/table/column'

type Checksums = Record<string, Record<string, string>>

function columnsFor(
  checksums: Checksums | undefined,
  urlOf: (key: string) => string | null,
): Column<RpmSignature>[] {
  const algorithms = [...new Set(Object.values(checksums ?? {}).flatMap(Object.keys))].toSorted()
  return [
    {
      id: 'key',
      header: 'Key',
      sort: 'key',
      width: 'w-44',
      text: ({ sigkey }) => sigkey || 'unsigned',
      cell: ({ sigkey }) => {
        const url = sigkey && urlOf(sigkey)
        if (!sigkey) return 'unsigned'
        return url ? (
          <a href={url} className="link font-mono text-xs" title="The signed copy">
            {sigkey}
          </a>
        ) : (
          <code className="text-xs">{sigkey}</code>
        )
      },
    },
    {
      id: 'sighash',
      header: 'Hash of the signature header',
      text: ({ sighash }) => sighash,
      cell: ({ sighash }) => <CopyText text={sighash} what="hash" className="text-xs" />,
    },
    ...algorithms.map((algorithm): Column<RpmSignature> => ({
      id: algorithm,
      header: `${algorithm} of the file`,
      from: 'md',
      text: ({ sigkey }) => checksums?.[sigkey]?.[algorithm],
      cell: ({ sigkey }) => {
        const digest = checksums?.[sigkey]?.[algorithm]
        return digest ? <CopyText text={digest} what={algorithm} className="text-xs" /> : null
      },
    })),
  ]
}

/** Every signature of the RPM, with the checksums of each signed copy that the hub has computed. */
export function RpmSignatures({ rpm }: { rpm: FoundRpm }) {
  const signatures = useQuery(rpmSignaturesQuery(rpm.id))
  // A hub before 1.29 keeps no checksums; the signatures are told without them.
  const checksums = useQuery(rpmChecksumsQuery(rpm.id))
  const build = useQuery({ ...buildQuery(rpm.build_id ?? 0), enabled: rpm.build_id !== null })
  const urlOf = (key: string) => (build.data ? fileUrl(signedRpmPath(build.data, rpm, key)) : null)
  return (
    <LocalList
      what="signatures"
      query={signatures}
      rows={signatures.data}
      columns={columnsFor(checksums.data, urlOf)}
      rowKey={({ sigkey }) => sigkey}
      skeletonRows={2}
      emptyText="The hub has no signature of it, not even the unsigned one"
    />
  )
}
