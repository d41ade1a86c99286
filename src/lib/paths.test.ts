import { expect, test } from 'vitest'

import { paths } from './paths'

test('every route has one spelling', () => {
  expect([
    paths.overview(),
    paths.builds({ owner: 'petr', state: null, package: '' }),
    paths.build('foo-1.0-1.el9'),
    paths.buildLog(12, 'x86_64', 'build.log'),
    paths.tasks({ state: 'all', host: 'builder 1' }),
    paths.task(7),
    paths.taskLog(7, 'root.log'),
    paths.taskLog(7, 'a/b.log', { volume: 'vol_00' }),
    paths.watch(7),
    paths.submit({ src: 'git+https://host/p.git?x#abc' }),
  ]).toMatchInlineSnapshot(`
    [
      "/",
      "/builds?owner=petr",
      "/builds/foo-1.0-1.el9",
      "/builds/12/logs/x86_64/build.log",
      "/tasks?state=all&host=builder+1",
      "/tasks/7",
      "/tasks/7/logs/root.log",
      "/tasks/7/logs/a%2Fb.log?volume=vol_00",
      "/tasks/7/watch",
      "/submit?src=git%2Bhttps%3A%2F%2Fhost%2Fp.git%3Fx%23abc",
    ]
  `)
})
