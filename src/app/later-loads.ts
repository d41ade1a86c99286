import { loadCompare } from '~/pages/compare/load'
import { loadSearch } from '~/pages/search/load'
import { loadPackages } from '~/pages/packages/load'
import { loadPackage } from '~/pages/package/load'
import { loadUsers } from '~/pages/users/load'
import { loadUser } from '~/pages/user/load'
import { loadHosts } from '~/pages/hosts/load'
import { loadHost } from '~/pages/host/load'
import { loadChannels } from '~/pages/channels/load'
import { loadChannel } from '~/pages/channel/load'
import { loadRpm } from '~/pages/rpm/load'
import { loadArchive } from '~/pages/archive/load'
import { loadBuildroot } from '~/pages/buildroot/load'
import { loadRepos } from '~/pages/repos/load'
import { loadRepo } from '~/pages/repo/load'
import { loadRepoRequests } from '~/pages/repo-requests/load'
import { loadRepoRequest } from '~/pages/repo-request/load'
import { loadExternalRepos } from '~/pages/external-repos/load'
import { loadExternalRepo } from '~/pages/external-repo/load'
import { loadCluster } from '~/pages/cluster/load'
import { loadApi } from '~/pages/api/load'
import { loadAbout } from '~/pages/about/load'
import { loadReport } from '~/pages/report/load'
import { loadTag } from '~/pages/tag/load'
import { loadTags } from '~/pages/tags/load'
import { loadTarget } from '~/pages/target/load'
import { loadSideTags } from '~/pages/side-tags/load'
import { loadTargets } from '~/pages/targets/load'

/** What the pages ask first that few begin with, by their route; one piece of code for all. */
export const laterLoads = {
  '/tasks/:task/compare/:file': loadCompare,
  '/side-tags': loadSideTags,
  '/search': loadSearch,
  '/packages': loadPackages,
  '/packages/:package': loadPackage,
  '/users': loadUsers,
  '/users/:user': loadUser,
  '/hosts': loadHosts,
  '/hosts/:host': loadHost,
  '/channels': loadChannels,
  '/channels/:channel': loadChannel,
  '/rpms/:rpm': loadRpm,
  '/archives/:archive': loadArchive,
  '/buildroots/:buildroot': loadBuildroot,
  '/repos': loadRepos,
  '/repos/:repo': loadRepo,
  '/repo-requests': loadRepoRequests,
  '/repo-requests/:request': loadRepoRequest,
  '/external-repos': loadExternalRepos,
  '/external-repos/:repo': loadExternalRepo,
  '/reports/:report': loadReport,
  '/cluster': loadCluster,
  '/api': loadApi,
  '/about': loadAbout,
  '/tags': loadTags,
  '/tags/:tag': loadTag,
  '/targets/:target': loadTarget,
  '/targets': loadTargets,
}

export type LaterPath = keyof typeof laterLoads
