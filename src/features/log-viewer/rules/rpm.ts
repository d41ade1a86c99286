import type { FailureRule } from './rule'

/** What rpmbuild, mock and dnf say. */
export const rpmRules: FailureRule[] = [
  {
    id: 'rpm-phase',
    tool: 'rpmbuild',
    kind: 'phase',
    pattern: /^Executing\(%\w+\): /,
    sample: 'Executing(%check): /bin/sh -e /var/tmp/rpm-tmp.q1W2e3',
  },
  {
    id: 'rpm-bad-exit',
    tool: 'rpmbuild',
    kind: 'verdict',
    pattern: /^\s*(error: )?Bad exit status from \S+ \(%\w+\)/,
    sample: 'error: Bad exit status from /var/tmp/rpm-tmp.q1W2e3 (%check)',
  },
  {
    id: 'rpm-unpackaged',
    tool: 'rpmbuild',
    kind: 'cause',
    pattern: /^\s*(error: )?Installed \(but unpackaged\) file\(s\) found:/,
    sample: 'error: Installed (but unpackaged) file(s) found:',
  },
  {
    id: 'rpm-file-missing',
    tool: 'rpmbuild',
    kind: 'cause',
    pattern: /^\s*(error: )?(File|Directory) not found( by glob)?: /,
    sample:
      'error: File not found: /builddir/build/BUILDROOT/foreman-3.14.0-1.el9.noarch/usr/bin/x',
  },
  {
    id: 'rpm-build-requires',
    tool: 'rpmbuild',
    kind: 'cause',
    pattern: /^error: Failed build dependencies:/,
    sample: 'error: Failed build dependencies:',
  },
  {
    id: 'rpm-spec',
    tool: 'rpmbuild',
    kind: 'cause',
    pattern:
      /^error: (line \d+: |parse error|Bad (source|file): |Unable to open |No such file|Unknown tag|query of specfile)/i,
    sample: 'error: line 42: Unknown tag: Summry: A thing',
  },
  {
    id: 'rpm-patch',
    tool: 'patch',
    kind: 'cause',
    pattern: /^(Hunk #\d+ FAILED at|\d+ out of \d+ hunks? FAILED)/,
    sample: 'Hunk #1 FAILED at 12 (offset 3 lines).',
  },
  {
    id: 'dnf-no-match',
    tool: 'dnf',
    kind: 'cause',
    pattern: /(No matching package to install: |No match for argument: |Unable to find a match: )/,
    sample: "DEBUG util.py:461:  No matching package to install: 'rubygem(rails) >= 7'",
  },
  {
    id: 'dnf-nothing-provides',
    tool: 'dnf',
    kind: 'cause',
    pattern: /\bnothing provides \S.* needed by /,
    sample: '  - nothing provides libfoo.so.3()(64bit) needed by foo-devel-3-1.el9.s390x',
  },
  {
    id: 'dnf-download',
    tool: 'dnf',
    kind: 'cause',
    pattern: /(Failed to download metadata for repo|Cannot download |Status code: [45]\d\d for )/,
    sample: "Error: Failed to download metadata for repo 'build': Cannot download repomd.xml",
  },
  {
    id: 'mock-failed',
    tool: 'mock',
    kind: 'consequence',
    pattern:
      /(\bERROR: Command failed|\bERROR: Exception\(|Not all dependencies satisfied|Could not execute)/,
    sample: 'ERROR: Command failed: ',
  },
  {
    id: 'mock-exit',
    tool: 'mock',
    kind: 'verdict',
    pattern: /\bChild return code was: [1-9]/,
    sample: 'Child return code was: 1',
  },
]
