import type {
  FoundRpm,
  Rpm,
  ComponentRpm,
  RpmDep,
  RpmFile,
  RpmSignature,
  ArchiveFile,
  ArchiveType,
} from '../types/rpm'
import { both, flag, members, number, orNull, text, struct } from './reader'

export const foundRpm = struct<FoundRpm>({
  id: number,
  build_id: orNull(number),
  buildroot_id: orNull(number),
  name: text,
  version: text,
  release: text,
  epoch: orNull(number),
  arch: text,
  size: number,
  buildtime: number,
  payloadhash: text,
  draft: orNull(flag),
  external_repo_id: number,
  external_repo_name: text,
  metadata_only: flag,
  extra: orNull(members),
})

export const rpm = both(foundRpm, struct<Omit<Rpm, keyof FoundRpm>>({ nvr: text }))

export const componentRpm = both(
  rpm,
  struct<Omit<ComponentRpm, keyof Rpm>>({}, { is_update: flag }),
)

export const rpmDep = struct<RpmDep>({ name: text, version: text, flags: number, type: number })

export const rpmFile = struct<RpmFile>({
  name: text,
  size: number,
  digest: text,
  digest_algo: text,
  flags: number,
  mode: number,
  mtime: number,
  user: text,
  group: text,
})

export const rpmSignature = struct<RpmSignature>({ rpm_id: number, sigkey: text, sighash: text })

export const archiveFile = struct<ArchiveFile>(
  { name: text, size: number },
  { mtime: number, mode: number, user: text, group: text },
)

export const archiveType = struct<ArchiveType>({
  id: number,
  name: text,
  description: text,
  extensions: text,
  compression_type: orNull(text),
})
