import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import { hub } from '~/hub/hub'
import { followQuery } from './ask-hub'
import { lead } from './lead'
import { isFollowed, type Pin, withNews, withoutOld } from './pin'
import { changePins, secondsNow } from './use-pins'
import { useVisible } from './use-visible'

/** Asks the hub for all pins, in one of the open tabs; gives whether it is this one. */
export function useFollowing(pins: readonly Pin[]): boolean {
  const [leads, setLeads] = useState(false)
  useEffect(() => lead(`koji-console.watching ${hub().config.hubUrl}`, setLeads), [])
  useEffect(() => changePins((kept) => withoutOld(kept, secondsNow())), [])

  // How often it asks depends on it.
  useVisible()
  const followed = pins.filter(isFollowed)
  const { data } = useQuery({ ...followQuery(followed), enabled: leads && followed.length > 0 })
  useEffect(() => {
    if (data) changePins((kept) => withNews(kept, data))
  }, [data])
  return leads
}
