import { Layers } from 'lucide-react'
import { Suspense } from 'react'
import { useNavigate, useSearchParams } from 'react-router'

import { RecentChanges } from '~/entities/acts/recent-changes'
import { ButtonLink } from '~/entities/button-link'
import { SubmitForm } from '~/features/submit-build/submit-form'
import { pinSubmitted, TellSwitch } from '~/features/watch-list/tell-switch'
import type { BuildDraft } from '~/hub/rules/build-request'
import { paths } from '~/lib/paths'
import { lazyPart } from '~/ui/lazy-part'
import { Page } from '~/ui/page'
import { SkeletonLines } from '~/ui/states'
import { toJson } from '~/lib/json'

// Few come from a task, and what reads its request would burden all.
const FromTask = lazyPart(async () => ({ default: (await import('./from-task')).FromTask }))

/** A build's own SRPM is below the hub's topdir; uploads and what tasks made are below its work/. */
const ofBuild = /^(vol\/[^/]+\/)?packages\/[^/]+\/[^/]+\/[^/]+\/src\/[^/]+\.src\.rpm$/

function sourceOf(src: string): Partial<BuildDraft> {
  if (src.includes('://')) return { scmUrl: src }
  return { sourceKind: 'srpm', ...(ofBuild.test(src) ? { hubSrpm: src } : { srpmPath: src }) }
}

/** What `?src=&target=&scratch=` fill in. */
function prefillOf(search: URLSearchParams): Partial<BuildDraft> {
  const src = search.get('src')
  const target = search.get('target')
  return {
    ...(src && sourceOf(src)),
    ...(target && { target }),
    ...(search.get('scratch') === '1' && { scratch: true }),
  }
}

/** The form of one build: empty, filled by a link, or from a task that is done again. */
export default function SubmitPage() {
  const [search] = useSearchParams()
  const from = search.get('from')
  const prefill = prefillOf(search)
  return (
    <Page
      title="Submit a build"
      actions={
        <ButtonLink to={paths.chain({ target: search.get('target') })} icon={Layers}>
          Chain build
        </ButtonLink>
      }
    >
      <RecentChanges />
      {from === null ? (
        <Form prefill={prefill} />
      ) : (
        <Suspense fallback={<SkeletonLines lines={6} label="the task" />}>
          <FromTask from={from}>
            {(filled) => <Form prefill={{ ...filled, ...prefill }} />}
          </FromTask>
        </Suspense>
      )}
    </Page>
  )
}

function Form({ prefill }: { prefill: Partial<BuildDraft> }) {
  const navigate = useNavigate()
  return (
    <SubmitForm
      key={toJson(prefill)}
      prefill={prefill}
      onSubmitted={(task) => {
        pinSubmitted(task)
        void navigate(paths.watch(task))
      }}
    >
      <TellSwitch />
    </SubmitForm>
  )
}
