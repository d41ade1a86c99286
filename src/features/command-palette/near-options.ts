import type { PageAction } from '~/entities/page-actions'
import { mainPlaces, morePlaces } from '~/entities/places'
import { recentPlaces } from '~/entities/recent-places'
import { searchKinds } from '~/entities/search-kinds'
import type { SearchType } from '~/hub/methods/search'
import { paths } from '~/lib/paths'
import { guess } from './guess'
import type { PaletteOption } from './option'

const places = [
  ...mainPlaces,
  ...morePlaces,
  { label: 'Submit a build', to: paths.submit() },
  { label: 'Chain build', to: paths.chain() },
  { label: 'Search', to: paths.search() },
  { label: 'Notifications', to: paths.notifications() },
  { label: 'Sessions', to: paths.sessions() },
]

/** How many recent pages are shown. */
const most = 7

/** 3 where a label begins with the words, 2 where a word of it does, 1 where it holds them. */
function fit(label: string, words: string): number {
  const text = label.toLowerCase()
  if (text.startsWith(words)) return 3
  if (text.includes(` ${words}`)) return 2
  return text.includes(words) ? 1 : 0
}

function fitting(options: PaletteOption[], words: string): PaletteOption[] {
  return options
    .map((option) => ({ option, score: fit(option.label, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ option }) => option)
}

/** What narrowed a list, so that two visits to it can be told apart. */
function filtersOf(path: string): string | undefined {
  const query = [...new URLSearchParams(path.split('?')[1])]
  return query.length > 0 ? query.map(([name, value]) => `${name} ${value}`).join(', ') : undefined
}

/** What is found without the hub: recent pages, actions of this page, places; best fit first. */
export function nearOptions(
  term: string,
  here: string,
  actions: readonly PageAction[],
): PaletteOption[] {
  const words = term.toLowerCase()
  const recent = recentPlaces()
    .filter(({ path }) => path !== here)
    .map(({ title, path }) => ({
      id: `recent ${path}`,
      group: 'Recent',
      label: title,
      detail: filtersOf(path),
      act: path,
    }))
  const doable = actions.map(({ label, run }, index) => ({
    id: `action ${index} ${label}`,
    group: 'On this page',
    label,
    act: run,
  }))
  const known = places.map(({ label, to }) => ({
    id: `place ${to}`,
    group: 'Go to',
    label,
    act: to,
  }))
  if (!words) return [...recent.slice(0, most), ...doable, ...known]
  // A place is called by the beginning of its name; it must not hide behind pages that hold it.
  const called = fitting(known, words)
  const exact = called.filter(({ label }) => fit(label, words) === 3)
  const seen = fitting(recent, words).filter(({ act }) => !exact.some((place) => place.act === act))
  return [
    ...exact,
    ...seen.slice(0, most),
    ...fitting(doable, words),
    ...called.filter((place) => !exact.includes(place)),
  ]
}

/** Where an id, an NVR or an RPM's name would lead, before the hub has said whether it is there. */
export function guessedOptions(term: string): (PaletteOption & { what: string })[] {
  const { id, nvr, rpm } = guess(term)
  const option = (what: string, group: string, label: string, act: string) => ({
    id: `guess ${what}`,
    what,
    group,
    label,
    act,
  })
  if (id !== undefined) {
    return [
      option('tasks', 'Tasks', `Task ${id}`, paths.task(id)),
      option('builds', 'Builds', `Build ${id}`, paths.build(id)),
    ]
  }
  if (rpm) return [option('RPMs', 'RPMs', `${rpm}.rpm`, paths.rpm(rpm))]
  // Without a digit it may as well be the name of a package.
  return nvr && /-\d[^-]*-[^-]+$/.test(nvr)
    ? [option('builds', 'Builds', nvr, paths.build(nvr))]
    : []
}

const searchable: readonly SearchType[] = ['build', 'rpm', 'package']

/** The search page, for what is not found by its beginning. */
export function searchOptions(term: string): PaletteOption[] {
  const q = /[*?]/.test(term) ? term : `*${term}*`
  return searchable.map((type) => ({
    id: `search ${type}`,
    group: 'Search',
    label: `${searchKinds[type].label} called ${q}`,
    act: paths.search({ q, type }),
  }))
}
