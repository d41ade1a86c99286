/** That a part of a log begins, ends or failed. */
export interface SectionEvent {
  kind: 'begin' | 'end' | 'fail'
  /** A part of rpmbuild, of which one follows the other, or a state of mock, which nest. */
  of: 'rpmbuild' | 'mock'
  /** Empty for the end or the failure of whatever is open. */
  name: string
}

/** An event and its line, from 0. */
export interface SectionMark {
  line: number
  event: SectionEvent
}

/** A part of a log. Lines are counted as the events', from 0. */
export interface Section {
  name: string
  from: number
  /** One past its last line. */
  to: number
  /** 0 for the outermost. */
  depth: number
  failed: boolean
  /** It is still being written. */
  open: boolean
}

/** One of these is in every line that sectionEvent knows; lower case, as in needles.ts. */
export const sectionNeedles: readonly string[] = [
  'executing(%',
  'bad exit status from',
  'processing files: ',
  'checking for unpackaged',
  'return code was: ',
  'start: ',
  'start(bootstrap): ',
  'finish: ',
  'finish(bootstrap): ',
  'error: exception(',
]

const stateLine =
  /^(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d+ - )?(Start|Finish)(\(bootstrap\))?: (\S.*)$/

// "rpmbuild foo-1-1.src.rpm" and "build phase for foo-1-1.src.rpm": the name is the page's.
const shortened = (state: string) => state.replace(/ (for )?\S+\.src\.rpm$/, '')

/**
 * Which part of rpmbuild's output (build/build.c of rpm, doScript and packageBinaries) or which
 * state of mock (mockbuild/state.py) a line begins or ends; null for every other line.
 */
export function sectionEvent(line: string): SectionEvent | null {
  const text = line.trimEnd()
  const script = /^Executing\((%\w+)\): /.exec(text)?.[1]
  if (script) return { kind: 'begin', of: 'rpmbuild', name: script }
  if (/^(Processing files: |Checking for unpackaged file)/.test(text)) {
    return { kind: 'begin', of: 'rpmbuild', name: 'packaging' }
  }
  const failed = /^error: Bad exit status from \S+ \((%\w+)\)/.exec(text)?.[1]
  if (failed) return { kind: 'fail', of: 'rpmbuild', name: failed }
  if (/^Child return code was: -?\d+$/.test(text)) return { kind: 'end', of: 'rpmbuild', name: '' }
  if (text.startsWith('ERROR: Exception(')) return { kind: 'fail', of: 'mock', name: '' }
  const [, event, bootstrap, state] = stateLine.exec(text) ?? []
  if (!state) return null
  const name = shortened(state) + (bootstrap ? ' (bootstrap)' : '')
  return { kind: event === 'Start' ? 'begin' : 'end', of: 'mock', name }
}

type OpenSection = Section & { of: SectionEvent['of'] }

/** Gathers events of one log, in the order of their lines, into its parts. */
class SectionList {
  readonly #all: OpenSection[] = []
  #open: OpenSection[] = []

  #close(from: number, to: number): void {
    for (const section of this.#open.slice(from)) {
      section.to = to
      section.open = false
    }
    this.#open = this.#open.slice(0, from)
  }

  add(line: number, event: SectionEvent): void {
    if (event.kind === 'begin') this.#begin(line, event)
    else if (event.kind === 'fail') this.#fail(event)
    else {
      const at = this.#open.findLastIndex(
        ({ of, name }) => of === event.of && (event.name === '' || name === event.name),
      )
      if (at >= 0) this.#close(at, line + 1)
    }
  }

  #begin(line: number, { of, name }: SectionEvent): void {
    const last = this.#open.at(-1)
    if (of === 'rpmbuild' && last?.of === 'rpmbuild') {
      if (name === 'packaging' && last.name === name) return
      this.#close(this.#open.length - 1, line)
    }
    const depth = this.#open.length
    const section = { of, name, from: line, to: line, depth, failed: false, open: true }
    this.#all.push(section)
    this.#open.push(section)
  }

  #fail({ of, name }: SectionEvent): void {
    if (of === 'mock') for (const section of this.#open) section.failed = true
    else {
      const section = this.#all.findLast((candidate) => candidate.name === name)
      if (section) section.failed = true
    }
  }

  finish(lineCount: number, over: boolean): Section[] {
    for (const section of this.#open) {
      section.to = lineCount
      section.open = !over
    }
    return this.#all.map(({ name, from, to, depth, failed, open }) => ({
      name,
      from,
      to,
      depth,
      failed,
      open,
    }))
  }
}

/**
 * The parts of a log of `lineCount` lines from what its lines begin and end, outer ones before
 * those in them. `over`: nothing more is written to it.
 */
export function sectionsOf(
  events: readonly SectionMark[],
  lineCount: number,
  over: boolean,
): Section[] {
  const list = new SectionList()
  for (const { line, event } of events) list.add(line, event)
  return list.finish(lineCount, over)
}
