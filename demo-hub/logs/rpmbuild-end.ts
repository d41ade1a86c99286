import type { LogSubject } from './script'
import { section } from './section'

/** The command that mock runs in the chroot for a package build. */
export function rpmbuildCommand(subject: LogSubject): string {
  return `/usr/bin/rpmbuild -bb --noclean --target ${subject.arch} --nodeps /builddir/build/originals/${subject.name}.spec`
}

function exception(kind: string, said: string, command: string, source: string): string[] {
  return [
    `EXCEPTION: [${kind}('${said} \\n # bash --login -c ${command}\\n', 1)]`,
    'Traceback (most recent call last):',
    '  File "/usr/lib/python3.12/site-packages/mockbuild/trace_decorator.py", line 93, in trace',
    '    result = func(*args, **kw)',
    '  File "/usr/lib/python3.12/site-packages/mockbuild/util.py", line 610, in do_with_status',
    `    raise ${source}`,
    `mockbuild.exception.${kind}: ${said} `,
    ` # bash --login -c ${command}`,
  ]
}

const commandFailed =
  'exception.Error("Command failed: \\n # %s\\n%s" % (command, output), child.returncode)'
const timeoutExpired =
  'commandTimeoutExpired("Timeout(%s) expired for command:\\n # %s\\n%s" % (timeout, command, output))'

/** rpmbuild's and mock's last words when rpmbuild fails. */
export function errorEnd(subject: LogSubject, errors: string[]): string[] {
  return [
    'RPM build warnings:',
    '    bogus date in %changelog: Tue Oct 30 2025 Anna Novotná <anna@example.org> - 0.4.6-5',
    'RPM build errors:',
    ...errors,
    'Child return code was: 1',
    ...exception('Error', 'Command failed:', rpmbuildCommand(subject), commandFailed),
  ]
}

/** mock stops what takes longer than its rpmbuild_timeout. */
export function timeoutEnd(subject: LogSubject): string[] {
  const said = 'Timeout(86400) expired for command:'
  const command = rpmbuildCommand(subject)
  return [
    'Child return code was: -15',
    ...exception('commandTimeoutExpired', said, command, timeoutExpired),
  ]
}

/** What rpmbuild does with the files, up to its check that none was forgotten. */
export function packaging(subject: LogSubject): string[] {
  const evr = `${subject.version}-${subject.release}`
  const name = `${subject.name}-${evr}.${subject.arch}`
  return [
    `Processing files: ${name}`,
    ...section('%doc', [
      `+ cp -pr README.md CHANGES /builddir/build/BUILDROOT/${name}/usr/share/doc`,
    ]),
    ...section('%license', [
      `+ cp -pr LICENSE /builddir/build/BUILDROOT/${name}/usr/share/licenses`,
    ]),
    `Provides: ${subject.name} = ${evr}`,
    'Requires(rpmlib): rpmlib(CompressedFileNames) <= 3.0.4-1 rpmlib(FileDigests) <= 4.6.0-1',
    `Checking for unpackaged file(s): /usr/lib/rpm/check-files /builddir/build/BUILDROOT/${name}`,
  ]
}

/** The files that no list names. */
export function unpackaged(subject: LogSubject): string[] {
  const files = [
    '    Installed (but unpackaged) file(s) found:',
    `   /usr/lib/.build-id/3f/9c1d0e7a52b8`,
    `   /usr/share/${subject.name}/překlady.json`,
  ]
  return [`error:${files[0]?.slice(3)}`, ...files.slice(1), ...errorEnd(subject, files)]
}

/** The packages, and the end of a build that succeeds. */
export function written(subject: LogSubject): string[] {
  const evr = `${subject.version}-${subject.release}.${subject.arch}`
  return [
    `Wrote: /builddir/build/RPMS/${subject.name}-${evr}.rpm`,
    ...section('%clean', [`+ /usr/bin/rm -rf /builddir/build/BUILDROOT/${subject.name}-${evr}`]),
    'Child return code was: 0',
  ]
}
