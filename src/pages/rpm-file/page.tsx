import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearchParams } from 'react-router'

import { FileFacts } from '~/entities/file-facts'
import { SubjectPage } from '~/entities/subject-page'
import { rpmFileQuery, rpmQuery } from '~/hub/queries/rpms'
import { idOrName } from '~/lib/id-or-name'
import { paths } from '~/lib/paths'
import { CopyText } from '~/ui/copy'

/** One file of an RPM. */
export default function RpmFilePage() {
  const info = idOrName(useParams()['rpm'])
  const [search] = useSearchParams()
  const name = search.get('name') ?? ''
  const rpm = useQuery(rpmQuery(info))
  const id = rpm.data?.id
  const file = useQuery({ ...rpmFileQuery(id ?? 0, name), enabled: id !== undefined })
  if (rpm.data === null || rpm.error) {
    return (
      <SubjectPage kind="RPM" name={info} query={rpm} title={({ name: found }) => found}>
        {() => null}
      </SubjectPage>
    )
  }
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
          {rpm.data && (
            <Link
              className="link font-mono text-xs break-all"
              to={paths.rpm(rpm.data.id, { tab: 'files' })}
            >
              {rpm.data.name}-{rpm.data.version}-{rpm.data.release}.{rpm.data.arch}.rpm
            </Link>
          )}
        </FileFacts>
      )}
    </SubjectPage>
  )
}
