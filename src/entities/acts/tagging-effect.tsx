import { useQueries, useQuery } from '@tanstack/react-query'

import type { Act } from '~/hub/acts/act'
import {
  type NewestBuild,
  newestAfter,
  packageOf,
  promotedName,
  type Tagging,
  taggingsOf,
} from '~/hub/acts/taggings'
import { buildTagsQuery } from '~/hub/queries/builds'
import { fullInheritanceQuery, packageInTagQuery, targetsQuery } from '~/hub/queries/tags'

/** Of so many packages the newest builds are looked at; more would keep the hub busy. */
const mostPackages = 30
const mostNames = 5

/** The taggings of each package in each tag. */
function inGroups(taggings: readonly Tagging[]): Tagging[][] {
  const groups = new Map<string, Tagging[]>()
  for (const each of taggings) {
    const key = `${each.tag} ${each.package}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()]
}

interface NewestProps {
  tag: string
  name: string
  newest: NewestBuild
  /** Whether the newest so far leaves the tag. */
  leaves: boolean
}

function Newest({ tag, name, newest: { before, after }, leaves }: NewestProps) {
  if (!after) {
    return (
      <li>
        <Nvr>{tag}</Nvr> will have no build of {name}.
      </li>
    )
  }
  const stays = before?.nvr === after.nvr
  return (
    <li>
      <Nvr>{after.nvr}</Nvr> {stays ? 'stays' : 'becomes'} the newest build of {name} in {tag}
      {after.tag_name !== tag && `, inherited from ${after.tag_name}`}
      {before && !stays && (
        <>
          , {leaves ? 'in place of' : 'ahead of'} <Nvr>{before.nvr}</Nvr>
        </>
      )}
      .
    </li>
  )
}

function Nvr({ children }: { children: string }) {
  return <span className="font-mono font-medium">{children}</span>
}

interface NewestInProps {
  /** Of one package in one tag. */
  taggings: readonly Tagging[]
  /** Of the same package in all tags. */
  all: readonly Tagging[]
}

function NewestIn({ taggings, all }: NewestInProps) {
  const [first] = taggings
  const { data: parents } = useQuery(fullInheritanceQuery(first?.tag ?? ''))
  const { data, isError } = useQuery(packageInTagQuery(first?.tag ?? '', first?.package ?? ''))
  if (!first) return null
  if (isError) return <li>The hub does not say which build of {first.package} is the newest.</li>
  if (!data || !parents)
    return (
      <li>
        Looking at the builds of {first.package} in {first.tag}…
      </li>
    )
  const newest = newestAfter(
    first.tag,
    data,
    all,
    parents.map(({ name }) => name),
  )
  const leaves = taggings.some(({ nvr, into }) => !into && nvr === newest.before?.nvr)
  return <Newest tag={first.tag} name={first.package} newest={newest} leaves={leaves} />
}

/** The build tags of targets that are one of these tags or inherit from it. */
function useBuildTags(tags: readonly string[]): string[] | null {
  const targets = useQuery(targetsQuery())
  const below = useQueries({ queries: tags.map((tag) => fullInheritanceQuery(tag, true)) })
  if (!targets.data || below.some(({ data }) => !data)) return null
  const seen = new Set([...tags, ...below.flatMap(({ data = [] }) => data.map(({ name }) => name))])
  const names = targets.data.map(({ build_tag_name: name }) => name)
  return [...new Set(names)].filter((name) => seen.has(name)).toSorted()
}

function BuildTags({ tags }: { tags: readonly string[] }) {
  const names = useBuildTags(tags)
  if (!names) return null
  if (names.length === 0) {
    return <p className="text-muted">No build tag inherits it: no buildroot changes.</p>
  }
  const rest = names.length - mostNames
  return (
    <p className="text-muted">
      Seen in the buildroots of {names.slice(0, mostNames).join(', ')}
      {rest > 0 && ` and ${rest} more build tags`}, from their next repo on.
    </p>
  )
}

/** Which builds become the newest by taggings, ahead of which, and which buildroots will see it. */
export function TaggingEffect({ acts }: { acts: readonly Act[] }) {
  const changes = taggingsOf(acts)
  const groups = inGroups(changes)
  const tags = [...new Set(groups.flatMap(([first]) => first?.tag ?? []))]
  const rest = groups.length - mostPackages
  return (
    <section
      aria-label="What becomes the newest"
      className="flex flex-col gap-1 rounded-md border border-line px-2.5 py-1.5 text-xs"
    >
      <ul className="flex max-h-40 flex-col gap-0.5 overflow-y-auto break-words">
        {groups.slice(0, mostPackages).map((taggings) => (
          <NewestIn
            key={`${taggings[0]?.tag} ${taggings[0]?.package}`}
            taggings={taggings}
            all={changes.filter((each) => each.package === taggings[0]?.package)}
          />
        ))}
        {rest > 0 && <li>{rest} more packages are not looked at.</li>}
      </ul>
      <BuildTags tags={tags} />
    </section>
  )
}

function PromotedIn({ tag, nvr, name }: { tag: string; nvr: string; name: string }) {
  const { data } = useQuery(packageInTagQuery(tag, name))
  const [newest, next] = data ?? []
  if (!newest)
    return (
      <li>
        Looking at the builds of {name} in {tag}…
      </li>
    )
  if (newest.nvr !== nvr) {
    return (
      <li>
        <Nvr>{newest.nvr}</Nvr> stays the newest build of {name} in {tag}.
      </li>
    )
  }
  return (
    <li>
      <Nvr>{promotedName(nvr)}</Nvr> becomes the newest build of {name} in {tag}, in its draft’s
      place
      {next && (
        <>
          {' '}
          and ahead of <Nvr>{next.nvr}</Nvr>
        </>
      )}
      .
    </li>
  )
}

/** What promoting a draft makes of its tags: it keeps its place in each, under its new name. */
export function PromotionEffect({ nvr }: { nvr: string }) {
  const { data: tags } = useQuery(buildTagsQuery(nvr))
  const name = packageOf(nvr)
  if (!tags) return null
  return (
    <section
      aria-label="What becomes the newest"
      className="flex flex-col gap-1 rounded-md border border-line px-2.5 py-1.5 text-xs"
    >
      {tags.length === 0 ? (
        <p className="text-muted">The draft is in no tag: no buildroot changes.</p>
      ) : (
        <>
          <ul className="flex max-h-40 flex-col gap-0.5 overflow-y-auto break-words">
            {tags.slice(0, mostPackages).map((tag) => (
              <PromotedIn key={tag.name} tag={tag.name} nvr={nvr} name={name} />
            ))}
          </ul>
          <BuildTags tags={tags.map((tag) => tag.name)} />
        </>
      )}
    </section>
  )
}
