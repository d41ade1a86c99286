import { useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'

import { RecentChanges } from '~/entities/acts/recent-changes'
import { FilledFromTask } from '~/entities/filled-from-task'
import { ChainForm } from '~/features/chain-build/chain-form'
import { pinSubmitted, TellSwitch } from '~/features/watch-list/tell-switch'
import { useUrlState } from '~/hooks/use-url-state'
import { type ChainOfTask, chainOfTask } from '~/hub/rules/build-again'
import { paths } from '~/lib/paths'
import { textParam } from '~/lib/url-state'
import { Page } from '~/ui/page'

/** The form of a chain of builds: empty, or from a chain that is done again. */
export default function ChainPage() {
  const [search] = useSearchParams()
  const from = search.get('from')
  return (
    <Page title="Submit a chain build">
      <RecentChanges />
      {from === null ? (
        <Form key="" from="" prefill={null} />
      ) : (
        <FilledFromTask from={from} read={chainOfTask} what="chain" empty={paths.chain()}>
          {(filled) => <Form key={from} from={from} prefill={filled} />}
        </FilledFromTask>
      )}
    </Page>
  )
}

function Form({ from, prefill }: { from: string; prefill: ChainOfTask | null }) {
  const navigate = useNavigate()
  const asked = prefill?.target ?? ''
  const schema = useMemo(() => ({ target: textParam(asked) }), [asked])
  const [{ target }, setUrl] = useUrlState(schema)
  return (
    <ChainForm
      draftKey={from}
      prefill={prefill}
      target={target}
      onTarget={(chosen) => setUrl({ target: chosen })}
      onSubmitted={(task) => {
        pinSubmitted(task)
        void navigate(paths.task(task))
      }}
    >
      <TellSwitch />
    </ChainForm>
  )
}
