import type { Tables } from './tables'

interface TagSeed {
  name: string
  arches: string
  parents?: string[]
  extra?: Record<string, unknown>
  locked?: boolean
  permission?: number
  /** Pattern of the packages that come from the first parent. */
  filter?: string
}

/** Writes tags and targets, each change at an event of its own. */
export class TagWriter {
  readonly tags = new Map<string, number>()
  private readonly tables: Tables
  private time: number

  constructor(tables: Tables, time: number) {
    this.tables = tables
    this.time = time
  }

  event(): number {
    this.time += 97
    return this.tables.event(this.time)
  }

  id(name: string): number {
    return this.tags.get(name) ?? 0
  }

  tag(seed: TagSeed): void {
    const event = this.event()
    const id = this.tables.create('tag', { name: seed.name })
    this.tags.set(seed.name, id)
    this.tables.add('tag_config', {
      tag_id: id,
      arches: seed.arches,
      perm_id: seed.permission ?? null,
      locked: seed.locked ?? false,
      create_event: event,
      revoke_event: null,
    })
    for (const [key, value] of Object.entries(seed.extra ?? {}))
      this.tables.add('tag_extra', {
        tag_id: id,
        key,
        value: JSON.stringify(value),
        create_event: event,
      })
    seed.parents?.forEach((parent, index) => {
      this.tables.add('tag_inheritance', {
        tag_id: id,
        parent_id: this.id(parent),
        priority: index * 10,
        pkg_filter: index === 0 ? (seed.filter ?? '') : '',
        create_event: this.event(),
      })
    })
  }

  target(name: string, buildTag: string, destTag: string): void {
    const event = this.event()
    const id = this.tables.create('build_target', { name })
    this.tables.add('build_target_config', {
      build_target_id: id,
      build_tag: this.id(buildTag),
      dest_tag: this.id(destTag),
      create_event: event,
    })
  }
}
