import type { InheritedTag } from '~/hub/rules/inheritance'
import { Tag } from '~/ui/state-badge'

interface InheritancePreviewProps {
  before: readonly InheritedTag[]
  after: readonly InheritedTag[]
  /** Parents whose own parents are still on their way. */
  isWorking: boolean
}

function firstPlaces(order: readonly InheritedTag[]): Map<number, number> {
  const places = new Map<number, number>()
  for (const [index, { id }] of order.entries()) if (!places.has(id)) places.set(id, index + 1)
  return places
}

/** The order that will count, with what is new in it, moved, or gone from it. */
export function InheritancePreview({ before, after, isWorking }: InheritancePreviewProps) {
  const was = firstPlaces(before)
  const is = firstPlaces(after)
  const rows = after.map((tag, index) => ({ ...tag, place: index + 1 }))
  const gone = [...new Map(before.map((tag) => [tag.id, tag])).values()].filter(
    ({ id }) => !is.has(id),
  )
  const changes = after.filter(({ id }) => was.get(id) !== is.get(id)).length + gone.length
  return (
    <section aria-label="The order that will count" className="text-xs">
      <h3 className="mb-1 font-semibold">
        The order that will count
        <span className="font-normal text-muted">
          {isWorking
            ? ', asking for their parents…'
            : changes === 0
              ? ', as it is now'
              : `, ${changes} of ${is.size + gone.length} change`}
        </span>
      </h3>
      <ol className="flex flex-col gap-0.5 font-mono">
        {rows.map(({ id, name, depth, place }) => {
          const first = is.get(id) === place
          const wasAt = was.get(id)
          return (
            <li key={place} className="flex flex-wrap items-center gap-2">
              <span className="w-6 text-right text-faint">{place}</span>
              <span style={{ paddingLeft: `${(depth - 1) * 0.75}rem` }}>{name}</span>
              {first && wasAt === undefined && <Tag tone="ok">new</Tag>}
              {first && wasAt !== undefined && wasAt !== place && (
                <Tag tone="warn">{`was ${wasAt}`}</Tag>
              )}
            </li>
          )
        })}
        {gone.map(({ id, name }) => (
          <li key={`gone ${id}`} className="flex flex-wrap items-center gap-2">
            <span className="w-6" />
            <del className="text-muted">{name}</del>
            <Tag tone="bad">no longer</Tag>
          </li>
        ))}
      </ol>
    </section>
  )
}
