import type { Tables } from './tables'
import type { TagWriter } from './tag-writer'

const groups: { name: string; description: string; tag: string; packages: string }[] = [
  {
    name: 'build',
    description: 'build',
    tag: 'dist-el9-build',
    packages: `bash bzip2 coreutils cpio diffutils findutils gawk glibc-minimal-langpack grep gzip
      info make patch redhat-rpm-config rpm-build sed shadow-utils tar unzip util-linux which xz
      almalinux-release epel-rpm-macros gcc gcc-c++`,
  },
  {
    name: 'srpm-build',
    description: 'srpm-build',
    tag: 'dist-el9-build',
    packages: 'bash rpm-build redhat-rpm-config git-core git-annex foreman-build shadow-utils',
  },
  {
    name: 'foreman-build',
    description: 'What every Foreman package needs',
    tag: 'foreman-nightly-el9-build',
    packages: 'foreman-build rubygems-devel nodejs-packaging',
  },
  {
    name: 'foreman',
    description: 'Foreman server',
    tag: 'foreman-nightly-el9',
    packages: 'foreman foreman-installer foreman-proxy foreman-selinux foreman-release',
  },
  {
    name: 'foreman-debug',
    description: 'Tools to look into a running server',
    tag: 'foreman-nightly-el9',
    packages: 'rubygem-puma rubygem-dynflow',
  },
]

const repos: [id: number, name: string, url: string | null][] = [
  [0, 'INTERNAL', null],
  [1, 'almalinux-9-baseos', 'https://repo.almalinux.org/almalinux/9/BaseOS/$arch/os/'],
  [2, 'almalinux-9-appstream', 'https://repo.almalinux.org/almalinux/9/AppStream/$arch/os/'],
  [3, 'almalinux-9-crb', 'https://repo.almalinux.org/almalinux/9/CRB/$arch/os/'],
  [4, 'epel-9', 'https://dl.fedoraproject.org/pub/epel/9/Everything/$arch/'],
  [5, 'puppet8-el9', 'https://yum.puppet.com/puppet7/el/9/$arch/'],
  [6, 'nodesource-20-el9', 'https://rpm.nodesource.com/pub_20.x/nodistro/nodejs/$arch/'],
]

const uses: [tag: string, repo: number, priority: number, mode: string, arches: string | null][] = [
  ['dist-el9-build', 1, 10, 'bare', null],
  ['dist-el9-build', 2, 20, 'bare', null],
  ['dist-el9-build', 3, 30, 'bare', null],
  ['foreman-nightly-el9-build', 5, 30, 'bare', null],
  ['foreman-plugins-nightly-el9-build', 5, 30, 'bare', null],
  ['pulpcore-nightly-el9-build', 4, 15, 'koji', 'x86_64 aarch64'],
]

function seedRepos(tables: Tables, writer: TagWriter): void {
  for (const [id, name, url] of repos) {
    tables.add('external_repo', { id, name })
    if (url === null) continue
    const event = writer.event()
    tables.add('external_repo_config', { external_repo_id: id, url, create_event: event })
  }
  for (const [tag, repo, priority, mode, arches] of uses)
    tables.add('tag_external_repos', {
      tag_id: writer.id(tag),
      external_repo_id: repo,
      priority,
      merge_mode: mode,
      arches,
      create_event: writer.event(),
    })
}

function seedGroups(tables: Tables, writer: TagWriter): void {
  const ids = new Map(groups.map(({ name }) => [name, tables.create('groups', { name })] as const))
  const member = (tag: string, group: string, item: string, row: object = {}) =>
    tables.add('group_package_listing', {
      group_id: ids.get(group),
      tag_id: writer.id(tag),
      package: item,
      blocked: false,
      type: 'mandatory',
      basearchonly: null,
      requires: null,
      create_event: writer.event(),
      ...row,
    })
  for (const { name, description, tag, packages } of groups) {
    const forUsers = tag === 'foreman-nightly-el9'
    tables.add('group_config', {
      group_id: ids.get(name),
      tag_id: writer.id(tag),
      blocked: false,
      exported: true,
      display_name: forUsers ? description : name,
      is_default: null,
      uservisible: forUsers,
      description,
      langonly: null,
      biarchonly: false,
      create_event: writer.event(),
    })
    for (const item of packages.split(/\s+/)) member(tag, name, item)
  }
  member('foreman-nightly-el9-build', 'build', 'foreman-build')
  member('foreman-nightly-el9-build', 'build', 'info', { blocked: true })
  member('foreman-nightly-el9', 'foreman', 'foreman-obsolete-packages', { type: 'optional' })
  for (const [tag, group, wanted] of [
    ['foreman-nightly-el9-build', 'foreman-build', 'srpm-build'],
    ['foreman-nightly-el9', 'foreman', 'foreman-debug'],
  ])
    tables.add('group_req_listing', {
      group_id: ids.get(group ?? ''),
      tag_id: writer.id(tag ?? ''),
      req_id: ids.get(wanted ?? ''),
      blocked: false,
      type: 'mandatory',
      is_metapkg: false,
      create_event: writer.event(),
    })
}

/** Comps groups and the external repos that build tags draw on. */
export function seedComps(tables: Tables, writer: TagWriter): void {
  seedRepos(tables, writer)
  seedGroups(tables, writer)
}
