import { paths } from '~/lib/paths'

/** A main place of the console. */
export interface Place {
  label: string
  to: string
}

/** Where one goes daily. */
export const mainPlaces: readonly Place[] = [
  { label: 'Overview', to: paths.overview() },
  { label: 'Builds', to: paths.builds() },
  { label: 'Tasks', to: paths.tasks() },
  { label: 'Tags', to: paths.tags() },
  { label: 'Packages', to: paths.packages() },
  { label: 'Targets', to: paths.targets() },
  { label: 'Hosts', to: paths.hosts() },
]

/** Where one goes now and then. */
export const morePlaces: readonly Place[] = [
  { label: 'Side tags', to: paths.sideTags() },
  { label: 'Users', to: paths.users() },
  { label: 'Channels', to: paths.channels() },
  { label: 'Repos', to: paths.repos() },
  { label: 'Repo requests', to: paths.repoRequests() },
  { label: 'External repos', to: paths.externalRepos() },
  { label: 'Buildroots', to: paths.buildroots() },
  { label: 'Reports', to: paths.reports() },
  { label: 'Cluster', to: paths.cluster() },
  { label: 'History', to: paths.history() },
  { label: 'Watch list', to: paths.watching() },
  { label: 'API', to: paths.api() },
  { label: 'About', to: paths.about() },
]
