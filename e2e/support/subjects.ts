import type { HubClient } from '../../src/hub/client'

/** What the hub has one of, to open pages by; `undefined` where it has none. */
export type Subjects = Awaited<ReturnType<typeof findSubjects>>

const newest = { order: '-build_id', limit: 1 }

/** An archive whose files the hub can tell: it opens zip and tar archives alone, and whole ones. */
async function openArchive(hub: HubClient) {
  const builds = await hub.call('listBuilds', {
    type: 'image',
    state: 1,
    queryOpts: { order: '-build_id', limit: 5 },
  })
  for (const build of builds) {
    for (const archive of await hub.call('listArchives', { buildID: build.build_id })) {
      const files = hub.call('listArchiveFiles', { archive_id: archive.id })
      const [file] = await files.catch(() => [])
      if (file) return { archive, file }
    }
  }
  return { archive: undefined, file: undefined }
}

/** Finds one of everything that has a page, through the hub's API. */
export async function findSubjects(hub: HubClient) {
  const [[build], [failed], [task], [host], [channel], [external], targets, opened] =
    await Promise.all([
      hub.call('listBuilds', { state: 1, type: 'rpm', queryOpts: newest }),
      hub.call('listBuilds', { state: 3, queryOpts: newest }),
      hub.call('listTasks', {
        opts: { method: 'buildArch', state: [2] },
        queryOpts: { order: '-id', limit: 1 },
      }),
      hub.call('listHosts', {}),
      hub.call('listChannels', {}),
      hub.call('listExternalRepos', {}),
      hub.call('getBuildTargets', {}),
      openArchive(hub),
    ])
  const [repo] = await hub.call('repo.query', {
    clauses: [],
    fields: ['id', 'tag_name', 'state', 'task_id', 'dist'],
    opts: { order: '-id', limit: 1 },
  })
  const [request] = await hub.call('repo.queryQueue', {
    clauses: [],
    fields: '**',
    opts: { order: '-id', limit: 1 },
  })
  const rpms = build ? await hub.call('listBuildRPMs', { build: build.build_id }) : []
  const rpm = rpms.find(({ arch }) => arch !== 'src')
  const [rpmFile] = rpm ? await hub.call('listRPMFiles', { rpmID: rpm.id }) : []
  const logs = build ? await hub.call('getBuildLogs', { build: build.build_id }) : []
  const target = targets.find(({ dest_tag_name: tag }) => tag.includes('nightly')) ?? targets[0]
  const { archive, file: archiveFile } = opened
  return {
    build,
    failed,
    task,
    host,
    channel,
    external,
    target,
    repo,
    request,
    rpm,
    rpmFile,
    archive,
    archiveFile,
    log: logs[0],
  }
}
