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
  ].map((definition) => [definition.name, definition]),
)
