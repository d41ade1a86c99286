import { checkLines } from './check-lines'
import { compileLines, installLines } from './compile-lines'
import { failedLines } from './failed-lines'
import { failurePlace } from './failures'
import { language } from './languages'
import { Random } from './random'
import {
  errorEnd,
  packaging,
  rpmbuildCommand,
  timeoutEnd,
  unpackaged,
  written,
} from './rpmbuild-end'
import { spread, type LogEvent, type LogSubject } from './script'
import { scriptFile, section, sectionEnd, sectionStart } from './section'

function enter(subject: LogSubject, command: string): string[] {
  const chroot = `/var/lib/mock/${subject.buildTag}-${subject.buildroot}-${subject.repo}/root`
  return [
    `ENTER ['do_with_status'](['bash', '--login', '-c', '${command}'], chrootPath='${chroot}'env={'TERM': 'vt100', 'SHELL': '/bin/bash', 'HOME': '/builddir', 'HOSTNAME': 'mock', 'PATH': '/usr/bin:/bin:/usr/sbin:/sbin', 'LANG': 'C.UTF-8'}shell=Falselogger=<mockbuild.trace_decorator.getLog object at 0x7fae8c3d5a90>timeout=86400uid=994gid=135user='mockbuild'unshare_net=TrueprintOutput=False)`,
    `Executing command: ['bash', '--login', '-c', '${command}'] with env {'TERM': 'vt100', 'SHELL': '/bin/bash', 'HOME': '/builddir', 'LANG': 'C.UTF-8'} and shell False`,
  ]
}

function sourceLog(subject: LogSubject): LogEvent[] {
  const file = `${subject.name}-${subject.version}-${subject.release}.src.rpm`
  const command = `/usr/bin/rpmbuild -bs --noclean --target noarch --nodeps /builddir/build/SPECS/${subject.name}.spec`
  const lines = [
    'Mock Version: 5.9',
    ...enter(subject, command),
    'Building target platforms: noarch',
    'Building for target noarch',
    'setting SOURCE_DATE_EPOCH=1761825600',
  ]
  const missing = `Bad file: /builddir/build/SOURCES/${subject.name}-${subject.version}.tar.gz: No such file or directory`
  if (subject.failure)
    return spread('build.log', 0.35, 0.9, [
      ...lines,
      `error: ${missing}`,
      'RPM build errors:',
      `    ${missing}`,
      'Child return code was: 1',
    ])
  return spread('build.log', 0.35, 0.95, [
    ...lines,
    `Wrote: /builddir/build/SRPMS/${file}`,
    'Child return code was: 0',
  ])
}

function prep(subject: LogSubject): string[] {
  const archive = `${subject.name}-${subject.version}`
  return section('%prep', [
    `+ rm -rf ${archive}`,
    `+ /usr/bin/gzip -dc /builddir/build/SOURCES/${archive}.tar.gz`,
    '+ /usr/bin/tar -xof -',
    '+ STATUS=0',
    `+ cd ${archive}`,
    '+ /usr/bin/chmod -Rf a+rX,u+w,g-w,o-w .',
    'Patch #1 (0001-use-system-libraries.patch):',
    '+ /usr/bin/patch -p1 -s --fuzz=0 --no-backup-if-mismatch -f',
  ])
}

/** What rpmbuild -br says first for a spec file that asks its tools what it needs. */
function dynamicRequires(subject: LogSubject): string[] {
  const tools: Partial<Record<ReturnType<typeof language>, string[]>> = {
    python: [
      '+ /usr/bin/python3 -Bs /usr/lib/rpm/redhat/pyproject_buildrequires.py --generate-extras --python3_pkgversion 3.12 -x test',
      'Handling setuptools >= 61 from build-system.requires',
      'Requirement satisfied: setuptools >= 61',
      '   (installed: setuptools 69.0.3)',
    ],
    rust: [
      '+ /usr/bin/cargo2rpm --path Cargo.toml buildrequires --with-check',
      '(crate(serde/default) >= 1.0.100 with crate(serde/default) < 2.0.0~)',
    ],
  }
  const lines = tools[language(subject)]
  if (!lines) return []
  const name = `${subject.name}-${subject.version}-${subject.release}`
  return [
    ...enter(subject, rpmbuildCommand(subject).replace('-bb', '-br')),
    ...target(subject),
    ...prep(subject),
    ...section('%generate_buildrequires', lines),
    `Wrote: /builddir/build/SRPMS/${name}.buildreqs.nosrc.rpm`,
    'Child return code was: 11',
    'Dynamic buildrequires detected',
    'Going to install missing buildrequires. See root.log for details.',
  ]
}

function target({ arch }: LogSubject): string[] {
  return [
    `Building target platforms: ${arch}`,
    `Building for target ${arch}`,
    'setting SOURCE_DATE_EPOCH=1761825600',
  ]
}

/** A script that fails, to the end of the log. */
function failing(subject: LogSubject, name: string): string[] {
  const lines = failedLines(subject)
  if (subject.failure === 'timeout') return [...lines, ...timeoutEnd(subject)]
  const bad = `Bad exit status from ${scriptFile(name)} (${name})`
  return [...lines, `error: ${bad}`, ...errorEnd(subject, [`    ${bad}`])]
}

function scripts(subject: LogSubject): string[] {
  const random = new Random(`build ${subject.name} ${subject.arch}`)
  const wanted = subject.lines ?? random.integer(600, 2400)
  const [compile, check] = [Math.round(wanted * 0.55), Math.round(wanted * 0.3)]
  const place = failurePlace(subject.failure)
  const lines = [...prep(subject), ...sectionStart('%build')]
  if (place === '%build') {
    const before = compileLines(subject, random, Math.round(compile * 0.7))
    return [...lines, ...before, ...failing(subject, '%build')]
  }
  const built = [
    ...lines,
    ...compileLines(subject, random, compile),
    ...sectionEnd,
    ...section('%install', installLines(subject, random, Math.round(wanted * 0.1))),
    ...sectionStart('%check'),
    ...checkLines(subject, random, check),
  ]
  if (place === '%check') return [...built, ...failing(subject, '%check')]
  const packed = [...built, ...sectionEnd, ...packaging(subject)]
  return [...packed, ...(place === 'files' ? unpackaged(subject) : written(subject))]
}

/** build.log: rpmbuild's output, up to and including the failure that is asked for. */
export function buildLog(subject: LogSubject): LogEvent[] {
  if (subject.kind === 'srpm') return sourceLog(subject)
  return spread('build.log', 0.32, 0.95, [
    'Mock Version: 5.9',
    ...dynamicRequires(subject),
    ...enter(subject, rpmbuildCommand(subject)),
    ...target(subject),
    ...scripts(subject),
  ])
}
