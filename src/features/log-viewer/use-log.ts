import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react'

import type { LogAddress } from '~/hub/files/log-source'
import type { OpenLog } from './engine/log-client'
import { logs } from './engine/logs'
import type { LogOpening } from './engine/protocol'
import type { LogStatus } from './engine/status'

/** The address as it was while it says the same: callers make a new one each time they render. */
function useStableAddress(address: LogAddress): LogAddress {
  const [stable, setStable] = useState(address)
  if (JSON.stringify(stable) === JSON.stringify(address)) return stable
  setStable(address)
  return address
}

/** Reads a log as long as the component is there; rests while the tab is hidden. */
export function useLog(
  address: LogAddress,
  live: boolean,
  opening: LogOpening,
): { log: OpenLog; status: LogStatus } {
  const stable = useStableAddress(address)
  const { from, line } = opening
  const log = useMemo(
    () => logs.log(stable, line === undefined ? { from } : { from, line }),
    [stable, from, line],
  )

  const start = useEffectEvent(() => log.start(live))
  useEffect(() => {
    start()
    const look = (): void => log.setVisible(!document.hidden)
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      log.close()
    }
  }, [log])

  useEffect(() => {
    log.setLive(live)
  }, [log, live])

  return { log, status: useSyncExternalStore(log.subscribe, log.getStatus) }
}
