/** Recordings of methods that the demo hub does not have yet. The list may only get shorter. */
export const later: string[] = [
  'chainBuild.bad',
  'createBuildTarget.denied',
  'editSideTag',
  'editTag2',
  'fault.not-logged-in',
  'fault.permission',
  'fault.permission-host',
  'promoteBuild.fault',
  'repo.request',
]

/** Recordings that are not compared one by one, and where they are tested instead. */
export const elsewhere: Record<string, string> = {
  'downloadTaskOutput.failed-buildArch-root.log': 'task-output.test.ts',
  'downloadTaskOutput.failed-buildArch-build.log': 'task-output.test.ts',
  multiCall: 'wire.test.ts',
  'multiCall.empty': 'wire.test.ts',
  'fault.unknown-method': 'wire.test.ts',
  'http.empty-post': 'wire.test.ts',
  'http.bad-xml': 'wire.test.ts',
  'upload.first': 'uploads.test.ts',
  'upload.second': 'uploads.test.ts',
  'upload.exists': 'uploads.test.ts',
  checkUpload: 'uploads.test.ts',
  'checkUpload.size': 'uploads.test.ts',
  login: 'sessions.test.ts',
  'login.bad': 'sessions.test.ts',
  logout: 'sessions.test.ts',
  'fault.sequence': 'sessions.test.ts',
  'fault.retry': 'sessions.test.ts',
  'fault.closed-session': 'sessions.test.ts',
}
