import { Eraser } from 'lucide-react'

import { ButtonLink } from '~/entities/button-link'
import { HowTold } from '~/features/watch-list/how-told'
import { isFollowed } from '~/features/watch-list/pin'
import { PinList } from '~/features/watch-list/pin-list'
import { changePins, usePins } from '~/features/watch-list/use-pins'
import { paths } from '~/lib/paths'
import { Button } from '~/ui/button'
import { Page } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { EmptyState } from '~/ui/states'

/** What is pinned in this browser, on this hub. */
export default function WatchingPage() {
  const pins = usePins()
  const clearable = pins.some((pin) => !isFollowed(pin) && !pin.kept)
  const clear = () => changePins((kept) => kept.filter((pin) => isFollowed(pin) || pin.kept))
  return (
    <Page
      title="Watch list"
      actions={
        clearable && (
          <Button icon={Eraser} onClick={clear}>
            Clear what has ended
          </Button>
        )
      }
    >
      <HowTold />
      <Panel title="Tasks and builds" count={pins.length} flush>
        {pins.length > 0 ? (
          <PinList />
        ) : (
          <EmptyState
            title="Nothing is pinned"
            action={<ButtonLink to={paths.tasks()}>Go to the tasks</ButtonLink>}
          >
            “Tell me when it ends”, on the page of a running task or build, puts it here until it
            has ended, and a week longer. The list is kept in this browser.
          </EmptyState>
        )}
      </Panel>
    </Page>
  )
}
