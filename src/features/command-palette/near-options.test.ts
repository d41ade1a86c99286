import { beforeEach, expect, test, vi } from 'vitest'

import { recentPlaces, rememberPlace } from '~/entities/recent-places'
import { guessedOptions, nearOptions } from './near-options'

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})

const labels = (term: string, actions: string[] = []) =>
  nearOptions(
    term,
    '/here',
    actions.map((label) => ({ label, run: () => undefined })),
  ).map(({ label }) => label)

test('a place is found by the beginning of its name, before pages that hold it', () => {
  rememberPlace({ title: 'foreman-hosts-1-1', path: '/builds/1' })
  expect(labels('hosts')).toEqual(['Hosts', 'foreman-hosts-1-1'])
  expect(labels('repo').slice(0, 3)).toEqual(['Repos', 'Repo requests', 'Reports'])
})

test('without words the latest pages come first, never the one that is open', () => {
  rememberPlace({ title: 'one', path: '/builds/1' })
  rememberPlace({ title: 'two', path: '/builds/2' })
  rememberPlace({ title: 'here', path: '/here' })
  expect(labels('', ['Do it']).slice(0, 4)).toEqual(['two', 'one', 'Do it', 'Overview'])
})

test('a page is kept once, as it was last seen; thirty of them at most', () => {
  for (let id = 0; id < 40; id++) rememberPlace({ title: `${id}`, path: `/builds/${id}` })
  rememberPlace({ title: 'again', path: '/builds/20?tab=x' })
  const kept = recentPlaces()
  expect(kept).toHaveLength(30)
  expect(kept[0]).toEqual({ title: 'again', path: '/builds/20?tab=x' })
  expect(kept.filter(({ path }) => path.startsWith('/builds/20'))).toHaveLength(1)
  expect(nearOptions('again', '/here', [])[0]?.detail).toBe('tab x')
})

test('what the browser kept wrongly is nothing', () => {
  localStorage.setItem('koji-console.recent', '[{"title": 1}, null, "x"]')
  expect(recentPlaces()).toEqual([])
  localStorage.setItem('koji-console.recent', '{')
  expect(recentPlaces()).toEqual([])
})

test('an id, an NVR and an RPM lead somewhere before the hub has answered', () => {
  const ways = (term: string) => guessedOptions(term).map(({ act }) => act)
  expect(ways('12')).toEqual(['/tasks/12', '/builds/12'])
  expect(ways('foreman-3.1-2.el9')).toEqual(['/builds/foreman-3.1-2.el9'])
  expect(ways('rubygem-foo-bar')).toEqual([])
  expect(ways('a-1-2.noarch.rpm')).toEqual(['/rpms/a-1-2.noarch'])
})
