import { useQueries, useQuery } from '@tanstack/react-query'

import type { Act } from '~/hub/acts/act'
import { type NewestBuild, newestAfter, type Tagging, taggingsOf } from '~/hub/acts/taggings'
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

function newestWords(tag: string, name: string, { before, after }: NewestBuild): string {
  const from = after && after.tag_name !== tag ? `, inherited from ${after.tag_name}` : ''
  if (!after) return `${tag} will have no build of ${name}.`
  if (!before) return `${after.nvr} becomes the newest build of ${name} in ${tag}.`
  if (before.nvr === after.nvr) return `${after.nvr} stays the newest build of ${name} in ${tag}.`
  return `${after.nvr} becomes the newest build of ${name} in ${tag}${from}, ahead of ${before.nvr}.`
}

function NewestIn({ taggings }: { taggings: readonly Tagging[] }) {
  const [first] = taggings
  const { data, isError } = useQuery(packageInTagQuery(first?.tag ?? '', first?.package ?? ''))
  if (!first) return null
  if (isError) return <li>The hub does not say which build of {first.package} is the newest.</li>
  if (!data)
    return (
      <li>
        Looking at the builds of {first.package} in {first.tag}…
      </li>
    )
  return <li>{newestWords(first.tag, first.package, newestAfter(first.tag, data, taggings))}</li>
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
  if (names.length === 0) return <li>No build tag inherits it: no buildroot changes.</li>
  const rest = names.length - mostNames
  return (
    <li>
      Seen by the buildroots of {names.slice(0, mostNames).join(', ')}
      {rest > 0 && ` and ${rest} more build tags`}, after their next repo.
    </li>
  )
}

/** Which builds become the newest by taggings, ahead of which, and which buildroots will see it. */
export function TaggingEffect({ acts }: { acts: readonly Act[] }) {
  const groups = inGroups(taggingsOf(acts))
  const tags = [...new Set(groups.flatMap(([first]) => first?.tag ?? []))]
  const rest = groups.length - mostPackages
  return (
    <ul
      aria-label="What becomes the newest"
      className="flex max-h-40 flex-col gap-0.5 overflow-y-auto rounded-md border border-line px-2.5 py-1.5 text-xs"
    >
      {groups.slice(0, mostPackages).map((taggings) => (
        <NewestIn key={`${taggings[0]?.tag} ${taggings[0]?.package}`} taggings={taggings} />
      ))}
      {rest > 0 && <li>{rest} more packages are not looked at.</li>}
      <BuildTags tags={tags} />
    </ul>
  )
}
