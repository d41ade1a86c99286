import { createHash } from 'node:crypto'
import { Random } from '../logs/random'
import type { RpmFile, RpmOptions } from '../rpm/write-rpm'

/** What is common to all RPMs of one build. */
export interface BuildSpec {
  name: string
  version: string
  release: string
  /** Seconds since the epoch. */
  buildTime: number
  /** Architectures of the binary packages; ['noarch'] for noarch builds. */
  arches: string[]
  /** ExclusiveArch and the like, from the source. */
  exclusiveArch?: string[]
}

const subpackages: Record<string, string[]> = {
  foreman: ['cli', 'dynflow-sidekiq', 'postgresql', 'service', 'redis'],
  'foreman-proxy': ['content'],
  katello: ['common', 'debug'],
  candlepin: ['selinux'],
  yggdrasil: ['devel'],
  libsolv: ['devel', 'tools'],
  libcomps: ['devel'],
  mosquitto: ['devel'],
}

/** Names of the binary packages that a build makes on an architecture. */
function binaryNames(name: string, arch: string): string[] {
  const main = name.startsWith('python-') ? name.replace('python-', 'python3.12-') : name
  const names = [main, ...(subpackages[name] ?? []).map((sub) => `${main}-${sub}`)]
  if (name.startsWith('rubygem-') && arch === 'noarch') names.push(`${main}-doc`)
  return arch === 'noarch' ? names : [...names, `${main}-debuginfo`, `${name}-debugsource`]
}

/** People of the changelogs. */
const people = [
  'Anna Novotná <anna@example.org>',
  'Petr Dvořák <petr@example.org>',
  'Rhea Björk <rhea@example.org>',
  'Foreman Packaging Automation <packaging@example.org>',
] as const

const changes = [
  'Update to {v}',
  'Bump version to {v}',
  'Rebuild against Ruby 3.3',
  'Fixes #{n} - handle <tags> & entities in {p}',
  'Add the Czech translation by Zdeněk Šťastný ✓',
  'Drop the obsolete patch for el8',
  'Refs #{n} - require at least Rails 7.0.8',
] as const

/** A changelog like a real package's, newest first. */
function changelogOf(spec: BuildSpec): RpmOptions['changelog'] {
  const random = new Random(`changelog ${spec.name} ${spec.version}`)
  let time = spec.buildTime - (spec.buildTime % 86400) + 43200
  return Array.from({ length: random.integer(3, 7) }, (_, index) => {
    if (index > 0) time -= 86400 * random.integer(5, 60)
    const text = (index === 0 ? changes[0] : random.pick(changes))
      .replace('{v}', spec.version)
      .replace('{n}', String(random.integer(30000, 38000)))
      .replace('{p}', spec.name)
    return {
      time,
      author: `${random.pick(people)} - ${spec.version}-${8 - index}`,
      text: `- ${text}`,
    }
  })
}

function filesOf(name: string): RpmFile[] {
  const base = `/usr/share/${name}`
  const names = ['README.md', 'LICENSE', 'CHANGELOG.md', `${name}.conf`]
  return [
    { path: base, size: 0, directory: true },
    ...names.map((file): RpmFile => {
      const digest = createHash('sha256').update(`${name}/${file}`).digest('hex')
      return {
        path: `${base}/${file}`,
        size: 200 + file.length * 31,
        digest,
        flags: file.endsWith('.conf') ? 1 : 2,
      }
    }),
  ]
}

function common(spec: BuildSpec): Omit<RpmOptions, 'name' | 'arch'> {
  return {
    version: spec.version,
    release: spec.release,
    buildTime: spec.buildTime,
    changelog: changelogOf(spec) ?? [],
    url: `https://theforeman.example.org/${spec.name}`,
    vcs: 'git+https://git.example.org/foreman-packaging.git',
  }
}

const rpmlib = [
  { name: 'rpmlib(CompressedFileNames)', version: '3.0.4-1', flags: 16777226 },
  { name: 'rpmlib(FileDigests)', version: '4.6.0-1', flags: 16777226 },
]

/** Weak and negative dependencies of the main package, such as the rename that it went through. */
function otherDependencies(name: string, evr: string): NonNullable<RpmOptions['other']> {
  const old = `foreman-${name.replace(/^(rubygem|nodejs|python)-/, '')}-legacy`
  return {
    obsolete: [{ name: old, version: '1.0', flags: 2 }],
    conflict: [{ name: `${name}-scl`, version: evr, flags: 10 }],
    recommend: [{ name: 'logrotate' }],
    suggest: [{ name: `${name}-doc`, version: evr, flags: 8 }],
    supplement: [{ name: '(foreman-installer if rubygems)' }],
    enhance: [{ name: 'foreman-release' }],
  }
}

/** The source package of a build. */
export function sourceRpm(spec: BuildSpec): RpmOptions {
  const noarch = spec.arches.length === 1 && spec.arches[0] === 'noarch'
  return {
    ...common(spec),
    name: spec.name,
    arch: 'x86_64',
    sourceRpm: true,
    buildArchs: noarch ? ['noarch'] : [],
    exclusiveArch: spec.exclusiveArch ?? [],
    summary: `The ${spec.name} package`,
    description: `${spec.name} as Foreman ships it. Přeložil Zdeněk Šťastný.`,
    requires: [{ name: 'rpm-build' }, { name: 'make' }, ...rpmlib],
    files: [
      { path: `${spec.name}.spec`, size: 4096, digest: '' },
      { path: `${spec.name}-${spec.version}.tar.gz`, size: 81920, digest: '' },
    ],
  }
}

/** The binary packages of a build on one architecture. */
export function binaryRpms(spec: BuildSpec, arch: string): RpmOptions[] {
  const evr = `${spec.version}-${spec.release}`
  return binaryNames(spec.name, arch).map((name) => ({
    ...common(spec),
    name,
    arch,
    sourceName: `${spec.name}-${evr}.src.rpm`,
    summary: name === spec.name ? `The ${name} package` : `Part ${name} of ${spec.name}`,
    description: `${name} as Foreman ships it. Přeložil Zdeněk Šťastný.`,
    provides: [{ name, version: evr, flags: 8 }],
    ...(name === spec.name ? { other: otherDependencies(name, evr) } : {}),
    requires: [
      ...rpmlib,
      ...(name === spec.name ? [] : [{ name: spec.name, version: evr, flags: 8 }]),
    ],
    files: filesOf(name),
  }))
}

/** name-version-release.arch.rpm */
export function rpmFileName(
  rpm: Pick<RpmOptions, 'name' | 'version' | 'release' | 'arch' | 'sourceRpm'>,
): string {
  return `${rpm.name}-${rpm.version}-${rpm.release}.${rpm.sourceRpm ? 'src' : rpm.arch}.rpm`
}
