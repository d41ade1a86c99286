import { createHash } from 'node:crypto'
import { imageContent } from '../builders/image-files'
import { users } from './people'
import { isoTime, type Tables } from './tables'
import type { TagIds } from './tags'

const archives: [suffix: string, size: number, type: string, arch: string][] = [
  ['tar.gz', 90_000, 'tar', 'noarch'],
  ['x86_64.iso', 300_000, 'iso', 'x86_64'],
  ['x86_64.qcow2', 200_000, 'qcow2', 'x86_64'],
]

/** A discovery image that a content generator imported: a build without a task. */
export function seedImage(tables: Tables, ids: TagIds, time: number, version: string): void {
  const name = 'foreman-discovery-image'
  const event = tables.event(time)
  const build = tables.create('build', {
    pkg_id: ids.packages.get(name) ?? 0,
    version,
    release: '1',
    draft: false,
    state: 1,
    create_event: event,
    start_time: isoTime(time - 840),
    completion_time: isoTime(time - 20),
    owner: users.hana,
    task_id: null,
    source: `git+https://git.example.org/${name}.git#${'ab'.repeat(20)}`,
    extra: JSON.stringify({ typeinfo: { image: { arches: 'x86_64' } }, note: 'imported by CG' }),
    volume_id: 0,
    cg_id: 1,
  })
  tables.add('build_types', { build_id: build, btype_id: 4 })
  const buildroot = tables.create('buildroot', {
    br_type: 1,
    host_id: null,
    repo_id: null,
    arch: 'x86_64',
    task_id: null,
    state: null,
    create_event: null,
    cg_id: 1,
    cg_version: '1.0',
    host_os: 'RHEL 9.4',
    host_arch: 'x86_64',
    container_type: 'none',
  })
  const parts = tables.all('rpminfo').slice(-24)
  for (const rpm of parts)
    tables.add('buildroot_listing', {
      buildroot_id: buildroot,
      rpm_id: rpm['id'],
      is_update: false,
    })
  const made: number[] = []
  for (const [suffix, size, type, arch] of archives) {
    const filename = `${name}-${version}.${suffix}`
    const bytes = imageContent(filename, size)
    const archive = tables.create('archiveinfo', {
      build_id: build,
      buildroot_id: buildroot,
      type_id: tables.find('archivetype', type),
      btype_id: 4,
      filename,
      size: bytes.length,
      checksum: createHash('md5').update(bytes).digest('hex'),
      checksum_type: 0,
      metadata_only: false,
      extra: JSON.stringify({ image: { arch } }),
      arch,
    })
    for (const rpm of parts)
      tables.add('archive_rpm_components', { archive_id: archive, rpm_id: rpm['id'] })
    // The bootable images hold the tarball, which was made first.
    for (const component of made.slice(0, 1))
      tables.add('archive_components', { archive_id: archive, component_id: component })
    made.push(archive)
  }
  tables.add('buildroot_archives', {
    buildroot_id: buildroot,
    archive_id: made[0],
    project_dep: true,
  })
  tables.add('tag_listing', {
    tag_id: ids.tags.get('foreman-nightly-el9') ?? 0,
    build_id: build,
    create_event: tables.event(time + 1),
    creator_id: users.hana,
  })
}
