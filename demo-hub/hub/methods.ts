import { archiveMethods } from '../methods/archives'
import { buildMethods } from '../methods/builds'
import { buildrootMethods } from '../methods/buildroots'
import { externalRepoMethods } from '../methods/external-repos'
import { filterMethods } from '../methods/filter'
import { groupMethods } from '../methods/groups'
import { historyMethods } from '../methods/history'
import { hostMethods } from '../methods/hosts'
import { metaMethods } from '../methods/meta'
import { inheritanceWriteMethods } from '../methods/inheritance-writes'
import { notificationMethods } from '../methods/notifications'
import { packageListWriteMethods } from '../methods/package-list-writes'
import { packageMethods } from '../methods/packages'
import { referenceMethods } from '../methods/references'
import { repoMethods } from '../methods/repos'
import { rpmHeaderMethods } from '../methods/rpm-headers'
import { rpmMethods } from '../methods/rpms'
import { searchMethods } from '../methods/search'
import { sessionMethods } from '../methods/sessions'
import { tagChangeMethods } from '../methods/tag-changes'
import { tagMethods } from '../methods/tags'
import { taggedMethods } from '../methods/tagged'
import { targetMethods } from '../methods/targets'
import { sideTagMethods } from '../methods/side-tags'
import { taggingMethods } from '../methods/tagging'
import { taskMethods } from '../methods/tasks'
import { taskOutputMethods } from '../methods/task-output'
import { taskWriteMethods } from '../methods/task-writes'
import { uploadMethods } from '../methods/uploads'
import { userMethods } from '../methods/users'
import { viewMethods } from '../methods/views'
import { channelWriteMethods } from '../methods/channel-writes'
import { externalRepoWriteMethods } from '../methods/external-repo-writes'
import { groupWriteMethods } from '../methods/group-writes'
import { hostWriteMethods } from '../methods/host-writes'
import { promoteMethods } from '../methods/promote'
import { repoRequestMethods } from '../methods/repo-requests'
import { snapshotMethods } from '../methods/snapshot'
import { submitMethods } from '../methods/submit'
import { tagAccessMethods } from '../methods/tag-access'
import { tagWriteMethods } from '../methods/tag-writes'
import { targetWriteMethods } from '../methods/target-writes'
import { userWriteMethods } from '../methods/user-writes'
import type { Registry } from './call'

/** Every method that the demo hub answers, by name. */
export const registry: Registry = new Map(
  [
    ...metaMethods,
    ...buildMethods,
    ...rpmMethods,
    ...rpmHeaderMethods,
    ...archiveMethods,
    ...taskMethods,
    ...taskOutputMethods,
    ...tagMethods,
    ...taggedMethods,
    ...packageMethods,
    ...targetMethods,
    ...hostMethods,
    ...userMethods,
    ...repoMethods,
    ...buildrootMethods,
    ...searchMethods,
    ...filterMethods,
    ...viewMethods,
    ...sessionMethods,
    ...taskWriteMethods,
    ...taggingMethods,
    ...uploadMethods,
    ...sideTagMethods,
    ...externalRepoMethods,
    ...groupMethods,
    ...historyMethods,
    ...notificationMethods,
    ...referenceMethods,
    ...tagChangeMethods,
    ...packageListWriteMethods,
    ...inheritanceWriteMethods,
    ...channelWriteMethods,
    ...externalRepoWriteMethods,
    ...groupWriteMethods,
    ...hostWriteMethods,
    ...promoteMethods,
    ...repoRequestMethods,
    ...snapshotMethods,
    ...submitMethods,
    ...tagAccessMethods,
    ...tagWriteMethods,
    ...targetWriteMethods,
    ...userWriteMethods,
  ].map((definition) => [definition.name, definition]),
)
