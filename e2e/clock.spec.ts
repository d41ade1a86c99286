import { TASK_STATE } from '../src/hub/types/task'
import { expect, scmUrl, test } from './support/test'
import { settles } from './support/walk'

const hour = 3_600_000
/** What only a clock that is off could say of a task of some seconds. */
const hoursOff = /\d h \d|\bin \d+ (min|hr|day)|\d+ (hr|days?)\. ago|yesterday|tomorrow/

for (const hours of [-48, -5, 5, 48]) {
  test(`a fresh task runs for seconds where the browser’s clock is ${hours} h off`, async ({
    page,
    hub,
  }) => {
    await hub.session.signInWithPassword('petr', 'petr-pw')
    const src = scmUrl('foreman', 'noarch', 'secs=3000')
    const target = 'foreman-nightly-el9'
    const outcome = await hub.write('build', { src, target, opts: { scratch: true } })
    const task = 'result' in outcome ? outcome.result : 0
    try {
      const state = async () => {
        const info = await hub.call('getTaskInfo', { task_id: task })
        return info && !Array.isArray(info) ? info.state : null
      }
      await expect.poll(state, { timeout: 40_000 }).toBe(TASK_STATE.OPEN)
      await page.clock.install({ time: Date.now() + hours * hour })
      for (const path of [`tasks/${task}`, `tasks/${task}/watch`]) {
        await page.goto(path)
        await settles(page)
        await expect(page.getByRole('main')).toContainText(/\d s/)
        expect(await page.getByRole('main').innerText()).not.toMatch(hoursOff)
      }
      await page.goto('tasks?owner=petr&state=active')
      await settles(page)
      await expect(page.getByRole('main')).toContainText('just now')
      expect(await page.getByRole('main').innerText()).not.toMatch(/\bin \d+ (min|hr|day)/)
    } finally {
      await hub.write('cancelTask', { task_id: task })
    }
  })
}
