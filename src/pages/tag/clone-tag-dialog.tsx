import { useQuery } from '@tanstack/react-query'

import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { CheckField, TextField } from '~/entities/acts/fields'
import { useActor } from '~/entities/use-session'
import { useSettled } from '~/hooks/use-settled'
import { type CloneDraft, cloneTag } from '~/hub/acts/tags'
import { tagQuery } from '~/hub/queries/tags'
import { isAdmin } from '~/hub/rules/who-may'
import type { Tag } from '~/hub/types/tag'
import { paths } from '~/lib/paths'

const all: Omit<CloneDraft, 'name'> = {
  config: true,
  pkgs: true,
  builds: true,
  groups: true,
  latestOnly: true,
  inheritBuilds: true,
  force: false,
}

/** Makes a new tag with what this one has. */
export function CloneTagDialog({ tag }: { tag: Tag }) {
  const actor = useActor()
  const [draft, change] = useActDraft<CloneDraft>({ name: '', ...all })
  const { name, pkgs, builds, force } = draft
  const taken = useQuery({ ...tagQuery(useSettled(name, 250)), enabled: name !== '' })
  const why =
    name === ''
      ? 'Say the name of the new tag'
      : taken.data?.name === name
        ? `There is a tag ${name} already`
        : tag.locked && !force
          ? `${tag.name} is locked: only with force`
          : null
  const only = builds ? null : 'Without builds there are none to choose'
  return (
    <ActDialog
      title={`Clone ${tag.name}`}
      act={why ?? cloneTag(tag.name, draft)}
      confirm="Clone it"
      onDone={() => paths.tag(name)}
      fields={
        <>
          <TextField
            label="Name of the new tag"
            mono
            value={name}
            onChange={(typed) => change({ name: typed.trim() })}
          />
          <CheckField
            label="Settings: arches, permission, lock, extra"
            checked={draft.config}
            onChange={(config) => change({ config })}
          />
          <CheckField
            label="Packages, inherited ones too"
            checked={pkgs}
            onChange={(on) => change(on ? { pkgs: on } : { pkgs: on, builds: false })}
          />
          <CheckField
            label="Builds"
            checked={builds}
            no={pkgs ? null : 'The hub tags only builds of listed packages'}
            onChange={(on) => change({ builds: on })}
          />
          <CheckField
            label="Only the newest build of each package"
            checked={draft.latestOnly}
            no={only}
            onChange={(latestOnly) => change({ latestOnly })}
          />
          <CheckField
            label="Inherited builds too"
            checked={draft.inheritBuilds}
            no={only}
            onChange={(inheritBuilds) => change({ inheritBuilds })}
          />
          <CheckField
            label="Comps groups"
            checked={draft.groups}
            onChange={(groups) => change({ groups })}
          />
          <CheckField
            label="Force it: past locks"
            checked={force}
            no={actor !== null && isAdmin(actor) ? null : 'Only admins may force'}
            onChange={(on) => change({ force: on })}
          />
        </>
      }
    >
      The new tag inherits from none and has no external repos; what this one inherits becomes its
      own. With many packages and builds it takes the hub minutes.
    </ActDialog>
  )
}
