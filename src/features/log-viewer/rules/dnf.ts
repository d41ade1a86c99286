import type { FailureRule } from './rule'

const missing =
  'No repo of the build tag has it: build or tag it first, or correct the BuildRequires.'
const damaged = 'The repos or their mirrors are at fault: resubmit once they are whole again.'

/** What dnf, dnf5 and rpm say while they fill a buildroot. */
export const dnfRules: FailureRule[] = [
  {
    id: 'dnf-no-match',
    tool: 'dnf',
    kind: 'cause',
    needles: ['no matching package', 'no match for argument', 'unable to find a match'],
    pattern: /No matching packages? to install: |No match for argument: |Unable to find a match: /,
    sample: "DEBUG util.py:461:  No matching package to install: 'rubygem(rails) >= 7'",
    advice: missing,
  },
  {
    id: 'dnf-nothing-provides',
    tool: 'dnf',
    kind: 'cause',
    needles: ['nothing provides '],
    pattern: /\bnothing provides \S.* needed by /,
    sample: '  - nothing provides libfoo.so.3()(64bit) needed by foo-devel-3-1.el9.s390x',
    advice: 'A package in the repo wants what none has: rebuild it, or tag what it needs.',
  },
  {
    id: 'dnf-excluded',
    tool: 'dnf',
    kind: 'cause',
    needles: ['filtered out by'],
    pattern: /^\s*-? ?package \S+ is filtered out by /,
    sample: '  - package nodejs-1:18.20-1.el9.x86_64 is filtered out by modular filtering',
    advice:
      'The package is there but excluded: look at the module and exclude settings of the tag.',
  },
  {
    id: 'dnf-problem',
    tool: 'dnf',
    kind: 'cause',
    needles: ['none of the providers', 'cannot install both', 'cannot install the best', 'problem'],
    pattern:
      /but none of the providers can be installed|\bcannot install (both|the best) |^\s*Problem( \d+)?: (?!conflicting requests)\S/,
    sample:
      ' Problem: package foo-3-1.noarch requires bar >= 2, but none of the providers can be installed',
    advice: 'Two requirements exclude one another: the lines below say which packages differ.',
  },
  {
    id: 'dnf-requests',
    tool: 'dnf',
    kind: 'consequence',
    needles: ['conflicting requests', 'to resolve the transaction'],
    pattern: /\bconflicting requests$|Failed to resolve the transaction:/,
    sample: 'Failed to resolve the transaction:',
  },
  {
    id: 'dnf-metadata',
    tool: 'dnf',
    kind: 'cause',
    needles: ['failed to download metadata', 'error downloading packages', 'cannot download '],
    pattern:
      /Failed to download metadata|^Error: Error downloading packages|\bCannot download \S|^>>> .*Failed to download/,
    sample: "Error: Failed to download metadata for repo 'build': Cannot download repomd.xml",
    advice: 'The repo may have been deleted meanwhile, or its server is away: resubmit.',
  },
  {
    id: 'dnf-mirror',
    tool: 'dnf',
    kind: 'hint',
    needles: ['[mirror]', 'curl error', 'librepo error', 'status code: '],
    pattern: /^\[MIRROR\] |Curl error \(\d+\)|Librepo error|Status code: [45]\d\d for /,
    sample: '[MIRROR] bash-5.2.rpm: Status code: 404 for http://repo/bash-5.2.rpm (IP: 10.0.0.1)',
    advice: damaged,
  },
  {
    id: 'dnf-checksum',
    tool: 'dnf',
    kind: 'hint',
    needles: ["checksum doesn't match", 'checksum does not match', 'bad package checksum'],
    pattern: /checksum (doesn't|does not) match|Bad package checksum/,
    sample: "Error: bash-5.2.rpm: Downloading successful, but checksum doesn't match.",
    advice: damaged,
  },
  {
    id: 'dnf-signature',
    tool: 'dnf',
    kind: 'cause',
    needles: ['gpg check failed', 'pgp check', 'public key for ', 'gpg keys listed'],
    pattern:
      /GPG check FAILED|PGP check for package .* failed|Public key for \S+ is not installed|GPG keys listed for .* not correct/i,
    sample: 'Public key for foo-1-1.noarch.rpm is not installed',
    advice: 'The external repo wants a key that the build tag’s mock settings do not give.',
  },
  {
    id: 'dnf-file-conflict',
    tool: 'dnf',
    kind: 'cause',
    needles: [' conflicts with file from '],
    pattern: /\bfile \S.* (from install of|of) .* conflicts with file from /,
    sample:
      '  file /usr/bin/x from install of a-2-1.x86_64 conflicts with file from package b-1-1.x86_64',
    advice: 'Two packages of the buildroot bring the same file: one must drop it or conflict.',
  },
  {
    id: 'dnf-unpack',
    tool: 'rpm',
    kind: 'cause',
    needles: ['unpacking of archive failed'],
    pattern: /unpacking of archive failed/,
    sample: 'error: unpacking of archive failed on file /usr/bin/x;66a: cpio: write failed',
    advice: 'Mostly a full disk of the builder, or a damaged package.',
  },
  {
    id: 'dnf-scriptlet',
    tool: 'rpm',
    kind: 'hint',
    needles: ['scriptlet failed', 'scriptlet in rpm package'],
    pattern: /scriptlet failed, (exit status|signal)|^Error in \w+ scriptlet in rpm package/,
    sample: 'warning: %post(foo-1-1.noarch) scriptlet failed, exit status 127',
    advice: 'A package of the buildroot cannot be installed cleanly: the fault lies with it.',
  },
  {
    id: 'dnf-transaction',
    tool: 'dnf',
    kind: 'consequence',
    needles: ['transaction test error', 'transaction failed', 'transaction check error'],
    pattern: /Transaction (test|check) error:|^(Error: )?Transaction failed|Rpm transaction failed/,
    sample: 'Error: Transaction test error:',
  },
]
