import { catalogue, streams, tagName, type Stream } from './catalogue'
import { seedComps } from './comps'
import { users } from './people'
import type { Tables } from './tables'
import { TagWriter } from './tag-writer'

export interface TagIds {
  /** Tag ids by name. */
  tags: Map<string, number>
  /** Package ids by name. */
  packages: Map<string, number>
}

const dist = { 'rpm.macro.dist': '.el9' }

function seedRelease(writer: TagWriter, stream: Stream, release: string): void {
  const name = tagName(stream.name, release)
  const { arches } = stream
  const foreman = ['nightly', '3.18', '3.17'].includes(release) ? tagName('foreman', release) : null
  const base = stream.name === 'plugins' && foreman ? [foreman] : []
  const locked = release === '3.15' || release === '4.18'
  const permission = release === '3.17' ? 11 : undefined
  writer.tag({
    name,
    arches,
    parents: [...base, 'dist-el9'],
    extra: dist,
    locked,
    ...(permission === undefined ? {} : { permission }),
    ...(base.length > 0 ? { filter: '^rubygem-' } : {}),
  })
  writer.tag({ name: `${name}-candidate`, arches, parents: [name] })
  writer.tag({ name: `${name}-override`, arches, parents: [name] })
  const extra = { ...dist, 'mock.yum.module_hotfixes': 1, 'repo.auto': true }
  writer.tag({
    name: `${name}-build`,
    arches,
    parents: [`${name}-override`, 'dist-el9-build'],
    extra,
  })
  writer.target(name, `${name}-build`, release === 'nightly' ? name : `${name}-candidate`)
}

function seedSideTag(
  writer: TagWriter,
  base: string,
  number: number,
  user: keyof typeof users,
): void {
  const name = `${base}-side-${number}`
  const extra = { sidetag: true, sidetag_user: user, sidetag_user_id: users[user] }
  writer.tag({ name, arches: 'x86_64 aarch64 ppc64le', parents: [base], extra })
  writer.target(name, name, name)
}

function seedPackages(tables: Tables, writer: TagWriter): Map<string, number> {
  const packages = new Map<string, number>()
  const owners = [users.petr, users.anna, users.rhea, users.hana, users['nightly-bot']]
  const names = [
    ...catalogue.map((item) => item.name),
    'rubygem-therubyracer',
    'foreman-discovery-image',
  ]
  names.forEach((name) => packages.set(name, tables.create('package', { name })))
  const add = (tag: string, name: string, blocked = false) => {
    const id = packages.get(name) ?? 0
    const owner = owners[id % owners.length]
    tables.add('tag_packages', {
      tag_id: writer.id(tag),
      package_id: id,
      owner,
      blocked,
      extra_arches: null,
      create_event: writer.event(),
    })
  }
  for (const stream of streams)
    for (const release of stream.releases)
      for (const item of catalogue)
        if (item.streams.includes(stream.name)) add(tagName(stream.name, release), item.name)
  add('foreman-nightly-el9', 'rubygem-therubyracer', true)
  add('foreman-nightly-el9', 'foreman-discovery-image')
  return packages
}

/** Tags with inheritance, targets and package lists. */
export function seedTags(tables: Tables, start: number): TagIds {
  const writer = new TagWriter(tables, start)
  const all = 'x86_64 aarch64 ppc64le s390x'
  writer.tag({ name: 'dist-el9', arches: all, extra: { 'mock.package_manager': 'dnf' } })
  writer.tag({ name: 'dist-el9-build', arches: all, parents: ['dist-el9'] })
  for (const stream of streams)
    for (const release of stream.releases) seedRelease(writer, stream, release)
  writer.tag({ name: 'foreman-client-s390x-el9', arches: all, parents: ['dist-el9'], extra: dist })
  writer.tag({
    name: 'foreman-client-s390x-el9-build',
    arches: all,
    parents: ['foreman-client-nightly-el9', 'dist-el9-build'],
    extra: dist,
  })
  writer.target(
    'foreman-client-s390x-el9',
    'foreman-client-s390x-el9-build',
    'foreman-client-s390x-el9',
  )
  seedSideTag(writer, 'foreman-nightly-el9-build', 81, 'petr')
  seedSideTag(writer, 'katello-nightly-el9-build', 82, 'anna')
  writer.tag({
    name: 'petr-playground',
    arches: 'x86_64 aarch64',
    parents: ['foreman-nightly-el9'],
  })
  const packages = seedPackages(tables, writer)
  for (const item of catalogue.filter((entry) => entry.streams.includes('client')))
    tables.add('tag_packages', {
      tag_id: writer.id('foreman-client-s390x-el9'),
      package_id: packages.get(item.name),
      owner: users.petr,
      blocked: false,
      extra_arches: null,
      create_event: writer.event(),
    })
  seedOldTag(tables, writer, packages)
  seedComps(tables, writer)
  return { tags: writer.tags, packages }
}

/** A tag that the history deletes later, with what it held. */
function seedOldTag(tables: Tables, writer: TagWriter, packages: Map<string, number>): void {
  const name = 'foreman-1.24-el7'
  const extra = { 'rpm.macro.dist': '.el7' }
  writer.tag({ name, arches: 'x86_64', parents: ['dist-el9'], extra })
  writer.target(name, 'foreman-nightly-el9-build', name)
  for (const item of catalogue.filter(({ streams: [stream] }) => stream === 'foreman'))
    tables.add('tag_packages', {
      tag_id: writer.id(name),
      package_id: packages.get(item.name),
      owner: users.anna,
      blocked: false,
      extra_arches: null,
      create_event: writer.event(),
    })
}
