import { failurePlace } from './failures'
import { basePackages } from './packages'
import { Random } from './random'
import { stamp, type LogEvent, type LogSubject } from './script'

function requirements(subject: LogSubject): string[] {
  if (subject.name.startsWith('rubygem-'))
    return [
      'ruby',
      'ruby-devel',
      'rubygems-devel',
      'rubygem-bundler',
      'rubygem-rake',
      'rubygem-minitest',
    ]
  if (subject.name.startsWith('python-'))
    return [
      'python3.12-devel',
      'python3.12-setuptools',
      'python3.12-wheel',
      'python3.12-pytest',
      'pyproject-rpm-macros',
    ]
  if (subject.name.startsWith('nodejs-')) return ['nodejs', 'nodejs-packaging', 'npm']
  return ['cmake', 'ninja-build', 'systemd-rpm-macros', 'openssl-devel', 'libcurl-devel', 'gettext']
}

function table(
  subject: LogSubject,
  names: { name: string; version: string; size: number }[],
): string[] {
  const arch = subject.arch === 'noarch' ? 'x86_64' : subject.arch
  const line = '='.repeat(94)
  const total = names.reduce((sum, item) => sum + item.size, 0)
  return [
    'Dependencies resolved.',
    line,
    ' Package                       Arch        Version                   Repository           Size',
    line,
    'Installing:',
    ...names.map(
      (item) =>
        ` ${item.name.padEnd(29)} ${arch.padEnd(11)} ${item.version.padEnd(25)} build ${`${Math.round(item.size / 1024)} k`.padStart(19)}`,
    ),
    '',
    'Transaction Summary',
    line,
    `Install  ${names.length} Packages`,
    '',
    `Total download size: ${Math.round(total / 1048576)} M`,
    'Downloading Packages:',
  ]
}

function install(subject: LogSubject, names: string[]): string[] {
  const arch = subject.arch === 'noarch' ? 'x86_64' : subject.arch
  const items = names.map((name) => {
    const known = basePackages.find((item) => item.name === name)
    const random = new Random(`root ${name}`)
    return {
      name,
      version: known
        ? `${known.version}-${known.release}`
        : `${random.integer(1, 9)}.${random.integer(0, 20)}-${random.integer(1, 9)}.el9`,
      size: known?.size ?? random.integer(9_000, 900_000),
    }
  })
  const count = items.length
  return [
    ...table(subject, items),
    ...items.map(
      (item, index) =>
        `(${index + 1}/${count}): ${`${item.name}-${item.version}.${arch}.rpm`.padEnd(50)} ${Math.round(item.size / 97)} kB/s | ${Math.round(item.size / 1024)} kB     00:00`,
    ),
    '-'.repeat(94),
    'Running transaction check',
    'Transaction check succeeded.',
    'Running transaction test',
    'Transaction test succeeded.',
    'Running transaction',
    `  Preparing        :                                                     1/1`,
    ...items.map(
      (item, index) =>
        `  Installing       : ${`${item.name}-${item.version}.${arch}`.padEnd(50)} ${index + 1}/${count}`,
    ),
    ...items.map(
      (item, index) =>
        `  Verifying        : ${`${item.name}-${item.version}.${arch}`.padEnd(50)} ${index + 1}/${count}`,
    ),
    '',
    'Complete!',
  ]
}

/** What a spec file asks for that the build tag cannot give. */
function missingPackage(name: string): string {
  return `${name.replace(/^(rubygem|python|nodejs)-/, '')}-compat-devel`
}

function missing(subject: LogSubject): string[] {
  const name = missingPackage(subject.name)
  if (subject.failure === 'requires')
    return [
      `No matching package to install: '${name}'`,
      'Not all dependencies satisfied',
      'Error: Some packages could not be found.',
    ]
  const arch = subject.arch === 'noarch' ? 'x86_64' : subject.arch
  return [
    'Updating and loading repositories:',
    ' build                                  100% |  38.2 MiB/s |   1.4 MiB |  00m00s',
    'Repositories loaded.',
    'Failed to resolve the transaction:',
    'Problem: conflicting requests',
    `  - nothing provides lib${name}.so.2()(64bit) needed by ${name}-2.4.1-3.el9.${arch} from build`,
    'You can try to add to command line:',
    '  --skip-broken to skip uninstallable packages',
  ]
}

/** The package manager that mock calls; a builder of a newer release has the newer one. */
export function manager({ failure }: LogSubject): string {
  return failure === 'nothing-provides' ? '/usr/bin/dnf5' : '/usr/bin/dnf-3'
}

/** root.log: how mock fills the chroot, with dnf's output. */
export function rootLog(subject: LogSubject): LogEvent[] {
  const chroot = `/var/lib/mock/${subject.buildTag}-${subject.buildroot}-${subject.repo}/root`
  const event = (at: number, level: string, source: string, line: string): LogEvent => {
    const time = stamp(subject, at).slice(11)
    return {
      file: 'root.log',
      at,
      text: `${level} ${source}:NNN:  ${line}\n`.replace('NNN', String(300 + (time.length % 90))),
    }
  }
  const lines = (from: number, to: number, list: string[], level = 'DEBUG') =>
    list.map((line, index) =>
      event(from + ((to - from) * index) / Math.max(1, list.length), level, 'util.py', line),
    )
  const setup = [
    ...lines(0.02, 0.05, [
      `child environment: None`,
      `Executing command: ['/bin/mount', '-n', '-t', 'proc', 'proc', '${chroot}/proc'] with env {'TERM': 'vt100', 'LANG': 'C.UTF-8'} and shell False`,
      'Child return code was: 0',
      `Executing command: ['/usr/bin/dnf-3', '--installroot', '${chroot}/', '--releasever', '9', '--disableplugin=local', '--setopt=deltarpm=False', 'groupinstall', 'build'] with env {'TERM': 'vt100', 'SHELL': '/bin/bash', 'LC_MESSAGES': 'C.UTF-8'} and shell False`,
      `build                                          12 MB/s | 1.4 MB     00:00`,
      'Last metadata expiration check: 0:00:01 ago.',
    ]),
    ...lines(
      0.05,
      0.12,
      install(
        subject,
        basePackages.map((item) => item.name),
      ),
    ),
    ...lines(0.14, 0.16, [
      'Child return code was: 0',
      `Executing command: ['${manager(subject)}', '--installroot', '${chroot}/', 'builddep', '/builddir/build/SRPMS/${subject.name}-${subject.version}-${subject.release}.src.rpm'] with env {'TERM': 'vt100', 'LC_MESSAGES': 'C.UTF-8'} and shell False`,
      'Last metadata expiration check: 0:00:04 ago.',
    ]),
  ]
  if (failurePlace(subject.failure) === 'root')
    return [
      ...setup,
      ...lines(0.6, 0.9, missing(subject)),
      ...lines(0.92, 0.94, ['Child return code was: 1']),
    ]
  return [
    ...setup,
    ...lines(0.16, 0.29, install(subject, requirements(subject))),
    ...lines(0.29, 0.3, ['Child return code was: 0']),
  ]
}
