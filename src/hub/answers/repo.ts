import type { Repo, ListedRepo, RepoRequest, ExternalRepo, TagExternalRepo } from '../types/repo'
import { flag, members, number, orNull, text, struct } from './reader'

export const repo = struct<Repo>(
  {
    id: number,
    tag_id: number,
    tag_name: text,
    state: number,
    create_event: number,
    create_ts: number,
    creation_ts: number,
    state_ts: orNull(number),
    task_id: orNull(number),
    dist: flag,
    begin_event: orNull(number),
    begin_ts: orNull(number),
    end_event: orNull(number),
    end_ts: orNull(number),
    opts: orNull(members),
    custom_opts: orNull(members),
  },
  { task_state: orNull(number) },
)

export const listedRepo = struct<ListedRepo>(
  { id: number, tag_name: text, state: number, task_id: orNull(number), dist: flag },
  { creation_ts: number },
)

export const repoRequest = struct<RepoRequest>({
  id: number,
  active: flag,
  priority: number,
  tag_id: number,
  tag_name: text,
  at_event: orNull(number),
  min_event: orNull(number),
  opts: orNull(members),
  owner: number,
  owner_name: text,
  repo_id: orNull(number),
  task_id: orNull(number),
  task_state: orNull(number),
  tries: number,
  create_ts: number,
  update_ts: number,
})

export const externalRepo = struct<ExternalRepo>({ id: number, name: text, url: text })

export const tagExternalRepo = struct<TagExternalRepo>({
  external_repo_id: number,
  external_repo_name: text,
  tag_id: number,
  tag_name: text,
  url: text,
  merge_mode: text,
  priority: number,
  arches: orNull(text),
})
