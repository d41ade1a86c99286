import { HubError } from '../error'
import { hub } from '../hub'
import { findLostTask } from '../queries/lost-task'
import type { HubWrite } from './act'

async function idOfTag(tagInfo: number | string): Promise<number | undefined> {
  return (await hub().call('getTag', { tagInfo }))?.id
}

async function taggingTask(
  build: number | string,
  tag: number | string,
  from: number | string | null,
): Promise<number> {
  const [found, into, outOf] = await Promise.all([
    hub().call('getBuild', { buildInfo: build }),
    idOfTag(tag),
    from === null ? null : idOfTag(from),
  ])
  // kojihub.py tagBuild: the request is [tag_id, build_id, force, fromtag_id].
  return findLostTask(
    'tagBuild',
    ({ request }) =>
      request?.[0] === into && request?.[1] === found?.build_id && (request?.[3] ?? null) === outOf,
  )
}

/**
 * The task that a write made whose answer was lost on the way, though the hub did it; undefined
 * where it makes none or none is found.
 */
export async function findLostResult(sent: HubWrite): Promise<number | undefined> {
  try {
    if (sent.method === 'tagBuild') {
      return await taggingTask(sent.params.build, sent.params.tag, null)
    }
    if (sent.method === 'moveBuild') {
      const { build, tag1, tag2 } = sent.params
      return await taggingTask(build, tag2, tag1)
    }
    if (sent.method === 'newRepo') {
      const { tag } = sent.params
      return await findLostTask('newRepo', ({ request }) => request?.[0] === tag)
    }
  } catch (error) {
    if (!(error instanceof HubError)) throw error
  }
  return undefined
}
