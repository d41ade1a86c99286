import { checkLines, compileLines, failedCheck, failedCompile, installLines } from './languages'
import { Random } from './random'
import { spread, type LogEvent, type LogSubject } from './script'

function command(subject: LogSubject, arguments_: string): string[] {
  const chroot = `/var/lib/mock/${subject.buildTag}-${subject.buildroot}-${subject.repo}/root`
  return [
    'Mock Version: 5.9',
    `ENTER ['do_with_status'](['bash', '--login', '-c', '${arguments_}'], chrootPath='${chroot}'env={'TERM': 'vt100', 'SHELL': '/bin/bash', 'HOME': '/builddir', 'HOSTNAME': 'mock', 'PATH': '/usr/bin:/bin:/usr/sbin:/sbin', 'LANG': 'C.UTF-8'}shell=Falselogger=<mockbuild.trace_decorator.getLog object at 0x7fae8c3d5a90>timeout=86400uid=994gid=135user='mockbuild'unshare_net=TrueprintOutput=False)`,
    `Executing command: ['bash', '--login', '-c', '${arguments_}'] with env {'TERM': 'vt100', 'SHELL': '/bin/bash', 'HOME': '/builddir', 'LANG': 'C.UTF-8'} and shell False`,
  ]
}

function section(name: string): string[] {
  const script = `/var/tmp/rpm-tmp.${new Random(name).hex(6)}`
  return [`Executing(${name}): /bin/sh -e ${script}`, '+ umask 022', '+ cd /builddir/build/BUILD']
}

function sourceLog(subject: LogSubject): LogEvent[] {
  const file = `${subject.name}-${subject.version}-${subject.release}.src.rpm`
  const lines = [
    ...command(
      subject,
      `/usr/bin/rpmbuild -bs --noclean --target noarch --nodeps /builddir/build/SPECS/${subject.name}.spec`,
    ),
    'Building target platforms: noarch',
    'Building for target noarch',
    'setting SOURCE_DATE_EPOCH=1761825600',
  ]
  if (subject.failure)
    return spread('build.log', 0.35, 0.9, [
      ...lines,
      `error: Bad file: /builddir/build/SOURCES/${subject.name}-${subject.version}.tar.gz: No such file or directory`,
      'RPM build errors:',
      `    Bad file: /builddir/build/SOURCES/${subject.name}-${subject.version}.tar.gz: No such file or directory`,
      'Child return code was: 1',
    ])
  return spread('build.log', 0.35, 0.95, [
    ...lines,
    `Wrote: /builddir/build/SRPMS/${file}`,
    'Child return code was: 0',
  ])
}

function failed(subject: LogSubject, name: string): string[] {
  const script = `/var/tmp/rpm-tmp.${new Random(name).hex(6)}`
  return [
    `error: Bad exit status from ${script} (${name})`,
    'RPM build warnings:',
    '    bogus date in %changelog: Tue Oct 30 2025 Anna Novotná <anna@example.org> - 0.4.6-5',
    'RPM build errors:',
    `    Bad exit status from ${script} (${name})`,
    'Child return code was: 1',
    "EXCEPTION: [Error('Command failed: \\n # bash --login -c /usr/bin/rpmbuild -bb --noclean " +
      `--target ${subject.arch} --nodeps /builddir/build/originals/${subject.name}.spec\\n', 1)]`,
    'Traceback (most recent call last):',
    '  File "/usr/lib/python3.12/site-packages/mockbuild/trace_decorator.py", line 93, in trace',
    '    result = func(*args, **kw)',
    '  File "/usr/lib/python3.12/site-packages/mockbuild/util.py", line 610, in do_with_status',
    '    raise exception.Error("Command failed: \\n # %s\\n%s" % (command, output), child.returncode)',
    'mockbuild.exception.Error: Command failed: ',
    ` # bash --login -c /usr/bin/rpmbuild -bb --noclean --target ${subject.arch} --nodeps /builddir/build/originals/${subject.name}.spec`,
  ]
}

function prep(subject: LogSubject): string[] {
  const archive = `${subject.name}-${subject.version}`
  return [
    `Building target platforms: ${subject.arch}`,
    `Building for target ${subject.arch}`,
    'setting SOURCE_DATE_EPOCH=1761825600',
    ...section('%prep'),
    `+ rm -rf ${archive}`,
    `+ /usr/bin/gzip -dc /builddir/build/SOURCES/${archive}.tar.gz`,
    '+ /usr/bin/tar -xof -',
    '+ STATUS=0',
    `+ cd ${archive}`,
    '+ /usr/bin/chmod -Rf a+rX,u+w,g-w,o-w .',
    'Patch #1 (0001-use-system-libraries.patch):',
    '+ /usr/bin/patch -p1 -s --fuzz=0 --no-backup-if-mismatch -f',
    '+ RPM_EC=0',
    '+ exit 0',
  ]
}

function written(subject: LogSubject): string[] {
  const evr = `${subject.version}-${subject.release}.${subject.arch}`
  return [
    `Processing files: ${subject.name}-${evr}`,
    `Provides: ${subject.name} = ${subject.version}-${subject.release}`,
    'Requires(rpmlib): rpmlib(CompressedFileNames) <= 3.0.4-1 rpmlib(FileDigests) <= 4.6.0-1',
    'Checking for unpackaged file(s): /usr/lib/rpm/check-files /builddir/build/BUILDROOT',
    `Wrote: /builddir/build/RPMS/${subject.name}-${evr}.rpm`,
    ...section('%clean'),
    '+ /usr/bin/rm -rf /builddir/build/BUILDROOT',
    '+ RPM_EC=0',
    '+ exit 0',
    'Finish: rpmbuild',
    'Child return code was: 0',
  ]
}

/** build.log: rpmbuild's output, up to and including the failure that is asked for. */
export function buildLog(subject: LogSubject): LogEvent[] {
  if (subject.kind === 'srpm') return sourceLog(subject)
  const random = new Random(`build ${subject.name} ${subject.arch}`)
  const wanted = subject.lines ?? random.integer(600, 2400)
  const [compile, check] = [Math.round(wanted * 0.55), Math.round(wanted * 0.3)]
  const head = [
    ...command(
      subject,
      `/usr/bin/rpmbuild -bb --noclean --target ${subject.arch} --nodeps /builddir/build/originals/${subject.name}.spec`,
    ),
    ...prep(subject),
    ...section('%build'),
  ]
  if (subject.failure === 'compile') {
    const lines = [
      ...compileLines(subject, random, Math.round(compile * 0.7)),
      ...failedCompile(subject),
    ]
    return spread('build.log', 0.32, 0.95, [...head, ...lines, ...failed(subject, '%build')])
  }
  const built = [
    ...head,
    ...compileLines(subject, random, compile),
    ...section('%install'),
    ...installLines(subject, random, Math.round(wanted * 0.1)),
    ...section('%check'),
  ]
  if (subject.failure === 'check') {
    const lines = [...checkLines(subject, random, check), ...failedCheck(subject)]
    return spread('build.log', 0.32, 0.95, [...built, ...lines, ...failed(subject, '%check')])
  }
  const done = [...checkLines(subject, random, check), '+ RPM_EC=0', '+ exit 0']
  return spread('build.log', 0.32, 0.95, [...built, ...done, ...written(subject)])
}
