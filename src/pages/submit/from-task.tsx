import type { ReactNode } from 'react'

import { FilledFromTask } from '~/entities/filled-from-task'
import { draftOfTask } from '~/hub/rules/build-again'
import type { BuildDraft } from '~/hub/rules/build-request'
import { paths } from '~/lib/paths'

interface FromTaskProps {
  /** The task's id as the address has it. */
  from: string
  children: (filled: Partial<BuildDraft>) => ReactNode
}

/** The form of a build that is done again. */
export function FromTask({ from, children }: FromTaskProps) {
  return (
    <FilledFromTask from={from} read={draftOfTask} what="package" empty={paths.submit()}>
      {children}
    </FilledFromTask>
  )
}
