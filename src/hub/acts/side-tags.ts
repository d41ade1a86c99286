import { shellLine } from '~/lib/shell-words'
import type { HubStruct, HubValue } from '../types/common'
import type { Tag } from '../types/tag'
import { type Act, withWayBack, write } from './act'
import { toJson } from '~/lib/json'

/** What its owner may change of a side tag. */
export interface SideTagDraft {
  /** null where the tag does not say, which is the same as without. */
  debuginfo: boolean | null
  /** RPM macros of its buildroot, by name. */
  macros: Readonly<Record<string, string>>
  /** Its other extra settings. */
  extra: Readonly<HubStruct>
}

const macroKey = 'rpm.macro.'
const ofThePlugin = new Set(['sidetag', 'sidetag_user', 'sidetag_user_id', 'with_debuginfo'])

/** A side tag as a form begins with it. */
export function draftOfSideTag({ extra = {} }: Pick<Tag, 'extra'>): SideTagDraft {
  const entries = Object.entries(extra)
  const macros = entries.flatMap(([key, value]) =>
    key.startsWith(macroKey) ? [[key.slice(macroKey.length), asText(value)] as const] : [],
  )
  const others = entries.filter(([key]) => !key.startsWith(macroKey) && !ofThePlugin.has(key))
  return {
    debuginfo: Object.hasOwn(extra, 'with_debuginfo') ? Boolean(extra['with_debuginfo']) : null,
    macros: Object.fromEntries(macros),
    extra: Object.fromEntries(others),
  }
}

function asText(value: HubValue): string {
  return typeof value === 'string' ? value : toJson(value)
}

function difference<T extends HubValue>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
) {
  const set = Object.entries(after).filter(
    ([key, value]) => !Object.hasOwn(before, key) || toJson(before[key]) !== toJson(value),
  )
  const removed = Object.keys(before).filter((key) => !Object.hasOwn(after, key))
  return { set, removed }
}

/** The RPM macros that differ, as the parent must allow them one by one. */
export function changedMacros(before: SideTagDraft, after: SideTagDraft): string[] {
  const { set, removed } = difference(before.macros, after.macros)
  return [...set.map(([name]) => name), ...removed]
}

/** Makes a side tag of a base tag: the hub names it, and makes a target of the same name. */
export function createSideTag(base: string, debuginfo: boolean, suffix: string): Act {
  return {
    does: `Make a side tag of ${base}`,
    done: `Made this side tag of ${base}`,
    writes: [
      write('createSideTag', {
        basetag: base,
        ...(debuginfo && { debuginfo }),
        ...(suffix && { suffix }),
      }),
    ],
    commands: [
      shellLine(
        'koji',
        'add-sidetag',
        debuginfo && '--debuginfo',
        suffix !== '' && `--suffix=${suffix}`,
        base,
      ),
    ],
  }
}

/** Removes a side tag and its target; its builds stay on the hub. */
export function removeSideTag(name: string): Act {
  return {
    does: `Remove the side tag ${name}`,
    done: `Removed the side tag ${name}`,
    writes: [write('removeSideTag', { sidetag: name })],
    commands: [shellLine('koji', 'remove-sidetag', name)],
  }
}

function editOnly(tag: string, before: SideTagDraft, after: SideTagDraft): Act {
  const macros = difference(before.macros, after.macros)
  const extra = difference(before.extra, after.extra)
  const debuginfo =
    Boolean(after.debuginfo) === Boolean(before.debuginfo) ? null : Boolean(after.debuginfo)
  const isExtra = extra.set.length + extra.removed.length > 0
  // The plugin forgets remove_extra where remove_rpm_macros is there too (editSideTag).
  const removed = [...extra.removed, ...macros.removed.map((name) => `${macroKey}${name}`)]
  const what = [
    debuginfo !== null && (debuginfo ? 'with debuginfo' : 'without debuginfo'),
    ...macros.set.map(([name, value]) => `%${name} ${value}`),
    ...macros.removed.map((name) => `no %${name}`),
    ...extra.set.map(([key]) => key),
    ...extra.removed.map((key) => `no ${key}`),
  ]
    .filter(Boolean)
    .join(', ')
  return {
    does: `Change the side tag ${tag}: ${what}`,
    done: `Changed the side tag ${tag}: ${what}`,
    writes: [
      write('editSideTag', {
        sidetag: tag,
        ...(debuginfo !== null && { debuginfo }),
        ...(macros.set.length > 0 && { rpm_macros: Object.fromEntries(macros.set) }),
        ...(extra.set.length > 0 && { extra: Object.fromEntries(extra.set) }),
        ...(extra.removed.length > 0
          ? { remove_extra: removed }
          : macros.removed.length > 0 && { remove_rpm_macros: macros.removed }),
      }),
    ],
    // The command line has no option for other settings.
    commands: isExtra
      ? []
      : [
          shellLine(
            'koji',
            'edit-sidetag',
            debuginfo !== null && (debuginfo ? '--debuginfo' : '--no-debuginfo'),
            ...macros.set.map(([name, value]) => `--rpm-macro=${name}=${value}`),
            ...macros.removed.map((name) => `--remove-rpm-macro=${name}`),
            tag,
          ),
        ],
  }
}

/**
 * What undoes it. Only admins may take a setting away again (sidetag_hub.py editSideTag), so that a
 * tag that did not say keeps the word that it is without debuginfo.
 */
function undoOnly(tag: string, before: SideTagDraft, after: SideTagDraft): Act {
  if (before.debuginfo !== null || after.debuginfo === null) return editOnly(tag, after, before)
  return {
    ...editOnly(tag, after, { ...before, debuginfo: false }),
    differs: `${tag} did not say whether it is with debuginfo; it will say that it is without, which means the same.`,
  }
}

/** Changes a side tag's settings; null where none differs. */
export function editSideTag(tag: string, before: SideTagDraft, after: SideTagDraft): Act | null {
  const { set, removed } = difference(before.extra, after.extra)
  const same =
    Boolean(before.debuginfo) === Boolean(after.debuginfo) &&
    changedMacros(before, after).length === 0 &&
    set.length + removed.length === 0
  return same ? null : withWayBack(editOnly(tag, before, after), undoOnly(tag, before, after))
}
