/** Something that a hub offers or does not, told by a method of it. */
export interface Offer {
  name: string
  /** The plugin that brings it; the hub itself without. */
  plugin?: string
  /** Any of these methods stands for it. */
  methods: readonly string[]
}

/** What hubs differ in: later versions (docs/source/release_notes) and plugins (plugins/hub). */
const offers: readonly Offer[] = [
  { name: 'Repo requests', methods: ['repo.request', 'repo.queryQueue'] },
  { name: 'Scheduler on the hub', methods: ['scheduler.getTaskRuns'] },
  { name: 'Draft builds', methods: ['promoteBuild'] },
  { name: 'History of settings', methods: ['queryHistory'] },
  { name: 'Notification blocks', methods: ['createNotificationBlock'] },
  { name: 'Priority of tasks', methods: ['setTaskPriority'] },
  { name: 'Chain builds', methods: ['chainBuild'] },
  { name: 'Maven builds', methods: ['mavenBuild'] },
  { name: 'Windows builds', methods: ['winBuild'] },
  { name: 'Image builds', methods: ['buildImage', 'buildImageOz'] },
  { name: 'Dist repos', methods: ['distRepo'] },
  { name: 'Side tags', plugin: 'sidetag_hub', methods: ['createSideTag'] },
  { name: 'Commands in a buildroot', plugin: 'runroot_hub', methods: ['runroot'] },
  { name: 'Kept trees of failed builds', plugin: 'save_failed_tree', methods: ['saveFailedTree'] },
  { name: 'Kiwi images', plugin: 'kiwi', methods: ['kiwiBuild'] },
  { name: 'Containers', plugin: 'containerbuild', methods: ['buildContainer'] },
  { name: 'OSBuild images', plugin: 'osbuild', methods: ['osbuildImage'] },
]

/** Which offers a hub with these methods has. */
export function offered(methods: readonly string[]): { offer: Offer; has: boolean }[] {
  const known = new Set(methods)
  return offers.map((offer) => ({ offer, has: offer.methods.some((method) => known.has(method)) }))
}
