import { fileURLToPath } from 'node:url'

import { createDemoHub } from '../demo-hub/demo-hub'
import { buildSite } from '../server/build-site'

// What `npm start` would do at its first start, done while installing, on both cores at once.
const root = fileURLToPath(new URL('..', import.meta.url))
const hub = createDemoHub()
const done = await Promise.allSettled([buildSite(root), hub.ready])
await hub.close()
for (const outcome of done) {
  // Not fatal: `npm start` tries again and says what is wrong.
  if (outcome.status === 'rejected') process.stderr.write(`${String(outcome.reason)}\n`)
}
