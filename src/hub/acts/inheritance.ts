import { shellLine } from '~/lib/shell-words'
import type { InheritanceLink } from '../types/tag'
import { type Act, withWayBack, write } from './act'

/** A link to a parent as a form has it. */
export type ParentLink = Omit<InheritanceLink, 'child_id'>

const fields = ['priority', 'maxdepth', 'intransitive', 'noconfig', 'pkg_filter'] as const

function isSame(a: ParentLink, b: ParentLink): boolean {
  return fields.every((field) => a[field] === b[field])
}

function isTaken(was: ParentLink, link: ParentLink): boolean {
  return was.parent_id !== link.parent_id && was.priority === link.priority
}

function optionsOf(link: ParentLink): string[] {
  return [
    `--priority=${link.priority}`,
    ...(link.maxdepth === null ? [] : [`--maxdepth=${link.maxdepth}`]),
    ...(link.intransitive ? ['--intransitive'] : []),
    ...(link.noconfig ? ['--noconfig'] : []),
    ...(link.pkg_filter ? [`--pkg-filter=${link.pkg_filter}`] : []),
  ]
}

function changeOnly(tag: string, before: readonly ParentLink[], after: readonly ParentLink[]): Act {
  const old = new Map(before.map((link) => [link.parent_id, link]))
  const kept = new Set(after.map((link) => link.parent_id))
  const gone = before.filter((link) => !kept.has(link.parent_id))
  const added = after.filter((link) => !old.has(link.parent_id))
  const edited = after.filter((link) => {
    const was = old.get(link.parent_id)
    return was !== undefined && !isSame(was, link)
  })
  const words = [
    ...added.map(({ name }) => `add ${name}`),
    ...edited.map(({ name }) => `change ${name}`),
    ...gone.map(({ name }) => `remove ${name}`),
  ].join(', ')
  return {
    does: `Change what ${tag} inherits: ${words}`,
    done: `Changed what ${tag} inherits: ${words}`,
    writes: [
      write('setInheritanceData', {
        tag,
        data: [
          ...[...added, ...edited].map((link) => ({
            parent_id: link.parent_id,
            priority: link.priority,
            maxdepth: link.maxdepth,
            intransitive: link.intransitive,
            noconfig: link.noconfig,
            pkg_filter: link.pkg_filter,
          })),
          ...gone.map((link) => ({ parent_id: link.parent_id, 'delete link': true as const })),
        ],
      }),
    ],
    // One after the other, two links cannot take each other's priorities.
    commands: edited.some((link) => before.some((was) => isTaken(was, link)))
      ? []
      : [
          ...gone.map(({ name }) => shellLine('koji', 'remove-tag-inheritance', tag, name)),
          ...edited.map((link) =>
            shellLine('koji', 'edit-tag-inheritance', ...optionsOf(link), tag, link.name),
          ),
          ...added.map((link) =>
            shellLine('koji', 'add-tag-inheritance', ...optionsOf(link), tag, link.name),
          ),
        ],
  }
}

/** Changes the parents of a tag, in one write; null where they stay as they are. */
export function changeInheritance(
  tag: string,
  before: readonly ParentLink[],
  after: readonly ParentLink[],
): Act | null {
  const same =
    before.length === after.length &&
    after.every((link) =>
      before.some((was) => was.parent_id === link.parent_id && isSame(was, link)),
    )
  return same ? null : withWayBack(changeOnly(tag, before, after), changeOnly(tag, after, before))
}
