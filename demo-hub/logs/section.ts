import { Random } from './random'

/** The file into which rpmbuild writes a script of the spec file. */
export function scriptFile(name: string): string {
  return `/var/tmp/rpm-tmp.${new Random(name).hex(6)}`
}

/** How rpmbuild begins to execute a script, such as %prep. */
export function sectionStart(name: string): string[] {
  return [
    `Executing(${name}): /bin/sh -e ${scriptFile(name)}`,
    '+ umask 022',
    '+ cd /builddir/build/BUILD',
  ]
}

export const sectionEnd = ['+ RPM_EC=0', '++ jobs -p', '+ exit 0']

/** A script of the spec file from its beginning to its good end. */
export function section(name: string, lines: string[]): string[] {
  return [...sectionStart(name), ...lines, ...sectionEnd]
}
