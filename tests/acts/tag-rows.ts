import type { Act } from '~/hub/acts/act'
import { createExternalRepo, deleteExternalRepo, editExternalRepo } from '~/hub/acts/external-repos'
import { addMember, blockMember, removeMember, unblockMember } from '~/hub/acts/group-members'
import { addGroup, blockGroup, plainGroup, unblockGroup } from '~/hub/acts/groups'
import { changeInheritance } from '~/hub/acts/inheritance'
import {
  addPackage,
  blockPackage,
  removePackage,
  setPackageArches,
  setPackageOwner,
  unblockPackage,
} from '~/hub/acts/packages'
import { addRepoUse, editRepoUse, type RepoUse } from '~/hub/acts/repo-uses'
import { blockExtra, cloneTag, createTag, deleteTag, editTag, setExtra } from '~/hub/acts/tags'
import { createTarget, deleteTarget, editTarget } from '~/hub/acts/targets'
import {
  mayEditExternalRepos,
  mayEditPackageLists,
  mayEditTags,
  mayEditTargets,
} from '~/hub/rules/permissions'
import type { TagGroup } from '~/hub/types/tag'
import { roles, row } from './world'

const tag = 'matrix'
const draft = { name: tag, arches: 'x86_64', locked: false, perm: null }
const before = { ...draft, arches: '' }
const clone = {
  config: true,
  pkgs: false,
  builds: false,
  groups: false,
  latestOnly: false,
  inheritBuilds: false,
  force: false,
}
const parent = {
  parent_id: 1,
  name: 'parent',
  priority: 5,
  maxdepth: null,
  intransitive: false,
  noconfig: false,
  pkg_filter: '',
}
const listed = { package_id: 0, package_name: 'listed', owner_name: 'anna', extra_arches: '' }
const group = { ...plainGroup, name: 'tools', displayName: 'tools' }
const inherited: TagGroup = {
  group_id: 0,
  tag_id: 0,
  name: 'srpm-build',
  display_name: null,
  description: null,
  blocked: false,
  exported: true,
  uservisible: true,
  biarchonly: false,
  langonly: null,
  is_default: false,
  packagelist: [],
  grouplist: [],
}
const place = { tag, group: 'kept' }
const member = {
  kind: 'package',
  name: 'bash',
  type: 'mandatory',
  requires: '',
  basearchonly: false,
} as const
const required = { ...member, kind: 'group', name: 'needed' } as const
const known = { blocked: false, isOwn: false }
const use: RepoUse = { repo: 'puppet8-el9', priority: 50, mergeMode: 'koji', arches: '' }
const repo = (name: string) => ({ name, url: `https://example.org/${name}/` })
const target = { name: 'matrix', buildTag: tag, destTag: tag }

/** What the rows need to be there, in this order. */
export const tagSetup: Act[] = [
  createTag(before, ''),
  ...roles.map((who) => createTag({ ...before, name: `spare-${who}` }, '')),
  addPackage(tag, 'listed', 'anna', ''),
  addPackage(tag, 'barred', 'anna', ''),
  blockPackage(tag, 'barred'),
  addGroup(tag, { ...group, name: 'kept', displayName: 'kept' }),
  addGroup(tag, { ...group, name: 'needed', displayName: 'needed' }),
  addMember(place, { ...member, name: 'make' }),
  blockMember(place, { ...member, ...known, name: 'tar' }),
  addGroup(tag, { ...group, name: 'barred', displayName: 'barred' }),
  blockGroup(tag, { ...inherited, name: 'barred' }, false),
  createExternalRepo(repo('matrix')),
  createExternalRepo(repo('unused')),
  addRepoUse(tag, { ...use, repo: 'matrix', priority: 40 }),
  createTarget(target),
]

/** What is done to tags and what they have; each act's way back is gone as well. */
export const tagRows = [
  row('createTag', mayEditTags, (who) => createTag({ ...draft, name: `tag-${who}` }, '')),
  row('editTag', mayEditTags, () => editTag(before, draft)),
  row('setExtra', mayEditTags, () => setExtra(tag, 'of.all', 5, undefined)),
  row('blockExtra', mayEditTags, (who) => blockExtra(tag, `no.${who}`)),
  row('cloneTag', mayEditTags, (who) => cloneTag(tag, { ...clone, name: `clone-${who}` })),
  row('deleteTag', mayEditTags, (who) => deleteTag(`spare-${who}`)),
  row('changeInheritance', mayEditTags, () => changeInheritance(tag, [], [parent])),
  row('addPackage', mayEditPackageLists, (who) => addPackage(tag, `package-${who}`, 'anna', '')),
  row('removePackage', mayEditPackageLists, () => removePackage(tag, listed)),
  row('blockPackage', mayEditPackageLists, () => blockPackage(tag, 'listed')),
  row('unblockPackage', mayEditPackageLists, () => unblockPackage(tag, 'barred')),
  row('setPackageOwner', mayEditPackageLists, () => setPackageOwner(tag, listed, 'petr')),
  row('setPackageArches', mayEditPackageLists, () => setPackageArches(tag, listed, 'i686')),
  row('addGroup', mayEditTags, () => addGroup(tag, group)),
  row('blockGroup', mayEditTags, () => blockGroup(tag, inherited, false)),
  row('unblockGroup', mayEditTags, () => unblockGroup(tag, 'barred')),
  row('addMember', mayEditTags, () => addMember(place, member)),
  row('removeMember', mayEditTags, () =>
    removeMember(place, { ...member, ...known, name: 'make' }),
  ),
  row('blockMember', mayEditTags, () => blockMember(place, { ...member, ...known, name: 'gcc' })),
  row('unblockMember', mayEditTags, () =>
    unblockMember(place, { ...member, ...known, name: 'tar' }),
  ),
  row('addMember of a group', mayEditTags, () => addMember(place, required)),
  row('blockMember of a group', mayEditTags, () => blockMember(place, { ...required, ...known })),
  row('addRepoUse', mayEditTags, () => addRepoUse(tag, use)),
  row('editRepoUse', mayEditTags, () =>
    editRepoUse(
      tag,
      { ...use, repo: 'matrix', priority: 40 },
      { ...use, repo: 'matrix', priority: 60 },
    ),
  ),
  row('createTarget', mayEditTargets, () => createTarget({ ...target, name: 'other' })),
  row('editTarget', mayEditTargets, () => editTarget(target, { ...target, name: 'changed' })),
  row('deleteTarget', mayEditTargets, () => deleteTarget(target)),
  row('createExternalRepo', mayEditExternalRepos, () => createExternalRepo(repo('new'))),
  row('editExternalRepo', mayEditExternalRepos, () =>
    editExternalRepo(repo('matrix'), { ...repo('matrix'), url: 'https://example.org/2/' }),
  ),
  row('deleteExternalRepo', mayEditExternalRepos, () => deleteExternalRepo(repo('unused'), false)),
]
