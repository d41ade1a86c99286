import { useQuery } from '@tanstack/react-query'

import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { NameField, TagField } from '~/entities/acts/name-field'
import { SeveralDialog } from '~/entities/acts/several-dialog'
import { useActor } from '~/entities/use-session'
import { tagBuild } from '~/hub/acts/builds'
import { buildTagsQuery } from '~/hub/queries/builds'
import { tagsOfPackageQuery } from '~/hub/queries/tags'
import { acceptingTags } from '~/hub/rules/tag-accepts'
import type { Build } from '~/hub/types/build'
import { ForceField } from './force-field'
import { useTagCheck } from './use-tag-check'

type Tagged = Pick<Build, 'nvr' | 'package_name'>

/** Puts builds into a tag, a task of the hub for each. */
export function TagDialog({ builds }: { builds: readonly Tagged[] }) {
  const [{ tag, force }, change] = useActDraft({ tag: '', force: false })
  const { reason, mayForce } = useTagCheck(tag, builds, force)
  const [only] = builds
  const props = { value: tag, onChange: (typed: string) => change({ tag: typed }) }
  const fields = (
    <>
      {builds.length === 1 && only ? (
        <AcceptingTagField {...props} build={only} />
      ) : (
        <TagField label="Tag" {...props} />
      )}
      <ForceField force={force} mayForce={mayForce} onChange={(next) => change({ force: next })} />
    </>
  )
  const acts = reason ?? builds.map(({ nvr }) => tagBuild(nvr, tag.trim(), force))
  if (typeof acts !== 'string' && acts.length === 1 && acts[0]) {
    return (
      <ActDialog title="Tag the build" act={acts[0]} confirm="Tag it" fields={fields}>
        The hub makes a task that tags {only?.nvr}.
      </ActDialog>
    )
  }
  if (builds.length === 1 && reason !== null) {
    return <ActDialog title="Tag the build" act={reason} confirm="Tag it" fields={fields} />
  }
  return (
    <SeveralDialog
      title={`Tag ${builds.length} builds`}
      acts={acts}
      confirm={`Tag ${builds.length} builds`}
      fields={fields}
    >
      The hub makes a task for each; what it refuses does not stop the others.
    </SeveralDialog>
  )
}

interface AcceptingProps {
  build: Tagged
  value: string
  onChange: (value: string) => void
  /** A tag that it is in and leaves. */
  from?: string
}

/** A tag by name; offered are those that would take the build by themselves. */
export function AcceptingTagField({ build, value, onChange, from }: AcceptingProps) {
  const actor = useActor()
  const listing = useQuery(tagsOfPackageQuery(build.package_name))
  const has = useQuery(buildTagsQuery(build.nvr))
  const inTags = (has.data ?? []).map(({ name }) => name)
  const accepting = acceptingTags(actor, listing.data ?? [], inTags)
  const already = value.trim() !== from && inTags.includes(value.trim())
  return (
    <NameField
      label={from === undefined ? 'Tag' : 'To the tag'}
      help={
        listing.data &&
        (accepting.length > 0
          ? `${accepting.length} tags that list ${build.package_name} would take it.`
          : `No other open tag lists ${build.package_name} itself; one may inherit it.`)
      }
      error={already ? 'It is in this tag already' : undefined}
      value={value}
      onChange={onChange}
      names={accepting}
    />
  )
}
