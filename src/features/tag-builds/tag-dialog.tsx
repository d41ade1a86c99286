import { useQueries, useQuery } from '@tanstack/react-query'

import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { NameField, TagField } from '~/entities/acts/name-field'
import { SeveralDialog } from '~/entities/acts/several-dialog'
import { useActor } from '~/entities/use-session'
import { tagBuild } from '~/hub/acts/builds'
import { buildTagsQuery } from '~/hub/queries/builds'
import { fullInheritanceQuery, tagsOfPackageQuery } from '~/hub/queries/tags'
import { acceptingTags } from '~/hub/rules/tag-accepts'
import type { Build } from '~/hub/types/build'
import { ForceField } from './force-field'
import { useTagCheck } from './use-tag-check'

type Tagged = Pick<Build, 'nvr' | 'state' | 'package_name'>

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

/** Of so many tags that list a package it is asked which ones inherit from them. */
const mostAsked = 8

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
  const inTags = new Set(has.data?.map(({ name }) => name))
  const listed = acceptingTags(actor, listing.data ?? [])
  const below = useQueries({
    queries: listed.slice(0, mostAsked).map((name) => fullInheritanceQuery(name, true)),
  })
  const inheriting = below.flatMap(({ data = [] }) => data.map(({ name }) => name))
  const accepting = [...new Set([...listed, ...inheriting])].filter((name) => !inTags.has(name))
  const already = value.trim() !== from && inTags.has(value.trim())
  return (
    <NameField
      label={from === undefined ? 'Tag' : 'To the tag'}
      help={
        listing.data &&
        (accepting.length > 0
          ? `${accepting.length} other tags list or inherit ${build.package_name}.`
          : `No other open tag lists or inherits ${build.package_name}.`)
      }
      error={already ? 'It is in this tag already' : undefined}
      value={value}
      onChange={onChange}
      names={accepting}
    />
  )
}
