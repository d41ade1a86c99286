import { users } from './people'
import type { Tables } from './tables'
import type { TagIds } from './tags'

type Row = Record<string, unknown>

interface Change {
  /** How many days ago. */
  days: number
  by: number
  run: (event: number) => void
}

const tagTables = [
  'tag_config', 'tag_extra', 'tag_inheritance', 'tag_packages', 'tag_listing',
  'tag_external_repos', 'group_config', 'group_req_listing', 'group_package_listing',
] // prettier-ignore

/** What people changed while the builds went on: it makes the history of tags, hosts and users. */
export class Changes {
  private readonly tables: Tables
  private readonly ids: TagIds
  private readonly now: number
  private readonly pending: Change[]
  private by = 1

  constructor(tables: Tables, ids: TagIds, now: number) {
    this.tables = tables
    this.ids = ids
    this.now = now
    this.pending = [...this.people(), ...this.hosts(), ...this.tags(), ...this.cleaning()].toSorted(
      (a, b) => b.days - a.days,
    )
  }

  /** Makes the changes that were due until a time. */
  advance(time: number): void {
    for (;;) {
      const [next] = this.pending
      if (!next || this.now - next.days * 86400 > time) return
      this.pending.shift()
      this.by = next.by
      next.run(this.tables.event(this.now - next.days * 86400))
    }
  }

  private tag(name: string): number {
    return this.ids.tags.get(name) ?? 0
  }

  private active(table: string, match: Row): Row[] {
    const entries = Object.entries(match)
    return this.tables
      .all(table)
      .filter((row) => !row['revoke_event'] && entries.every(([key, value]) => row[key] === value))
  }

  private add(table: string, row: Row, event: number): void {
    this.tables.add(table, { ...row, create_event: event, creator_id: this.by })
  }

  private revoke(table: string, match: Row, event: number): Row[] {
    const rows = this.active(table, match)
    for (const row of rows) Object.assign(row, { revoke_event: event, revoker_id: this.by })
    return rows
  }

  /** A versioned row is never changed: the old one is revoked and a new one made. */
  private edit(table: string, match: Row, changes: Row): (event: number) => void {
    return (event) => {
      const [row] = this.revoke(table, match, event)
      const fresh = { ...row, revoke_event: null, revoker_id: null, ...changes }
      this.add(table, fresh, event)
    }
  }

  private people(): Change[] {
    const sign = { user_id: users.petr, perm_id: 10 }
    const group = this.tables.find('users', 'foreman-packagers')
    const member = { user_id: users.hana, group_id: group }
    const generator = { cg_id: 1, user_id: users.hana }
    const { anna } = users
    return [
      { days: 118, by: anna, run: (event) => this.add('user_perms', sign, event) },
      { days: 61, by: anna, run: (event) => void this.revoke('user_perms', sign, event) },
      { days: 115, by: anna, run: (event) => this.add('user_groups', member, event) },
      { days: 84, by: anna, run: (event) => void this.revoke('user_groups', member, event) },
      { days: 90, by: anna, run: (event) => this.add('cg_users', generator, event) },
    ]
  }

  private hosts(): Change[] {
    const { hana } = users
    const first = { host_id: 1 }
    const old = { host_id: 6 }
    const nodejs = { host_id: 3, channel_id: 5 }
    const edit = (days: number, match: Row, changes: Row): Change => {
      return { days, by: hana, run: this.edit('host_config', match, changes) }
    }
    return [
      edit(122, first, { capacity: 2, comment: 'disk almost full' }),
      edit(120, first, { capacity: 8, comment: '' }),
      edit(112, old, { enabled: true, comment: '' }),
      edit(41, old, {
        enabled: false,
        comment: 'disabled: certificate expired, <b>ask IBM</b>',
      }),
      { days: 76, by: hana, run: (event) => this.add('host_channels', nodejs, event) },
      { days: 70, by: hana, run: (event) => void this.revoke('host_channels', nodejs, event) },
    ]
  }

  private tags(): Change[] {
    const { rhea, anna } = users
    const nightly = { tag_id: this.tag('foreman-nightly-el9') }
    const build = { tag_id: this.tag('foreman-nightly-el9-build') }
    const old = { tag_id: this.tag('foreman-3.15-el9') }
    const item = (name: string) => ({ ...nightly, package_id: this.ids.packages.get(name) })
    const playground = { tag_id: this.tag('petr-playground') }
    const side = { ...playground, parent_id: this.tag('katello-nightly-el9') }
    const link = { ...side, priority: 10, maxdepth: 1, noconfig: true, pkg_filter: '^katello' }
    const chroot = { ...build, key: 'mock.new_chroot', value: '0' }
    const edit = (days: number, by: number, table: string, match: Row, changes: Row): Change => {
      return { days, by, run: this.edit(table, match, changes) }
    }
    const add = (days: number, by: number, table: string, row: Row): Change => {
      return { days, by, run: (event) => this.add(table, row, event) }
    }
    const revoke = (days: number, by: number, table: string, match: Row): Change => {
      return { days, by, run: (event) => void this.revoke(table, match, event) }
    }
    return [
      edit(124, rhea, 'tag_config', nightly, { arches: 'x86_64 aarch64' }),
      edit(93, rhea, 'tag_config', nightly, { arches: 'x86_64 aarch64 ppc64le' }),
      edit(110, anna, 'tag_config', old, { locked: false }),
      edit(33, anna, 'tag_config', old, { locked: true }),
      add(100, rhea, 'tag_extra', chroot),
      revoke(64, rhea, 'tag_extra', { ...build, key: 'mock.new_chroot' }),
      add(52, rhea, 'tag_extra', {
        tag_id: this.tag('petr-playground'),
        key: 'rpm.macro.dist',
        value: null,
      }),
      add(88, rhea, 'tag_inheritance', link),
      edit(80, rhea, 'tag_inheritance', side, { maxdepth: null, noconfig: false }),
      revoke(58, rhea, 'tag_inheritance', side),
      add(55, rhea, 'tag_inheritance', {
        ...playground,
        parent_id: this.tag('foreman-client-nightly-el9'),
        priority: 20,
        maxdepth: 0,
        intransitive: true,
        noconfig: true,
        pkg_filter: '',
      }),
      edit(96, rhea, 'tag_packages', item('rubygem-therubyracer'), { blocked: false }),
      edit(72, rhea, 'tag_packages', item('rubygem-therubyracer'), { blocked: true }),
      edit(67, rhea, 'tag_packages', item('rubygem-rails'), { owner: users.petr }),
      edit(46, rhea, 'tag_packages', item('rubygem-nokogiri'), { extra_arches: 's390x' }),
      edit(
        104,
        rhea,
        'external_repo_config',
        { external_repo_id: 5 },
        {
          url: 'https://yum.puppet.com/puppet8/el/9/$arch/',
        },
      ),
      revoke(36, rhea, 'tag_external_repos', {
        tag_id: this.tag('foreman-plugins-nightly-el9-build'),
      }),
      revoke(47, rhea, 'group_package_listing', { ...nightly, package: 'rubygem-dynflow' }),
      edit(
        85,
        rhea,
        'build_target_config',
        { build_target_id: this.tables.find('build_target', 'foreman-client-s390x-el9') },
        { dest_tag: this.tag('petr-playground') },
      ),
      edit(
        83,
        rhea,
        'build_target_config',
        { build_target_id: this.tables.find('build_target', 'foreman-client-s390x-el9') },
        { dest_tag: this.tag('foreman-client-s390x-el9') },
      ),
    ]
  }

  /** Builds leave tags, and a tag that nobody needs any more goes with all that it holds. */
  private cleaning(): Change[] {
    const gone = this.tag('foreman-1.24-el7')
    const nightly = { tag_id: this.tag('foreman-nightly-el9') }
    return [
      {
        days: 98,
        by: users.anna,
        run: (event) => {
          for (const { build_id } of this.active('tag_listing', nightly).slice(0, 7))
            this.add('tag_listing', { tag_id: gone, build_id }, event)
        },
      },
      {
        days: 43,
        by: users.anna,
        run: (event) => {
          for (const table of tagTables) this.revoke(table, { tag_id: gone }, event)
          this.revoke('build_target_config', { dest_tag: gone }, event)
        },
      },
      ...[74, 60, 45, 29, 15].map((days, index) => ({
        days,
        by: users.rhea,
        run: (event: number) => {
          for (const row of this.active('tag_listing', nightly).slice(0, 3 + index))
            Object.assign(row, { revoke_event: event, revoker_id: users.rhea })
        },
      })),
    ]
  }
}
