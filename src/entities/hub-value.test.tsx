import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { HubValueView } from './hub-value'

test.each([
  ['an integer past 2^53', { big: 9007199254740993n }, '9007199254740993'],
  ['a list with one', [1, 9007199254740993n], '1, 9007199254740993'],
  ['what is no number', { size: NaN }, 'NaN'],
  ['bytes', { data: new Uint8Array(3) }, '3 bytes'],
  ['markup', { text: '<img src=x>' }, '&lt;img src=x&gt;'],
  ['a name that every object has', { constructor: 5 }, '<span>5</span>'],
])('%s is shown as it is', (_, value, shown) => {
  expect(renderToStaticMarkup(<HubValueView value={value} />)).toContain(shown)
})
