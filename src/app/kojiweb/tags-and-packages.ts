import { paths } from '~/lib/paths'
import { type Home, oneOr } from './old-query'

const packageKeys = ['package_id', 'package_name', 'tag_name', 'owner_name', 'blocked']
const ownBuilds = { prefix: 'build', keys: ['nvr', 'owner_name', 'completion_time', 'state'] }

const toTag =
  (query: Record<string, string> = {}): Home =>
  (old) =>
    oneOr(old.text('tagID'), (tag) => paths.tag(tag, query), paths.tags)
const toTarget =
  (query: Record<string, string> = {}): Home =>
  (old) =>
    oneOr(
      old.text('targetID') ?? old.text('name'),
      (target) => paths.target(target, query),
      paths.targets,
    )
const editParents = { tab: 'inheritance', do: 'inheritance' }

/** The list of tags also chose a new parent for a tag. */
const tags: Home = (old) => {
  const child = old.text('childID')
  if (child) return paths.tag(child, editParents)
  return paths.tags({ ...old.place(['id', 'name']) })
}

const packages: Home = (old) => {
  const tag = old.text('tagID')
  const query = {
    owner: old.text('userID'),
    prefix: old.text('prefix'),
    ...old.place(packageKeys),
  }
  if (!tag) return paths.packages(query)
  return paths.tag(tag, {
    tab: 'packages',
    inherited: old.flag('inherited'),
    blocked: old.flag('blocked'),
    ...query,
  })
}

const packageInfo: Home = (old) => {
  const tab = old.tab({
    tags: { prefix: 'tag', keys: ['name', 'owner_name', 'blocked', 'extra_arches'] },
    builds: ownBuilds,
  })
  return oneOr(old.text('packageID'), (name) => paths.package(name, { ...tab }), paths.packages)
}

const userInfo: Home = (old) => {
  const tab = old.tab({ packages: { prefix: 'package', keys: packageKeys }, builds: ownBuilds })
  return oneOr(old.text('userID'), (user) => paths.user(user, { ...tab }), paths.users)
}

/** Tags, targets, packages and users. */
export const tagAndPackageHandlers: Record<string, Home> = {
  tags,
  taginfo: toTag(),
  tagcreate: () => paths.tags({ do: 'new' }),
  tagedit: toTag({ do: 'edit' }),
  tagdelete: toTag({ do: 'delete' }),
  tagparent: toTag(editParents),
  externalrepoinfo: (old) => oneOr(old.text('extrepoID'), paths.externalRepo, paths.externalRepos),
  buildtargets: (old) => paths.targets({ ...old.place(['id', 'name']) }),
  buildtargetinfo: toTarget(),
  buildtargetedit: toTarget({ do: 'edit' }),
  buildtargetdelete: toTarget({ do: 'delete' }),
  buildtargetcreate: () => paths.targets({ do: 'new' }),
  packages,
  packageinfo: packageInfo,
  users: (old) => paths.users({ prefix: old.text('prefix'), ...old.place(['id', 'name']) }),
  userinfo: userInfo,
  notificationcreate: () => paths.notifications(),
  notificationedit: () => paths.notifications(),
  notificationdelete: () => paths.notifications(),
}
