import { useNavigate, useSearchParams } from 'react-router'

import { SubmitForm } from '~/features/submit-build/submit-form'
import type { BuildDraft } from '~/hub/rules/build-request'
import { paths } from '~/lib/paths'
import { Page } from '~/ui/page'

/** What `?src=&target=&scratch=` fill in. */
function prefillOf(search: URLSearchParams): Partial<BuildDraft> {
  const src = search.get('src')
  const target = search.get('target')
  return {
    ...(src && (src.includes('://') ? { scmUrl: src } : { sourceKind: 'srpm', srpmPath: src })),
    ...(target && { target }),
    ...(search.get('scratch') === '1' && { scratch: true }),
  }
}

export default function SubmitPage() {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const prefill = prefillOf(search)
  return (
    <Page title="Submit a build">
      <SubmitForm
        key={JSON.stringify(prefill)}
        prefill={prefill}
        onSubmitted={(task) => void navigate(paths.watch(task))}
      />
    </Page>
  )
}
