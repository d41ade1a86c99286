import type {
  Build,
  BuildDetail,
  BuildLogFile,
  Archive,
  ChangelogEntry,
  TaggedBuild,
  BuildReferences,
} from '../types/build'
import { both, flag, list, members, number, orNull, text, struct } from './reader'

export const build = struct<Build>({
  build_id: number,
  name: text,
  version: text,
  release: text,
  epoch: orNull(number),
  nvr: text,
  state: number,
  package_id: number,
  package_name: text,
  owner_id: number,
  owner_name: text,
  task_id: orNull(number),
  volume_id: number,
  volume_name: text,
  creation_time: text,
  creation_ts: number,
  start_time: orNull(text),
  start_ts: orNull(number),
  completion_time: orNull(text),
  completion_ts: orNull(number),
  source: orNull(text),
  extra: orNull(members),
  draft: flag,
  promoter_id: orNull(number),
  promoter_name: orNull(text),
  promotion_time: orNull(text),
  promotion_ts: orNull(number),
})

export const buildDetail = both(
  build,
  struct<Omit<BuildDetail, keyof Build>>({
    id: number,
    cg_id: orNull(number),
    cg_name: orNull(text),
  }),
)

export const buildLogFile = struct<BuildLogFile>({ dir: text, name: text, path: text })

export const archive = struct<Archive>(
  {
    id: number,
    build_id: number,
    btype: text,
    btype_id: number,
    type_id: number,
    type_name: text,
    type_description: text,
    type_extensions: text,
    filename: text,
    size: number,
    checksum: text,
    checksum_type: number,
    buildroot_id: orNull(number),
    compression_type: orNull(text),
    metadata_only: flag,
    extra: orNull(members),
  },
  {
    arch: text,
    group_id: text,
    artifact_id: text,
    version: text,
    relpath: text,
    platforms: text,
    flags: text,
    project: flag,
  },
)

export const changelogEntry = struct<ChangelogEntry>({
  author: text,
  date: text,
  date_ts: number,
  text: text,
})

export const taggedBuild = struct<TaggedBuild>({
  build_id: number,
  id: number,
  name: text,
  version: text,
  release: text,
  epoch: orNull(number),
  nvr: text,
  state: number,
  package_id: number,
  package_name: text,
  owner_id: number,
  owner_name: text,
  tag_id: number,
  tag_name: text,
  task_id: orNull(number),
  creation_time: text,
  completion_time: orNull(text),
  draft: flag,
})

export const buildReferences = struct<BuildReferences>({
  tags: list(struct<BuildReferences['tags'][number]>({ name: text, tag_id: number })),
  rpms: list(
    struct<BuildReferences['rpms'][number]>({
      id: number,
      name: text,
      version: text,
      release: text,
      arch: text,
      build_id: number,
    }),
  ),
  archives: list(members),
  component_of: list(number),
  images: list(members),
  last_used: orNull(number),
})
