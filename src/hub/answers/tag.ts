import type {
  Tag,
  BuildConfig,
  BuildTarget,
  Package,
  ListedPackage,
  ListedTag,
  InheritanceLink,
  FullInheritanceLink,
  TagGroup,
  SideTag,
  UntaggedBuild,
} from '../types/tag'
import { both, flag, list, members, number, orNull, record, text, struct } from './reader'

export const tag = struct<Tag>(
  {
    id: number,
    name: text,
    arches: orNull(text),
    locked: flag,
    perm: orNull(text),
    perm_id: orNull(number),
    maven_support: flag,
    maven_include_all: flag,
  },
  { extra: members, revoke_event: orNull(number), query_event: number },
)

const named = struct<{ id: number; name: string }>({ id: number, name: text })

export const buildConfig = both(
  tag,
  struct<Omit<BuildConfig, keyof Omit<Tag, 'extra'>>>(
    { extra: members },
    {
      config_inheritance: struct<NonNullable<BuildConfig['config_inheritance']>>(
        {},
        { arches: orNull(named), extra: record(named) },
      ),
    },
  ),
)

export const buildTarget = struct<BuildTarget>({
  id: number,
  name: text,
  build_tag: number,
  build_tag_name: text,
  dest_tag: number,
  dest_tag_name: text,
})

export const packageOf = struct<Package>({ id: number, name: text })

export const listedPackage = struct<ListedPackage>(
  { package_id: number, package_name: text },
  {
    tag_id: number,
    tag_name: text,
    owner_id: number,
    owner_name: text,
    blocked: flag,
    extra_arches: orNull(text),
  },
)

export const listedTag = both(
  tag,
  struct<Omit<ListedTag, keyof Tag>>(
    {},
    { owner_name: text, blocked: flag, extra_arches: orNull(text) },
  ),
)

export const inheritanceLink = struct<InheritanceLink>({
  child_id: number,
  parent_id: number,
  name: text,
  priority: number,
  maxdepth: orNull(number),
  intransitive: flag,
  noconfig: flag,
  pkg_filter: text,
})

export const fullInheritanceLink = struct<FullInheritanceLink>(
  {
    parent_id: number,
    name: text,
    priority: number,
    maxdepth: orNull(number),
    intransitive: flag,
    noconfig: flag,
    pkg_filter: text,
    currdepth: number,
    nextdepth: orNull(number),
    filter: list(text),
  },
  { child_id: number, tag_id: number },
)

const groupPackage = struct<TagGroup['packagelist'][number]>({
  package: text,
  type: text,
  blocked: flag,
  tag_id: number,
  basearchonly: orNull(flag),
  requires: orNull(text),
})

export const tagGroup = struct<TagGroup>({
  group_id: number,
  tag_id: number,
  name: text,
  display_name: orNull(text),
  description: orNull(text),
  blocked: flag,
  exported: flag,
  uservisible: flag,
  biarchonly: flag,
  langonly: orNull(text),
  is_default: orNull(flag),
  packagelist: list(groupPackage),
  grouplist: list(
    struct<TagGroup['grouplist'][number]>({
      name: text,
      type: text,
      blocked: flag,
      tag_id: number,
    }),
  ),
})

export const sideTag = struct<SideTag>({ id: number, name: text, user_id: text, user_name: text })

export const untaggedBuild = struct<UntaggedBuild>({
  id: number,
  name: text,
  version: text,
  release: text,
})
