import { beforeEach, expect, test, vi } from 'vitest'

import { browserStorage, readStored, writeStored } from './storage'
import { storedFlag, storedFlags, storedList } from './stored-values'
import { storedPartOf, storedRow } from './stored-rows'

const refuse = () => {
  throw new DOMException('no', 'QuotaExceededError')
}

/** A browser's storage, of which some methods may refuse. */
function storage(refusing: Partial<Storage> = {}): Partial<Storage> {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    ...refusing,
  }
}

beforeEach(() => vi.unstubAllGlobals())

test('keeps what the browser keeps', () => {
  vi.stubGlobal('localStorage', storage())
  browserStorage.set('a', '1')
  expect([browserStorage.get('a'), browserStorage.isOnlyHere('a')]).toEqual(['1', false])
  browserStorage.set('a', null)
  expect(browserStorage.get('a')).toBeNull()
})

test('keeps in memory what the browser refuses, until it keeps it', () => {
  const full = storage({ setItem: refuse, removeItem: refuse })
  vi.stubGlobal('localStorage', full)
  browserStorage.set('b', '1')
  expect([browserStorage.get('b'), browserStorage.isOnlyHere('b')]).toEqual(['1', true])
  browserStorage.set('b', null)
  expect(browserStorage.get('b')).toBeNull()
  vi.stubGlobal('localStorage', storage())
  browserStorage.set('b', '2')
  expect([browserStorage.get('b'), browserStorage.isOnlyHere('b')]).toEqual(['2', false])
})

test('bears a browser that has no storage or throws where it is named', () => {
  expect(browserStorage.get('c')).toBeNull()
  browserStorage.set('c', '1')
  expect(browserStorage.get('c')).toBe('1')
})

test('a value is read as what it should be, or not at all', () => {
  vi.stubGlobal('localStorage', storage())
  const read = (text: string) => {
    browserStorage.set('d', text)
    return readStored(browserStorage, 'd', storedFlag)
  }
  expect(['true', '{', 'null', '5', ''].map(read)).toEqual([true, ...Array(4).fill(undefined)])
  writeStored(browserStorage, 'd', { big: 9007199254740993n })
  expect(browserStorage.get('d')).toBe('{"big":9007199254740993}')
})

const garbage: unknown[] = [null, 5, 'x', true, [], [null, {}, 'x', [1]], {}, { a: { b: [] } }]

test('lists and booleans by name lose what is none', () => {
  const isRow = storedRow<{ id: number; name: string }>({ id: 'number', name: 'string' })
  const rows = [{ id: 1, name: 'a', more: 1 }, { id: '1', name: 'a' }, { id: 1 }, null]
  expect(storedList(isRow)(rows)).toEqual([rows[0]])
  expect(storedFlags({ a: true, b: 'yes', c: null })).toEqual({ a: true })
  for (const value of garbage) {
    expect(storedList(isRow)(value) ?? []).toEqual([])
    expect(storedFlags(value) ?? {}).toEqual({})
  }
})

test('of a draft stays what the form has', () => {
  const form = { name: '', on: false, count: 1, arches: [''], carried: {}, chosen: null }
  const parse = storedPartOf(form)
  const whole = { name: 'a', on: true, count: 2, arches: ['x'], carried: { a: 1 }, chosen: 'b' }
  expect(parse(whole)).toEqual(whole)
  expect(parse({ name: 1, on: 'x', count: '1', arches: [1], carried: [], chosen: {} })).toEqual({})
  expect(parse({ other: 1, name: null, arches: 'x', carried: null })).toEqual({})
  for (const value of garbage) expect(parse(value) ?? {}).toEqual({})
})
