import { useQuery } from '@tanstack/react-query'

import type { LogAddress } from '~/hub/files/log-source'
import { readWholeLog } from '~/hub/files/read-whole-log'
import { LogTimes } from './rules/times'

/** Milliseconds between looks at the times of a growing log. */
const every = 10_000

/** When the bytes of a log came, by the file beside it; null where the builder writes none. */
export function useLogTimes(address: LogAddress | null, live: boolean): LogTimes | null {
  const { data } = useQuery({
    queryKey: ['log-times', address],
    queryFn: ({ signal }) => readWholeLog(address, signal),
    select: timesOf,
    enabled: address !== null,
    refetchInterval: live ? every : false,
    retry: false,
  })
  return data ?? null
}

const timesOf = (text: string) => new LogTimes(text)
