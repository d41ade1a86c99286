import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearchParams } from 'react-router'

import { FileFacts } from '~/entities/file-facts'
import { NoSuchId } from '~/entities/no-such-id'
import { SubjectPage } from '~/entities/subject-page'
import { archiveFileQuery, archiveQuery } from '~/hub/queries/rpms'
import { paths } from '~/lib/paths'
import { CopyText } from '~/ui/copy'

/** One file of an archive. */
export default function ArchiveFilePage() {
  const { archive: text } = useParams()
  const [search] = useSearchParams()
  const id = Number(text)
  if (!Number.isSafeInteger(id)) return <NoSuchId kind="archive" text={text} />
  return <KnownFile archive={id} name={search.get('name') ?? ''} />
}

function KnownFile({ archive: id, name }: { archive: number; name: string }) {
  const file = useQuery(archiveFileQuery(id, name))
  const archive = useQuery(archiveQuery(id))
  return (
    <SubjectPage
      kind="file"
      name={name}
      query={file}
      title={(found) => found.name}
      headline={(found) => <CopyText text={found.name} what="file name" />}
    >
      {(found) => (
        <FileFacts file={found}>
          <Link className="link font-mono text-xs" to={paths.archive(id, { tab: 'files' })}>
            {archive.data?.filename ?? `archive ${id}`}
          </Link>
        </FileFacts>
      )}
    </SubjectPage>
  )
}
