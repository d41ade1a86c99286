const history = `create_event integer not null, creator_id integer not null default 1,
  revoke_event integer, revoker_id integer`

/** The demo hub's own tables. Rows with create_event/revoke_event keep their history. */
export const schema = `
create table seed (seconds integer);
create table events (id serial primary key, time timestamptz not null default now());
create table users (id serial primary key, name text unique not null, password text,
  status integer not null default 0, usertype integer not null default 0,
  krb_principals json not null default '[]');
create table permissions (id serial primary key, name text unique not null, description text);
create table user_perms (user_id integer, perm_id integer, ${history});
create table user_groups (user_id integer, group_id integer, ${history});
create table sessions (id serial primary key, user_id integer not null, key text not null,
  hostip text not null, authtype integer not null, callnum integer, master integer,
  exclusive boolean, expired boolean not null default false, closed boolean not null default false,
  start_time timestamptz not null default now(), update_time timestamptz not null default now(),
  renew_time timestamptz);
create table channel (id serial primary key, name text unique not null, description text,
  enabled boolean not null default true, comment text);
create table host (id serial primary key, user_id integer not null, name text unique not null,
  task_load float8 not null default 0, ready boolean not null default false,
  update_time timestamptz);
create table host_config (host_id integer, arches text, capacity float8, description text,
  comment text, enabled boolean not null default true, ${history});
create table host_channels (host_id integer, channel_id integer, ${history});
create table host_data (host_id integer primary key, data json);
create table task (id serial primary key, state integer not null default 0,
  create_time timestamptz not null default now(), start_time timestamptz,
  completion_time timestamptz, channel_id integer not null, host_id integer, parent integer,
  label text, waiting boolean, awaited boolean, owner integer not null, method text not null,
  request json not null, result json, priority integer not null default 20,
  arch text not null default 'noarch', weight float8 not null default 1, pruned text);
create index task_parent on task (parent);
create index task_owner on task (owner);
create index task_host on task (host_id);
create index task_active on task (state) where state in (0, 1, 4);
create table task_runs (id serial primary key, task_id integer, host_id integer,
  active boolean not null default true, create_time timestamptz not null default now());
create table task_refusals (id serial primary key, task_id integer, host_id integer,
  by_host boolean not null, soft boolean not null, msg text, time timestamptz default now());
create index task_runs_task on task_runs (task_id);
create index task_runs_host on task_runs (host_id);
create table scheduler_log (id serial primary key, task_id integer, host_id integer,
  msg text, time timestamptz default now());
create table package (id serial primary key, name text unique not null);
create table volume (id integer primary key, name text unique not null);
create table cg (id serial primary key, name text unique not null);
create table cg_users (cg_id integer, user_id integer, ${history});
create table btype (id serial primary key, name text unique not null);
create table archivetype (id serial primary key, name text unique not null, description text,
  extensions text, compression_type text);
create table build (id serial primary key, pkg_id integer not null, version text not null,
  release text not null, epoch integer, draft boolean not null default false,
  state integer not null, create_event integer not null, start_time timestamptz,
  completion_time timestamptz, promotion_time timestamptz, promoter integer,
  owner integer not null, task_id integer, source text, extra json, volume_id integer default 0,
  cg_id integer, about json not null default '{}');
create index build_pkg on build (pkg_id);
create index build_owner on build (owner);
create index build_task on build (task_id);
create index build_completion on build (completion_time);
create table build_types (build_id integer, btype_id integer);
create index build_types_build on build_types (build_id);
create table external_repo (id integer primary key, name text unique not null);
create table external_repo_config (external_repo_id integer, url text, ${history});
create table external_repo_data (external_repo_id integer, data json, ${history});
create table tag_external_repos (tag_id integer, external_repo_id integer, priority integer,
  merge_mode text default 'koji', arches text, ${history});
create table groups (id serial primary key, name text unique not null);
create table group_config (group_id integer, tag_id integer, blocked boolean default false,
  exported boolean default true, display_name text, is_default boolean,
  uservisible boolean default true, description text, langonly text,
  biarchonly boolean default false, ${history});
create table group_req_listing (group_id integer, tag_id integer, req_id integer,
  blocked boolean default false, type text, is_metapkg boolean default false, ${history});
create table group_package_listing (group_id integer, tag_id integer, package text,
  blocked boolean default false, type text, basearchonly boolean, requires text, ${history});
create table rpminfo (id serial primary key, build_id integer, buildroot_id integer,
  name text not null, version text not null, release text not null, epoch integer,
  arch text not null, external_repo_id integer not null default 0, payloadhash text not null,
  size bigint not null, buildtime bigint not null, metadata_only boolean not null default false,
  extra json, draft boolean);
create index rpminfo_build on rpminfo (build_id);
create index rpminfo_buildroot on rpminfo (buildroot_id);
create table rpmsigs (rpm_id integer, sigkey text, sighash text);
create table archiveinfo (id serial primary key, build_id integer, buildroot_id integer,
  type_id integer, btype_id integer, filename text, size bigint, checksum text,
  checksum_type integer, metadata_only boolean default false, extra json, arch text);
create table archive_rpm_components (archive_id integer, rpm_id integer);
create table archive_components (archive_id integer, component_id integer);
create table tag (id serial primary key, name text unique not null);
create table tag_config (tag_id integer, arches text, perm_id integer,
  locked boolean not null default false, maven_support boolean not null default false,
  maven_include_all boolean not null default false, ${history});
create index tag_config_tag on tag_config (tag_id);
create table tag_extra (tag_id integer, key text, value json, ${history});
create index tag_extra_tag on tag_extra (tag_id);
create table tag_inheritance (tag_id integer, parent_id integer, priority integer,
  maxdepth integer, intransitive boolean default false, noconfig boolean default false,
  pkg_filter text default '', ${history});
create index tag_inheritance_tag on tag_inheritance (tag_id);
create index tag_inheritance_parent on tag_inheritance (parent_id);
create table tag_packages (tag_id integer, package_id integer, owner integer,
  blocked boolean not null default false, extra_arches text, ${history});
create index tag_packages_tag on tag_packages (tag_id);
create index tag_packages_package on tag_packages (package_id);
create table tag_listing (tag_id integer, build_id integer, ${history});
create index tag_listing_tag on tag_listing (tag_id);
create index tag_listing_build on tag_listing (build_id);
create table build_target (id serial primary key, name text unique not null);
create table build_target_config (build_target_id integer, build_tag integer, dest_tag integer,
  ${history});
create table repo (id serial primary key, tag_id integer, create_event integer,
  creation_time timestamptz default now(), state integer, state_time timestamptz default now(),
  begin_event integer, end_event integer, opts json, custom_opts json default '{}',
  dist boolean default false, task_id integer);
create table repo_queue (id serial primary key, create_time timestamptz default now(),
  owner integer, priority integer, tag_id integer, at_event integer, min_event integer,
  opts json default '{}', update_time timestamptz default now(), active boolean default true,
  task_id integer, tries integer default 0, repo_id integer);
create table buildroot (id serial primary key, br_type integer default 0, host_id integer,
  repo_id integer, arch text, task_id integer, state integer default 0, create_event integer,
  retire_event integer, cg_id integer, cg_version text, host_os text, host_arch text,
  container_type text default 'chroot', extra json);
create table buildroot_listing (buildroot_id integer, rpm_id integer,
  is_update boolean default false);
create index buildroot_listing_br on buildroot_listing (buildroot_id);
create index buildroot_listing_rpm on buildroot_listing (rpm_id);
create index buildroot_task on buildroot (task_id);
create table buildroot_archives (buildroot_id integer, archive_id integer,
  project_dep boolean default false);
create table notification (id serial primary key, user_id integer, package_id integer,
  tag_id integer, success_only boolean, email text);
create table notification_block (id serial primary key, user_id integer, package_id integer,
  tag_id integer);
`
