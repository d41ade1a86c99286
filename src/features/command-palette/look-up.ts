import { buildLook } from '~/entities/build-state'
import { searchKinds } from '~/entities/search-kinds'
import { taskLook } from '~/entities/task-state'
import { hub } from '~/hub/hub'
import type { SearchType } from '~/hub/methods/search'
import { taskLabel } from '~/hub/rules/task-label'
import type { Build } from '~/hub/types/build'
import { paths } from '~/lib/paths'
import { guess } from './guess'
import type { PaletteOption } from './option'

/** What the hub knows by a text. */
export interface Found {
  options: PaletteOption[]
  /** What could not be asked for, in the plural: "tags". */
  failed: string[]
}

/** How many of a kind are shown. */
const most = 6

// Small tables, which the hub searches at once. Of builds and RPMs it would read millions for a
// glob, and all of the batch would wait: those are looked up by index instead.
const searched: readonly SearchType[] = ['package', 'tag', 'target', 'user', 'host']

const byTerm = (term: string) => (/[*?]/.test(term) ? term : `${term}*`)

function buildOption(build: Pick<Build, 'build_id' | 'nvr' | 'state'>): PaletteOption {
  return {
    id: `build ${build.build_id}`,
    group: 'Builds',
    label: build.nvr,
    detail: buildLook(build.state).label,
    act: paths.build(build.build_id),
  }
}

type Call = <T>(
  what: string,
  answer: Promise<T>,
  read: (answer: T) => PaletteOption[],
) => { what: string; options: Promise<PaletteOption[]> }

const call: Call = (what, answer, read) => ({ what, options: answer.then(read) })

function searchCalls(term: string, signal: AbortSignal) {
  return searched.map((type) => {
    const { label, many, path } = searchKinds[type]
    const queryOpts = { order: 'name', limit: most }
    const params = { terms: byTerm(term), type, matchType: 'glob' as const, queryOpts }
    return call(many, hub().call('search', params, { signal, alone: false }), (hits) =>
      hits.map((hit) => ({
        id: `${type} ${hit.id}`,
        group: label,
        label: hit.name,
        act: path(hit),
      })),
    )
  })
}

function idCalls(id: number, signal: AbortSignal) {
  const options = { signal }
  return [
    call('tasks', hub().call('getTaskInfo', { task_id: id, request: true }, options), (task) =>
      task && !Array.isArray(task)
        ? [
            {
              id: `task ${id}`,
              group: 'Tasks',
              label: taskLabel(task),
              detail: `task ${id}, ${taskLook(task.state).label}`,
              act: paths.task(id),
            },
          ]
        : [],
    ),
    call('builds', hub().call('getBuild', { buildInfo: id }, options), (build) =>
      build
        ? [{ ...buildOption(build), detail: `build ${id}, ${buildLook(build.state).label}` }]
        : [],
    ),
  ]
}

function nameCalls(term: string, signal: AbortSignal) {
  const { nvr, rpm, packages } = guess(term)
  const options = { signal }
  const queryOpts = { order: '-build_id', limit: most }
  return [
    ...(nvr
      ? [
          call('builds', hub().call('getBuild', { buildInfo: nvr }, options), (build) =>
            build ? [buildOption(build)] : [],
          ),
        ]
      : []),
    ...packages.map((packageID) =>
      call(
        'builds',
        hub().call('listBuilds', { packageID, pattern: byTerm(term), queryOpts }, options),
        (builds) => builds.map(buildOption),
      ),
    ),
    ...(rpm
      ? [
          call('RPMs', hub().call('getRPM', { rpminfo: rpm }, options), (found) =>
            found
              ? [
                  {
                    id: `rpm ${found.id}`,
                    group: 'RPMs',
                    label: `${found.name}-${found.version}-${found.release}.${found.arch}.rpm`,
                    act: paths.rpm(found.id),
                  },
                ]
              : [],
          ),
        ]
      : []),
  ]
}

/**
 * Asks the hub for all that a text may name, in one request. What one kind answers does not depend
 * on the others; rejects only where the whole request failed or was aborted.
 */
export async function lookUp(term: string, signal: AbortSignal): Promise<Found> {
  const { id } = guess(term)
  const calls = [
    ...(id === undefined ? nameCalls(term, signal) : idCalls(id, signal)),
    ...searchCalls(term, signal),
  ]
  const answers = await Promise.allSettled(calls.map(({ options }) => options))
  signal.throwIfAborted()
  const options = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
  const failed = calls.flatMap(({ what }, index) =>
    answers[index]?.status === 'rejected' ? what : [],
  )
  const [first] = answers
  if (failed.length === calls.length && first?.status === 'rejected') throw first.reason
  return {
    // Found both as a whole NVR and among a package's builds.
    options: [...new Map(options.map((option) => [option.id, option])).values()],
    failed: [...new Set(failed)],
  }
}
