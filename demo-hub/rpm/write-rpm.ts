import { createHash, type Hash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { writeHeader, type Entry } from './header'
import {
  leadMagic,
  leadSize,
  regionTags,
  rpmTags,
  signatureTags,
  dependencyKinds,
  type DependencyKind,
  type RpmTagName,
  type RpmType,
} from './tags'

export interface RpmFile {
  path: string
  size: number
  digest?: string
  directory?: boolean
  /** 1 config, 2 documentation, 64 ghost … (RPMFILE_*) */
  flags?: number
}

/** flags: 0 any version, 8 equal, 10 less or equal, 12 greater or equal … (RPMSENSE_*) */
interface RpmDependency {
  name: string
  version?: string
  flags?: number
}

export interface RpmOptions {
  name: string
  version: string
  release: string
  /** The architecture; of a source package the one that it was made on. */
  arch: string
  epoch?: number
  /** True makes a source package. */
  sourceRpm?: boolean
  /** The file name of the source package, for binary packages. */
  sourceName?: string
  buildArchs?: string[]
  exclusiveArch?: string[]
  excludeArch?: string[]
  summary?: string
  description?: string
  license?: string
  url?: string
  vcs?: string
  /** Seconds since the epoch. */
  buildTime?: number
  changelog?: { time: number; author: string; text: string }[]
  provides?: RpmDependency[]
  requires?: RpmDependency[]
  /** What it obsoletes, conflicts with, recommends … */
  other?: Partial<Record<Exclude<DependencyKind, 'provide' | 'require'>, RpmDependency[]>>
  files?: RpmFile[]
  /** Bytes of padding in the payload, for packages of a certain size. */
  payloadBytes?: number
}

const emptyCpio = Buffer.concat([
  Buffer.from(
    `070701${'0'.repeat(8 * 6 - 8)}00000001${'0'.repeat(8 * 5)}0000000b00000000TRAILER!!!\0`,
  ),
  Buffer.alloc(3),
])
const emptyPayload = gzipSync(emptyCpio, { level: 9 })

function entry(name: RpmTagName, type: RpmType, value: Entry['value'] | undefined): Entry[] {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return []
  return [{ tag: rpmTags[name], type, value }]
}

function dependencyEntries(kind: DependencyKind, list: RpmDependency[]): Entry[] {
  return [
    ...entry(
      `${kind}name`,
      'stringArray',
      list.map((item) => item.name),
    ),
    ...entry(
      `${kind}version`,
      'stringArray',
      list.map((item) => item.version ?? ''),
    ),
    ...entry(
      `${kind}flags`,
      'int32',
      list.map((item) => item.flags ?? 0),
    ),
  ]
}

function dependenciesOf(rpm: RpmOptions, kind: DependencyKind): RpmDependency[] {
  if (kind === 'provide') return rpm.provides ?? []
  return (kind === 'require' ? rpm.requires : rpm.other?.[kind]) ?? []
}

function fileEntries(files: RpmFile[], mtime: number): Entry[] {
  const split = files.map((file) => {
    const cut = file.path.lastIndexOf('/') + 1
    return { ...file, directoryName: file.path.slice(0, cut), base: file.path.slice(cut) }
  })
  const directories = [...new Set(split.map((file) => file.directoryName))]
  return [
    ...entry(
      'basenames',
      'stringArray',
      split.map((file) => file.base),
    ),
    ...entry('dirnames', 'stringArray', directories),
    ...entry(
      'dirindexes',
      'int32',
      split.map((file) => directories.indexOf(file.directoryName)),
    ),
    ...entry(
      'filesizes',
      'int32',
      split.map((file) => file.size),
    ),
    ...entry(
      'filemodes',
      'int16',
      split.map((file) => (file.directory ? 0o40755 : 0o100644)),
    ),
    ...entry(
      'filemtimes',
      'int32',
      split.map(() => mtime),
    ),
    ...entry(
      'filedigests',
      'stringArray',
      split.map((file) => file.digest ?? ''),
    ),
    ...entry(
      'filelinktos',
      'stringArray',
      split.map(() => ''),
    ),
    ...entry(
      'fileflags',
      'int32',
      split.map((file) => file.flags ?? 0),
    ),
    ...entry(
      'fileusername',
      'stringArray',
      split.map(() => 'root'),
    ),
    ...entry(
      'filegroupname',
      'stringArray',
      split.map(() => 'root'),
    ),
    ...entry('filedigestalgo', 'int32', files.length > 0 ? 8 : undefined),
  ]
}

function headerEntries(rpm: RpmOptions): Entry[] {
  const time = rpm.buildTime ?? 0
  const changelog = rpm.changelog ?? []
  const summary = rpm.summary ?? rpm.name
  return [
    ...entry('name', 'string', rpm.name),
    ...entry('version', 'string', rpm.version),
    ...entry('release', 'string', rpm.release),
    ...entry('epoch', 'int32', rpm.epoch),
    ...entry('summary', 'i18n', summary),
    ...entry('description', 'i18n', rpm.description ?? `${summary}.`),
    ...entry('group', 'i18n', 'Unspecified'),
    ...entry('buildtime', 'int32', time),
    ...entry('buildhost', 'string', 'mock'),
    ...entry(
      'size',
      'int32',
      (rpm.files ?? []).reduce((sum, file) => sum + file.size, 0),
    ),
    ...entry('vendor', 'string', 'Foreman'),
    ...entry('license', 'string', rpm.license ?? 'GPL-3.0-or-later'),
    ...entry('url', 'string', rpm.url),
    ...entry('vcs', 'string', rpm.vcs),
    ...entry('os', 'string', 'linux'),
    ...entry('arch', 'string', rpm.arch),
    ...entry('sourcerpm', 'string', rpm.sourceName),
    ...entry('sourcepackage', 'int32', rpm.sourceRpm ? 1 : undefined),
    ...entry('buildarchs', 'stringArray', rpm.buildArchs),
    ...entry('exclusivearch', 'stringArray', rpm.exclusiveArch),
    ...entry('excludearch', 'stringArray', rpm.excludeArch),
    ...entry(
      'changelogtime',
      'int32',
      changelog.map((item) => item.time),
    ),
    ...entry(
      'changelogname',
      'stringArray',
      changelog.map((item) => item.author),
    ),
    ...entry(
      'changelogtext',
      'stringArray',
      changelog.map((item) => item.text),
    ),
    ...dependencyKinds.flatMap((kind) => dependencyEntries(kind, dependenciesOf(rpm, kind))),
    ...fileEntries(rpm.files ?? [], time),
    ...entry('payloadformat', 'string', 'cpio'),
    ...entry('payloadcompressor', 'string', 'gzip'),
    ...entry('payloadflags', 'string', '9'),
    ...entry('encoding', 'string', 'utf-8'),
  ]
}

function lead(rpm: RpmOptions): Buffer {
  const buffer = Buffer.alloc(leadSize)
  leadMagic.copy(buffer)
  buffer.writeUInt8(3, 4)
  buffer.writeUInt16BE(rpm.sourceRpm ? 1 : 0, 6)
  buffer.writeUInt16BE(1, 8)
  buffer.write(`${rpm.name}-${rpm.version}-${rpm.release}`.slice(0, 65), 10)
  buffer.writeUInt16BE(1, 76)
  buffer.writeUInt16BE(5, 78)
  return buffer
}

function digest(name: string, ...parts: Buffer[]): Hash {
  const hash = createHash(name)
  for (const part of parts) hash.update(part)
  return hash
}

/**
 * A small valid RPM package: lead, signature header with digests, header, and an empty payload
 * (or one of zero bytes where payloadBytes asks for a size).
 */
export function writeRpm(rpm: RpmOptions): Buffer {
  const header = writeHeader(headerEntries(rpm), regionTags.immutable)
  const payload = rpm.payloadBytes ? Buffer.alloc(rpm.payloadBytes) : emptyPayload
  const signature = writeHeader(
    [
      { tag: signatureTags.size, type: 'int32', value: header.length + payload.length },
      { tag: signatureTags.md5, type: 'bin', value: digest('md5', header, payload).digest() },
      { tag: signatureTags.sha1, type: 'string', value: digest('sha1', header).digest('hex') },
      { tag: signatureTags.sha256, type: 'string', value: digest('sha256', header).digest('hex') },
    ],
    regionTags.signature,
  )
  const padding = Buffer.alloc(-signature.length & 7)
  return Buffer.concat([lead(rpm), signature, padding, header, payload])
}
