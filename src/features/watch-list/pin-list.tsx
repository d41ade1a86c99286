import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'

import { StaleNotice } from '~/ui/states'
import { followQuery } from './ask-hub'
import { isFollowed, isUnseen, pinKey, withChange } from './pin'
import { PinRow } from './pin-row'
import { changePins, usePins } from './use-pins'
import { useVisible } from './use-visible'

/** All that is pinned, the latest first. Who sees it has taken note of what ended. */
export function PinList({ onLeave }: { onLeave?: () => void }) {
  const pins = usePins()
  const visible = useVisible()
  // What the tab asks that leads; here it only says when the hub does not answer.
  const query = useQuery({ ...followQuery(pins.filter(isFollowed)), enabled: false })
  const unseen = pins.some(isUnseen)
  useEffect(() => {
    if (visible && unseen) changePins((kept) => withChange(kept, isUnseen, { seen: true }))
  }, [visible, unseen])
  return (
    <>
      {query.error && (
        <StaleNotice detail={query.error.message} onRetry={() => void query.refetch()} />
      )}
      <ul aria-label="Pinned">
        {pins.map((pin) => (
          <PinRow key={pinKey(pin)} pin={pin} onLeave={onLeave} />
        ))}
      </ul>
    </>
  )
}
