/** Methods whose tasks run mock or write a log of their own (builder/kojid and its plugins). */
const writing = new Set([
  'buildArch',
  'buildSRPMFromSCM',
  'rebuildSRPM',
  'buildMaven',
  'createrepo',
  'createdistrepo',
  'createImage',
  'createLiveCD',
  'createLiveMedia',
  'createAppliance',
  'indirectionimage',
  'runroot',
  'vmExec',
  'wrapperRPM',
])

/** Methods that only steer, tag, wait or tell: they leave no files. */
const silent = new Set([
  'build',
  'buildNotification',
  'chainbuild',
  'dependantTask',
  'tagBuild',
  'tagNotification',
  'waitrepo',
])

/** Whether a task of this method writes files; null for a method that is not known, such as a plugin's. */
export function writesFiles(method: string): boolean | null {
  if (writing.has(method)) return true
  return silent.has(method) ? false : null
}
