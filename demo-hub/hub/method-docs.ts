/** What each method says of itself: its name, then its words; a line that goes on is indented. */
const text = `
_listapi List available API calls
getKojiVersion The version of the hub
echo Answer the arguments, for trying a connection
hello Answer a greeting, for trying a connection
getLastEvent The last event of the hub, or the last one before a time

        :param int|float before: seconds since the epoch
        :param bool strict: if True (the default), fault when there is none
        :returns: dict with id and ts, or None
getEvent Id and time of an event

        :param int id: the event id
        :param bool strict: if True (the default), fault for an unknown event
listCGs Content generators by name, each with its id and who may import for it
listVolumes Storage volumes
listBTypes Build types; query may hold an id or a name
getVolume A storage volume by id or name
getBuild A build by id, NVR or a dict with name, version and release

        If strict is True, an unknown build is an error, otherwise the answer is None.
        The answer holds the ids and names of package, owner, task, volume and content
        generator, state, times (as text and as *_ts in seconds) and extra.
listBuilds Builds that match all the given filters

        :param int|str packageID: only builds of this package
        :param int|str userID: only builds that this user owns
        :param int taskID: only builds of this task; -1: only builds that have one
        :param str prefix: only packages whose name begins so
        :param int state: only builds in this state
        :param str source: only builds whose source fits this glob
        :param str pattern: only builds whose NVR fits this glob
        :param str type: only builds of this type
        :param bool draft: True for drafts, False for regular builds, None for both
        :param dict queryOpts: countOnly, order, offset, limit
        :returns: list of builds
getAverageBuildDuration Mean seconds that builds of a package took, lately with age (months)
getNextRelease The release that a package's next build takes
findBuildID The id of a build
getRPM An RPM by id, N-V-R.A or dict; with multi a list of all that fit
listRPMs RPMs of a build, made in or installed in a buildroot, or in an image
listBuildRPMs All RPMs of a build
queryRPMSigs Signatures of RPMs, by RPM or key
getRPMHeaders Header fields of an RPM, of a build or of a task's output

        Either rpmID, or taskID and filepath are needed. Names of headers are the
        ones of rpm in any case; an unknown one is an error.
getRPMDeps Dependencies of an RPM: requires (0), provides (1), obsoletes (2), conflicts (3),
        suggests (4), enhances (5), supplements (6), recommends (7)
listRPMFiles Files in an RPM, with size, digest, owner, mode and flags
getRPMFile One file of an RPM; an empty dict when it is not there
getRPMChecksums Checksums of an RPM's file by signing key
getChangelogEntries Changelog of a build, or of a source package among a task's output
listArchives Archives that match all the given filters
getArchive An archive by id
listArchiveFiles Files in a zip or tar archive
getArchiveFile One file of an archive
getArchiveType The archive type by file name, name or id
getArchiveTypes All archive types
getBuildType The types of a build, each with what the hub knows of it
getBuildLogs Log files of a build: name, directory and path below the topdir
getTaskInfo A task by id, or a list of tasks

        :param int|list task_id: one id or many
        :param bool request: answer the task's parameters too
        :param bool strict: fault for a task that does not exist
getTaskChildren Direct children of a task
getTaskDescendents All tasks below one, as a dict from parent id to children
getTaskRequest The parameters of a task
getTaskResult The result of a finished task; what it failed with is raised
taskFinished True when a task has come to its end
listTasks Tasks that match opts

        :param dict opts: method, state, owner, not_owner, arch, channel_id, host_id, parent,
            decode, createdBefore/After, startedBefore/After, completeBefore/After
        :param dict queryOpts: countOnly, order, offset, limit
listTaskOutput Files that a task has made; with stat their sizes and times
downloadTaskOutput A part of a task's file, in base64
getTag A tag by id or name, now or at an event

        If event is "auto", a deleted tag is answered as it was before it was deleted;
        revoke_event and query_event tell when that was.
getTagID The id of a tag
listTags Tags, all of them, those of a build, or those that list a package
getBuildConfig A tag with the architectures and extra settings that it inherits, and from where
getFullInheritance The whole inheritance of a tag in order; with reverse what inherits from it
getInheritanceData The direct parents of a tag
listTagged Builds in a tag

        :param bool inherit: also those of parents
        :param bool|int latest: only the last build of each package, or the last N
        :returns: list of builds, the nearest tag and the last tagging first
listTaggedRPMS RPMs and builds in a tag
getLatestRPMS RPMs and builds of the latest builds in a tag
listTaggedArchives Archives and builds in a tag
getLatestBuilds The latest build of each package in a tag
getPackage Id and name of a package
getPackageID The id of a package
listPackages Packages; with tag, user or package how tags list them
listPackagesSimple Names and ids of packages
getPackageConfig How a tag lists a package
checkTagPackage True when a tag lists a package and does not block it
getBuildTarget A build target by id or name
getBuildTargets Build targets, by name, build tag or destination
listHosts Build hosts that match all the given filters
getHost A build host by id or name
getLastHostUpdate When a host was last heard of
listChannels Channels, all of them or those of a host
getChannel A channel by id or name
getAllArches Architectures of all hosts
getUser A user by id, name or Kerberos principal; the one signed in by default
listUsers Users by type, beginning of the name or permission
getUserPerms Names of the permissions that a user has
getUserPermsInheritance Permissions of a user, each with the groups that it comes from
getGroupMembers Members of a user group
getUserGroups Groups of a user
getPerms Names of the permissions of who is signed in
hasPerm True when who is signed in has a permission
getAllPerms All permissions
repo.checkRequest What became of a request for a repo
repo.references Buildroots that use a repo
repo.get The best repo of a tag that meets the wishes
repo.query Repos by clauses, as [field, operator, value]
repo.queryQueue Requests for repos by clauses, as [field, operator, value]
repoInfo A repo by id
getRepo The newest repo of a tag
listBuildroots Buildroots that match all the given filters
getBuildroot A buildroot by id
getBuildrootListing RPMs that were installed in a buildroot
search Things whose name fits

        :param str terms: what to search for
        :param str type: package, build, tag, target, user, host, rpm, maven or win
        :param str matchType: glob, regexp, or exact
        :param dict queryOpts: countOnly, order, offset, limit
count Call another method and count what it answers
countAndFilterResults Call another method; how much it answered, and one page of it

        The keyword filterOpts holds order, offset and limit; the rest goes to the method.
filterResults Call another method and answer one page of its list
scheduler.getTaskRuns When which host had a task, by clauses
scheduler.getTaskRefusals Which hosts refused a task and why, by clauses
scheduler.getLogMessages What the scheduler wrote down, by clauses
scheduler.getHostData What hosts told of themselves
login Sign in with name and password
sslLogin Sign in as whom the web server knows
logout End a session, one's own by default
getLoggedInUser Who is signed in
getSessionInfo The session of the call, or all sessions of a user
build Submit a build

        :param str src: where the source is
        :param str target: the build target
        :param dict opts: options of the build
        :param int priority: added to the usual priority; less is more urgent
        :param str channel: the channel for the task
        :returns: the task id
resubmitTask Start a failed or canceled task anew
cancelTask Cancel a task and what is below it
cancelBuild Cancel a build that is going on
freeTask Take a task from its host
tagBuild Make a task that tags a build
untagBuild Remove a build from a tag
checkTagAccess Whether a user may tag: [allowed, may force, reason]
evalPolicy What a policy says to some data
checkUpload Size and checksum of an uploaded file
listSideTags Side tags, by base tag or user
createSideTag Make a side tag with its target
removeSideTag Remove a side tag
listExternalRepos External repos
getExternalRepo An external repo by id or name
getTagExternalRepos Which tags use which external repos
getExternalRepoList External repos of a tag and of what it inherits
getTagGroups Comps groups of a tag with their packages
queryHistory Rows of versioned tables by what they are about

        Filters are tag, build, package, host, channel, user, permission, cg, group,
        external_repo and build_target; editor, active, before, after, beforeEvent and
        afterEvent. Tables that have nothing to do with a filter are left out.
untaggedBuilds Complete builds that are in no tag
getBuildNotifications Notifications of a user
getBuildNotification A notification by id
getBuildNotificationBlocks What a user wants no notifications of
getBuildNotificationBlock A notification block by id
createNotification Ask for notifications
updateNotification Change a notification
deleteNotification Delete a notification
createNotificationBlock Ask for silence
deleteNotificationBlock Delete a notification block
buildReferences What keeps a build from being deleted
tagChangedSinceEvent True when one of the tags changed after an event
tagLastChangeEvent The last event that changed a tag
tagFirstChangeEvent The first event that changed a tag
packageListAdd Add a package to a tag's list, or change how it is listed
packageListBlock Block a package in a tag
packageListUnblock Unblock a package in a tag
packageListSetOwner Give a package another owner in a tag
chainBuild Submit builds in levels, each after the repo has the level before

        :param list srcs: levels, each a list of SCM URLs and NVRs to wait for
        :param str target: the build target of all
        :param dict opts: options of each build
        :returns: the task id
cancelTaskFull Cancel a whole tree of tasks from its top, also below tasks that have ended
cancelTaskChildren Cancel what is below a task
setTaskPriority Change the priority of an unfinished task, and of what is below it
assignTask Give a free task to a host; with force also one that another host has
moveBuild Make a task that tags a build with tag2 and removes it from tag1
moveAllBuilds Make tasks that move all builds of a package, one after the other
tagBuildBypass Tag a build at once, without a task or a look at the package list
untagBuildBypass Remove a build from a tag, for holders of the permission tag
massTag Tag many builds at once, in their order
promoteBuild Make a complete draft a regular build and answer it
createTag Make a tag and answer its id

        :param str name: its name; a deleted tag's name gets its old id
        :param str parent: the tag to inherit from
        :param str arches: architectures, with spaces between
        :param str perm: the permission that changes of its builds need
        :param dict extra: extra settings
editTag2 Change a tag

        Only what is given changes: name, arches, locked, perm or perm_id, extra;
        block_extra and remove_extra list keys of extra settings.
deleteTag Delete a tag with all that hangs on it; its history stays
snapshotTag Make a tag that holds what another does, without inheritance

        :param bool config: arches, permission, lock and extra settings too
        :param bool pkgs: the package list too
        :param bool builds: builds too; only with pkgs
        :param bool groups: comps groups too
        :param bool latest_only: only the last build of each package
        :param bool inherit_builds: inherited builds too
        :param int event: as the tag was at this event
        :param bool force: also a locked tag
packageListRemove Remove a tag's own entry of a package
packageListSetArches Set the extra architectures of a package in a tag
createBuildTarget Make a build target
editBuildTarget Change name and tags of a build target
deleteBuildTarget Delete a build target
createExternalRepo Make an external repo
editExternalRepo Change name or URL of an external repo
deleteExternalRepo Delete an external repo and take it from all tags
addExternalRepoToTag Let a tag use an external repo

        :param int priority: of the tag's repos; each has its own
        :param str merge_mode: koji, simple or bare
        :param str arches: only for these, else for all of the tag
removeExternalRepoFromTag Take an external repo from a tag
editTagExternalRepo Change how a tag uses an external repo; True when something changed
groupListAdd Add a comps group to a tag, or change it there
groupListRemove Remove a tag's own comps group
groupListBlock Block a comps group in a tag
groupListUnblock Unblock a comps group in a tag
groupPackageListAdd Add a package to a comps group
groupPackageListRemove Remove a package from a comps group
groupPackageListBlock Block a package in a comps group
groupPackageListUnblock Unblock a package in a comps group
groupReqListAdd Let a comps group require another
groupReqListRemove Remove a requirement from a comps group
groupReqListBlock Block a requirement in a comps group
groupReqListUnblock Unblock a requirement in a comps group
addHost Make a build host with its user, in the channel default
editHost Change arches, capacity, description or comment of a host
enableHost Let a host take tasks
disableHost Let a host take no more tasks
addChannel Make a channel
editChannel Change name, description or comment of a channel
renameChannel Change the name of a channel
enableChannel Let tasks into a channel
disableChannel Let no more tasks into a channel
addHostToChannel Let a host take tasks of a channel
removeHostFromChannel Let a host take no tasks of a channel
createUser Make a user and answer the id
enableUser Let a user sign in
disableUser Let a user sign in no more
grantPermission Give a user a permission
revokePermission Take a permission from a user
editPermission Change what is said of a permission
newGroup Make a user group
addGroupMember Add a user to a user group
dropGroupMember Remove a user from a user group
repo.request A repo of a tag that fits, or a request for one

        :param str|int tag: the tag
        :param int|str min_event: the repo must not be older; "last": the tag's last change
        :param int at_event: the repo must be of this event
        :param dict opts: src, debuginfo, separate_src
        :param int priority: added to the usual priority; less is more urgent
        :param bool force: a new one although one fits
        :returns: dict with repo, request and duplicate
repo.setRequestPriority Change the priority of a request for a repo
newRepo Make a task that makes a repo, past the queue
editSideTag Change what a side tag's parent lets be changed
setInheritanceData Set, change or delete a tag's links to its parents
`

/** The docstring of each method that has one. */
export const methodDocs: ReadonlyMap<string, string> = new Map(
  text
    .trim()
    .split(/\n(?=[\w.])/)
    .map((entry) => {
      const cut = entry.indexOf(' ')
      return [entry.slice(0, cut), entry.slice(cut + 1)]
    }),
)
