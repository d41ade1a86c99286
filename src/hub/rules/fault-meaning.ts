import { mockExitMeaning } from './mock-exit'

/** A fault in words, and what to do next. */
export interface FaultMeaning {
  meaning: string
  /** Empty where the log says it better. */
  advice: string
}

type FaultRule = FaultMeaning & { pattern: RegExp }

// Tagging and the package list: builder/kojid BuildTask.handler, TagBuildTask; kojihub.py
// _tag_build, assert_tag_access, check_policy.
const tagging: FaultRule[] = [
  {
    pattern: /^package(?: \(image\))? .+ not in list for tag /,
    meaning:
      'The destination tag does not list this package, so a build could not be tagged there.',
    advice: 'Have it added to the tag’s package list, build for another target, or build scratch.',
  },
  {
    pattern: /^package(?: \(image\))? .+ is blocked (for|in) tag /,
    meaning: 'The package is blocked in the destination tag.',
    advice: 'Have it unblocked, or build for a target whose tag does not block it.',
  },
  {
    pattern: /^Build already exists \(id=|^Build already exists\. Unable to recycle/,
    meaning: 'The hub has a build of this name, version and release; it never builds one twice.',
    advice: 'Raise the release in the spec and submit again, or tag the build that exists.',
  },
  {
    pattern: /^Build already in progress \(task \d+\)/,
    meaning: 'Another task is building this name, version and release now.',
    advice: 'Watch that task, or cancel it before you submit again.',
  },
  {
    pattern: /^build \S+ already tagged /,
    meaning: 'The build is in the tag already.',
    advice: 'Nothing is left to do.',
  },
  {
    pattern: /^build \S+ not complete: state /,
    meaning: 'Only complete builds can be tagged.',
    advice: '',
  },
  {
    pattern: /tag is locked|^Tag is locked/i,
    meaning: 'The tag is locked: nothing may be added to it.',
    advice: 'Ask the hub’s admins, or who made the release, to unlock it.',
  },
  {
    pattern: /policy violation \((\w+)\)/,
    meaning: 'A policy of the hub forbids it to whom the task belongs.',
    advice: 'The fault names the policy and often its reason; the hub’s admins keep the policies.',
  },
]

// Sources: koji/daemon.py SCM, builder/kojid BuildTask.getSRPM, BuildSRPMFromSCMTask, BuildArchTask.
const sources: FaultRule[] = [
  {
    pattern: /is not in the list of allowed SCMs|^SCM: .* is not allowed, reason: /,
    meaning: 'The builders may not check out from this repository.',
    advice: 'Build from one that the hub allows; its admins keep the list.',
  },
  {
    pattern: /^Error running \S+ (command|checkout)|Error getting commit hash/,
    meaning: 'The source could not be checked out.',
    advice:
      'See that repository, branch and commit exist and are pushed; checkout.log has git’s words.',
  },
  {
    pattern: /^Invalid (scheme in scm url|SCM URL|username@hostname|source specification)/i,
    meaning: 'The source is neither an SCM URL nor an uploaded SRPM.',
    advice: 'An SCM URL reads git+https://host/repository?subdirectory#commit.',
  },
  {
    pattern: /^No spec file found|^no spec file template found/,
    meaning: 'The checkout has no spec file where one is looked for.',
    advice: 'Name its directory in the SCM URL, between “?” and “#”.',
  },
  {
    pattern: /^Multiple spec files found/,
    meaning: 'The checkout has several spec files, and none is named after its directory.',
    advice: 'Name the package’s own directory in the SCM URL.',
  },
  {
    pattern: /^error retrieving sources, /,
    meaning: 'The sources of the spec could not be fetched.',
    advice: 'See that all of them were uploaded, and that the sources file names them.',
  },
  {
    pattern: /^error building srpm, /,
    meaning: 'No source package came of the checkout.',
    advice: 'Mostly a source or patch that the spec names is missing, or the spec is broken.',
  },
  {
    pattern: /^srpm name mismatch: |^SRPM file missing: |not a source package$/,
    meaning: 'The source package is not what was announced.',
    advice: 'Build the SRPM anew and upload it again.',
  },
  {
    pattern: /is not allowed to be (set|defined) in spec file/,
    meaning: 'The spec sets a field that the build system sets.',
    advice: 'Remove Packager, Vendor or Distribution from the spec.',
  },
  {
    pattern: /^The build system failed to set the (packager|vendor|distribution) tag/,
    meaning: 'The source package lacks a field that the build system sets.',
    advice: 'Look whether the spec overrides it.',
  },
]

// Tags, targets and repos: builder/kojid BuildTask.getArchList, BuildRoot, NewRepoTask,
// CreaterepoTask; koji/tasks.py WaitrepoTask.
const places: FaultRule[] = [
  {
    pattern: /^unknown build target: |^No such build target/i,
    meaning: 'The hub has no such build target.',
    advice: 'Choose one of the targets that the hub lists.',
  },
  {
    pattern:
      /^No (matching|valid) arches were found|^No arches (for tag|specified)|^Invalid arch for build tag/,
    meaning: 'No architecture is left that both the build tag and the package have.',
    advice: 'Compare ExclusiveArch and ExcludeArch with the architectures of the build tag.',
  },
  {
    pattern:
      /^(no repo for tag|No such repo: |Bad repo: |Requested repo|Repo directory missing)|tag\/repo mismatch|Repo\/Target mismatch/,
    meaning: 'The build tag has no repo to build with, or the one asked for is gone.',
    advice: 'Have the tag’s repo regenerated (newRepo), then resubmit.',
  },
  {
    pattern: /^Unsuccessfully waited /,
    meaning: 'The repo that was waited for did not come in time.',
    advice:
      'Look at the newest newRepo tasks of the tag: one may have failed, or wait for a builder.',
  },
  {
    pattern: /^failed to (create|merge) repo/,
    meaning: 'createrepo or mergerepo failed, so the tag gets no new repo.',
    advice:
      'createrepo.log says why: an RPM that cannot be read, an external repo that is away, a full disk.',
  },
  {
    pattern: /payloadhash: .* mismatch/,
    meaning: 'The buildroot held an RPM that is not the one the repo lists.',
    advice: 'Resubmit with a new repo; if it stays, a mirror or cache serves stale files.',
  },
  {
    pattern: /^could not init mock buildroot, /,
    meaning: 'The buildroot could not be filled.',
    advice: 'root.log names the package that dnf could not install.',
  },
]

// Tasks and the system: kojihub.py Task.getResult, koji/tasks.py BaseTaskHandler.wait, kojid.
const system: FaultRule[] = [
  {
    pattern: /^Task \d+ is canceled/,
    meaning: 'A task that this one waited for was canceled.',
    advice: 'Resubmit if that was not meant for this build.',
  },
  {
    pattern: /^Subtasks timed out after /,
    meaning: 'The subtasks took longer than this task waits.',
    advice: 'See which one was still running or waiting for a builder.',
  },
  {
    pattern:
      /^(Image status is FAILED|Unable to create|LiveCD|Kickstart \S+ does not exist|Failed to (read|parse) kickstart)/,
    meaning: 'The image could not be made.',
    advice:
      'The kickstart or description is at fault, or a package that it wants is missing: see its log.',
  },
  {
    pattern: /No space left on device|ENOSPC/,
    meaning: 'A disk of the builder or of the hub is full.',
    advice: 'Tell the admins; resubmit when there is room.',
  },
  {
    pattern: /server is offline|ServerOffline/i,
    meaning: 'The hub was offline while the task ran.',
    advice: 'Resubmit.',
  },
  {
    pattern:
      /^(Buildroot|Host) .*(gone|expired|disappeared)|does not (own task|have lock on buildroot)/,
    meaning: 'The hub had given up the builder, so what it did no longer counted.',
    advice: 'Resubmit; the admins can tell why the builder went away.',
  },
  {
    pattern: /^Invalid method: /,
    meaning: 'The builder does not know this kind of task.',
    advice: 'A plugin is missing on the builder: tell its admins.',
  },
  {
    pattern: /^Traceback \(most recent call last\)/,
    meaning: 'kojid itself broke while doing the task: its last line says over what.',
    advice: 'Resubmit; if it stays, show the traceback to the hub’s admins.',
  },
]

const rules = [...tagging, ...sources, ...places, ...system]

/**
 * What a failed task's fault means, by the messages of the hub and of kojid; for what mock did by
 * its exit status. Null for words of which nothing more can be said.
 */
export function faultMeaning(faultString: string): FaultMeaning | null {
  const fault = faultString.trim().replace(/^(?:koji\.)?\w*(?:Error|NotAllowed): /, '')
  const rule = rules.find(({ pattern }) => pattern.test(fault))
  const exit = mockExitMeaning(fault)
  if (!rule) return exit === null ? null : { meaning: exit, advice: '' }
  const { meaning, advice } = rule
  return { meaning: exit === null ? meaning : `${meaning} ${exit}`, advice }
}
