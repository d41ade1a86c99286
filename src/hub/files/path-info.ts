import { hub } from '../hub'
import type { Archive } from '../types/build'

/** What names a build's directory; `volume_name` as getBuild gives it. */
interface BuildPlace {
  name: string
  version: string
  release: string
  volume_name?: string | null
}

interface RpmPlace {
  name: string
  version: string
  release: string
  arch: string
}

type ArchivePlace = Pick<
  Archive,
  'btype' | 'filename' | 'group_id' | 'artifact_id' | 'version' | 'relpath'
>

// Every path is below the hub's topdir and without a leading slash; all mirror koji/__init__.py
// PathInfo.

function volumeDir(volume?: string | null): string {
  return !volume || volume === 'DEFAULT' ? '' : `vol/${volume}/`
}

/** PathInfo.build */
export function buildDir(build: BuildPlace): string {
  const { name, version, release } = build
  return `${volumeDir(build.volume_name)}packages/${name}/${version}/${release}`
}

/** PathInfo.build and PathInfo.rpm */
export function rpmPath(build: BuildPlace, rpm: RpmPlace): string {
  const { name, version, release, arch } = rpm
  return `${buildDir(build)}/${arch}/${name}-${version}-${release}.${arch}.rpm`
}

/** PathInfo.build and PathInfo.signed */
export function signedRpmPath(build: BuildPlace, rpm: RpmPlace, key: string): string {
  const { name, version, release, arch } = rpm
  const folder = `${buildDir(build)}/data/signed/${key.toLowerCase()}/${arch}`
  return `${folder}/${name}-${version}-${release}.${arch}.rpm`
}

/** PathInfo.build_logs, and the arch directory and file in it as getBuildLogs lists them. */
export function buildLogPath(build: BuildPlace, arch: string, file: string): string {
  return [buildDir(build), 'data/logs', arch, file].filter((part) => part !== '').join('/')
}

/** PathInfo.repo and PathInfo.distrepo */
export function repoDir(repo: { id: number; tag_name: string; dist: boolean }): string {
  return `${repo.dist ? 'repos-dist' : 'repos'}/${repo.tag_name}/${repo.id}`
}

/** PathInfo.task: where a task's output lies. */
function taskDir(taskId: number, volume?: string | null): string {
  return `${volumeDir(volume)}work/tasks/${taskId % 10_000}/${taskId}`
}

/** A file that listTaskOutput names. */
export function taskOutputPath(taskId: number, file: string, volume?: string | null): string {
  return `${taskDir(taskId, volume)}/${file}`
}

/** PathInfo.typedir: where the archives of a build type lie. */
function typeDir(build: BuildPlace, type: string): string {
  const folders = new Map([
    ['maven', 'maven'],
    ['win', 'win'],
    ['image', 'images'],
  ])
  return `${buildDir(build)}/${folders.get(type) ?? `files/${type}`}`
}

/** PathInfo.typedir, and below it PathInfo.mavenfile, PathInfo.winfile or the file itself. */
export function archivePath(build: BuildPlace, archive: ArchivePlace): string {
  const { btype, filename, group_id: group = '', artifact_id: artifact, version } = archive
  const place = new Map<string, (string | undefined)[]>([
    ['maven', [group.replaceAll('.', '/'), artifact, version]],
    ['win', [archive.relpath]],
  ])
  const folders = place.get(btype)?.filter((part) => part) ?? []
  return [typeDir(build, btype), ...folders, filename].join('/')
}

/**
 * The absolute URL of a path below the topdir, through the files door. Names are the hub's, and a
 * browser follows dots before it asks: none of them leads out of the door.
 */
export function fileUrl(path: string): string {
  const parts = path.split('/').filter((part) => part !== '.' && part !== '..')
  const escaped = parts.map(encodeURIComponent).join('/')
  const door = hub().config.filesUrl.replace(/\/+$/, '')
  return new URL(`${door}/${escaped}`, globalThis.document?.baseURI).href
}
