import { expect, test } from 'vitest'

import { offered } from './offers'

test('an offer stands by any of its methods', () => {
  const has = new Map(
    offered(['buildImageOz', 'repo.request']).map(({ offer, has: there }) => [offer.name, there]),
  )
  expect(has.get('Image builds')).toBe(true)
  expect(has.get('Repo requests')).toBe(true)
  expect(has.get('Side tags')).toBe(false)
})
