import { useEffect, useState } from 'react'

import { formatDuration } from '~/lib/time'
import type { OpenLog } from './engine/log-client'
import type { LogStatus } from './engine/status'
import type { FoldMark } from './log-rows'
import type { Section } from './rules/sections'
import type { LogTimes } from './rules/times'

/** A section with how long it took, in seconds; null where nothing tells. */
export interface TimedSection extends Section {
  seconds: number | null
}

/** The sections of a log, timed by when their bytes came. */
export function useSections(
  log: OpenLog,
  status: LogStatus,
  times: LogTimes | null,
): TimedSection[] {
  const { sections, exact } = status
  const [offsets, setOffsets] = useState<{ lines: string; at: number[] } | null>(null)
  const lines = sections.flatMap(({ from, to }) => [from, to]).join(' ')
  const wanted = exact && times !== null && sections.length > 0

  useEffect(() => {
    let current = true
    const ask = async () => {
      const at = await log.offsets(lines.split(' ').map(Number))
      if (current) setOffsets({ lines, at })
    }
    if (wanted) void ask()
    return () => {
      current = false
    }
  }, [log, lines, wanted])

  const at = wanted && offsets?.lines === lines ? offsets.at : []
  return sections.map((section, index) => {
    const begun = times?.timeAt(at[index * 2] ?? Infinity) ?? null
    const ended = times?.timeAt((at[index * 2 + 1] ?? Infinity) - 1) ?? null
    const seconds = begun === null || ended === null ? null : ended - begun
    return { ...section, seconds }
  })
}

/** How long a section took, in words; empty where nothing tells. */
export function tookOf({ seconds, open }: TimedSection): string {
  return seconds === null ? '' : `${formatDuration(seconds)}${open ? ' so far' : ''}`
}

/** What the first rows of sections show. */
export function foldMarks(
  sections: readonly TimedSection[],
  folded: readonly number[],
): ReadonlyMap<number, FoldMark> {
  return new Map(
    sections
      .filter(({ from, to }) => to > from + 1)
      .map((section) => [
        section.from,
        {
          name: section.name,
          folded: folded.includes(section.from),
          lines: section.to - section.from - 1,
          took: tookOf(section),
        },
      ]),
  )
}
