import { Ban, Tag as TagIcon } from 'lucide-react'

import type { ActItem } from '~/entities/acts/acts'
import { useActor } from '~/entities/use-session'
import { type Actor, mayCancelBuild } from '~/hub/rules/who-may'
import { BUILD_STATE, type Build } from '~/hub/types/build'
import { lazyPart } from '~/ui/lazy-part'

const TagDialog = lazyPart(async () => ({ default: (await import('./tag-dialog')).TagDialog }))
const CancelBuildsDialog = lazyPart(async () => ({
  default: (await import('./cancel-builds-dialog')).CancelBuildsDialog,
}))

function actsFor(builds: readonly Build[], actor: Actor): ActItem[] {
  const incomplete = builds.find(({ state }) => state !== BUILD_STATE.COMPLETE)
  const refused = builds.map((build) => mayCancelBuild(actor, build)).find((no) => no !== null)
  return [
    {
      id: 'tag',
      label: 'Tag…',
      icon: TagIcon,
      primary: true,
      no: incomplete ? `${incomplete.nvr} is not complete` : null,
      dialog: () => <TagDialog builds={builds} />,
    },
    {
      id: 'cancel',
      label: 'Cancel…',
      icon: Ban,
      primary: true,
      danger: true,
      no: refused ?? null,
      dialog: () => <CancelBuildsDialog builds={builds} />,
    },
  ]
}

/** What can be done with several builds at once; null for who is not signed in. */
export function useBuildsActs(): ((builds: readonly Build[]) => ActItem[]) | null {
  const actor = useActor()
  return actor && ((builds) => actsFor(builds, actor))
}
