import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { TagLink } from '~/entities/hub-links'
import { HubFailure } from '~/entities/query-state'
import { buildReferencesQuery } from '~/hub/queries/builds'
import { paths } from '~/lib/paths'
import { Fact, Facts } from '~/ui/panel'
import { SkeletonLines } from '~/ui/states'
import { Moment } from '~/ui/time'

/** What holds the build, which the hub will not delete while it does. */
export function BuildReferences({ build }: { build: number }) {
  const references = useQuery(buildReferencesQuery(build))
  const retry = () => void references.refetch()
  if (references.error) {
    return <HubFailure error={references.error} what="what refers to it" onRetry={retry} />
  }
  if (!references.data) return <SkeletonLines lines={3} label="what refers to it" />
  const { tags, rpms, archives, component_of: images, last_used: used } = references.data
  const none = <span className="text-faint">none</span>
  return (
    <Facts>
      <Fact label="Tags">
        <span className="flex flex-wrap gap-x-3">
          {tags.length === 0
            ? none
            : tags.map((tag) => <TagLink key={tag.tag_id} name={tag.name} />)}
        </span>
      </Fact>
      <Fact label="In images">
        <span className="flex flex-wrap gap-x-3">
          {images.length === 0
            ? none
            : images.map((archive) => (
                <Link key={archive} className="link" to={paths.archive(archive)}>
                  archive {archive}
                </Link>
              ))}
        </span>
      </Fact>
      <Fact label="RPMs used by builds">
        <span className="flex flex-wrap gap-x-3">
          {rpms.length === 0
            ? none
            : rpms.map((rpm) => (
                <Link key={rpm.id} className="link font-mono text-xs" to={paths.rpm(rpm.id)}>
                  {rpm.name}-{rpm.version}-{rpm.release}.{rpm.arch}
                </Link>
              ))}
        </span>
      </Fact>
      <Fact label="Archives used">{archives.length === 0 ? none : archives.length}</Fact>
      <Fact label="Last in a buildroot">
        <Moment at={used} />
      </Fact>
    </Facts>
  )
}
