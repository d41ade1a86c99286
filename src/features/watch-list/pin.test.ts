import { describe, expect, test } from 'vitest'

import {
  mostPins,
  parsePins,
  type Pin,
  type PinSubject,
  withNews,
  withoutOld,
  withoutPin,
  withPin,
} from './pin'

const day = 86_400

function subject(id: number, more: Partial<PinSubject> = {}): PinSubject {
  return {
    kind: 'task',
    id,
    label: `build (t, p${id})`,
    task: id,
    packageId: null,
    state: 1,
    since: 100,
    endedAt: null,
    ...more,
  }
}

const pinned = (...subjects: PinSubject[]) =>
  subjects.reduce<readonly Pin[]>((pins, each) => withPin(pins, each, 1000), [])
const ids = (pins: readonly Pin[]) => pins.map(({ id }) => id)
const full = (change: (id: number) => Partial<PinSubject>) =>
  pinned(...Array.from({ length: mostPins }, (_, id) => subject(id, change(id))))

describe('the list', () => {
  test('has the latest on top, each once; a task and a build of one number are two', () => {
    const pins = pinned(subject(1), subject(2), subject(1), subject(2, { kind: 'build' }))
    expect(pins.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['build 2', 'task 1', 'task 2'])
    expect(ids(withoutPin(pins, 'task 2'))).toEqual([2, 1])
  })

  test('makes room by what ended first, but not by what is kept', () => {
    const pins = full((id) => (id === 7 || id === 9 ? { endedAt: 500 - id } : {}))
    expect(ids(withPin(pins, subject(99), 1000))).not.toContain(9)
    const kept = pins.map((pin) => (pin.id === 9 ? { ...pin, kept: true } : pin))
    const next = withPin(kept, subject(99), 1000)
    expect(ids(next)).toContain(9)
    expect(ids(next)).not.toContain(7)
    expect(next).toHaveLength(mostPins)
  })

  test('stays as it is where it is full of what runs', () => {
    const pins = full(() => ({}))
    expect(withPin(pins, subject(99), 1000)).toBe(pins)
    expect(ids(withPin(pins, subject(3), 1000))[0]).toBe(3)
  })

  test('loses what ended a week ago, unless it is kept; never what runs', () => {
    const pins = pinned(subject(1, { endedAt: day }), subject(2, { endedAt: 2 * day }), subject(3))
    expect(withoutOld(pins, 8 * day)).toBe(pins)
    expect(ids(withoutOld(pins, 8.5 * day))).toEqual([3, 2])
    const kept = pins.map((pin) => ({ ...pin, kept: true }))
    expect(withoutOld(kept, 100 * day)).toBe(kept)
  })

  test('is read back as it was kept; what is none of ours is left out', () => {
    const pins = pinned(subject(1), subject(2, { kind: 'build', label: 'foo-1-1' }))
    expect(parsePins(JSON.stringify(pins))).toEqual(pins)
    const [first] = pins
    expect(parsePins(JSON.stringify([null, 3, { kind: 'tag', id: 1 }, first]))).toEqual([first])
    expect([parsePins(null), parsePins('{'), parsePins('{}')]).toEqual([[], [], []])
  })
})

describe('news', () => {
  const running = { state: 1, endedAt: null, why: null }
  const failed = { state: 5, endedAt: 900, why: 'BuildError: no' }

  test('that say nothing new change nothing', () => {
    const pins = pinned(subject(1))
    expect(withNews(pins, { 'task 1': { ...running, since: 100 }, 'task 8': failed })).toBe(pins)
  })

  test('tell state, label and end, of which nobody has been told', () => {
    const pins = pinned(subject(1, { label: '', state: null }), subject(2))
    const begun = withNews(pins, { 'task 1': { ...running, label: 'build (x)', since: 120 } })
    expect(begun[1]).toMatchObject({ label: 'build (x)', state: 1, since: 120, endedAt: null })
    const ended = withNews(begun, { 'task 1': failed })
    expect(ended[1]).toMatchObject({ ...failed, label: 'build (x)', told: null, seen: false })
    expect(ended[0]).toBe(pins[0])
  })

  test('do not reach what has ended: a late answer brings nothing back', () => {
    const pins = withNews(pinned(subject(1)), { 'task 1': failed })
    expect(withNews(pins, { 'task 1': running })).toBe(pins)
  })
})
