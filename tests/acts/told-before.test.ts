import { afterAll, beforeAll, expect, test } from 'vitest'

import { tagBuild } from '~/hub/acts/builds'
import { removePackage } from '~/hub/acts/packages'
import { runAct } from '~/hub/acts/run-act'
import { createTag, deleteTag, editTag } from '~/hub/acts/tags'
import { createTarget } from '~/hub/acts/targets'
import { setUserEnabled } from '~/hub/acts/users'
import { hub } from '~/hub/hub'
import { need, startWorld, type World } from './world'

// What the dialogs say that the hub will do; each is held to kojihub.py beside its dialog's rule.

let world: World
const nightly = 'foreman-nightly-el9'

beforeAll(async () => {
  world = await startWorld()
  world.become('anna')
}, 120_000)
afterAll(async () => world.demo.close())

const draft = (name: string) => ({ name, arches: 'x86_64', locked: false, perm: null })

async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  )
}

test('a package leaves a tag’s list while its builds stay tagged (_direct_pkglist_remove)', async () => {
  const [build] = await hub().call('listTagged', { tag: nightly, latest: true })
  const { package_name: name, nvr } = need(build)
  const listed = await hub().call('listPackages', { tagID: nightly, with_blocked: true })
  const row = need(listed.find((each) => each.package_name === name))
  await runAct(removePackage(nightly, row))
  const tags = await hub().call('listTags', { build: nvr })
  expect(tags.map((tag) => tag.name)).toContain(nightly)
  const again = tagBuild(nvr, 'foreman-client-nightly-el9')
  expect(await refusal(runAct(again))).toMatch(/not in list/)
})

test('build targets follow a tag that is renamed (_edit_tag)', async () => {
  await runAct(createTag(draft('before'), ''))
  await runAct(createTarget({ name: 'of-before', buildTag: 'before', destTag: 'before' }))
  const renamed = need(editTag(draft('before'), draft('after')))
  await runAct(renamed)
  expect(await hub().call('getBuildTarget', { info: 'of-before' })).toMatchObject({
    build_tag_name: 'after',
    dest_tag_name: 'after',
  })
  expect(await hub().call('getTag', { tagInfo: 'before' })).toBeNull()
})

test('a tag that is deleted takes its build targets along (_delete_tag)', async () => {
  await runAct(createTag(draft('doomed'), ''))
  await runAct(createTarget({ name: 'of-doomed', buildTag: 'doomed', destTag: 'doomed' }))
  await runAct(deleteTag('doomed'))
  expect(await hub().call('getBuildTarget', { info: 'of-doomed' })).toBeNull()
})

test('a locked tag takes a build from an admin with force alone (assert_tag_access)', async () => {
  const [build] = await hub().call('listTagged', { tag: nightly, latest: true })
  const { nvr } = need(build)
  await runAct(createTag({ ...draft('shut'), locked: true }, nightly))
  expect(await refusal(runAct(tagBuild(nvr, 'shut')))).toMatch(/locked/)
  expect(await refusal(runAct(tagBuild(nvr, 'shut', true)))).toBe('done')
})

test('who is disabled is refused at once with what they are signed in with (auth.py Session)', async () => {
  await runAct(setUserEnabled('petr', false))
  world.become('petr')
  const mine = hub().call('getLoggedInUser', {}, { session: true })
  expect(await refusal(mine)).toMatch(/logins by petr are not allowed/)
  world.become('anna')
  await runAct(setUserEnabled('petr', true))
})
