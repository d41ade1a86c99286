import type { SearchHit, SearchType } from '~/hub/methods/search'
import { paths } from '~/lib/paths'

interface SearchKind {
  /** As a heading: "Builds". */
  label: string
  one: string
  many: string
  path: (hit: SearchHit) => string
}

/** How each type that the hub can search for is called, and where its things are. */
export const searchKinds: Record<SearchType, SearchKind> = {
  package: {
    label: 'Packages',
    one: 'package',
    many: 'packages',
    path: ({ name }) => paths.package(name),
  },
  build: { label: 'Builds', one: 'build', many: 'builds', path: ({ id }) => paths.build(id) },
  tag: { label: 'Tags', one: 'tag', many: 'tags', path: ({ name }) => paths.tag(name) },
  target: {
    label: 'Targets',
    one: 'target',
    many: 'targets',
    path: ({ name }) => paths.target(name),
  },
  user: { label: 'Users', one: 'user', many: 'users', path: ({ name }) => paths.user(name) },
  host: { label: 'Hosts', one: 'host', many: 'hosts', path: ({ name }) => paths.host(name) },
  rpm: { label: 'RPMs', one: 'RPM', many: 'RPMs', path: ({ id }) => paths.rpm(id) },
  maven: {
    label: 'Maven artifacts',
    one: 'Maven artifact',
    many: 'Maven artifacts',
    path: ({ id }) => paths.archive(id),
  },
  win: {
    label: 'Windows artifacts',
    one: 'Windows artifact',
    many: 'Windows artifacts',
    path: ({ id }) => paths.archive(id),
  },
}
