import type { FailureRule } from './rule'

const notOurs = 'Check that the archive in the lookaside cache is the one that the spec names.'

/** What rpm says of a spec file, and what unpacking and patching the sources says. */
export const specRules: FailureRule[] = [
  {
    id: 'rpm-source-missing',
    tool: 'rpmbuild',
    kind: 'cause',
    needles: ['bad source', 'bad file: ', 'no such file or directory'],
    pattern: /^\s*(error: )(Bad (source|file): |File \S+: No such file or directory)/,
    sample: 'error: Bad file: /builddir/build/SOURCES/foo-1.0.tar.gz: No such file or directory',
    advice: 'Add the file to the repository or its sources, or correct Source/Patch in the spec.',
  },
  {
    id: 'rpm-spec',
    tool: 'rpmbuild',
    kind: 'cause',
    needles: [
      'error: line ',
      'error: parse error',
      'error: unable to open ',
      'error: unknown tag',
      'error: query of specfile',
      'error: macro ',
      'error: too many levels of recursion',
      'error: no patch number',
      'error: no source number',
      'error: unclosed %if',
      'error: bad %if',
      'error: lua script failed',
      'error: %changelog',
      'error: package has no %description',
      'field must be present in package',
    ],
    pattern:
      /^error: (line \d+: |parse error|unable to open |unknown tag|query of specfile|macro %?\w|too many levels of recursion|no (patch|source) number|unclosed %if|bad %if|lua script failed|%changelog|package has no %description|\w+ field must be present in package)/i,
    sample: 'error: line 42: Unknown tag: Summry: A thing',
    advice: 'The spec file is at fault: rpmspec -P shows it as rpm reads it.',
  },
  {
    id: 'patch-hunk',
    tool: 'patch',
    kind: 'cause',
    needles: ['hunk #', 'hunks failed', 'hunk failed', 'hunk ignored', 'hunks ignored'],
    pattern: /^Hunk #\d+ FAILED at|^\d+ out of \d+ hunks? (FAILED|ignored)/,
    sample: 'Hunk #1 FAILED at 12 (offset 3 lines).',
    advice: 'The patch no longer fits the source: rebase it, or drop it if it went upstream.',
  },
  {
    id: 'patch-input',
    tool: 'patch',
    kind: 'cause',
    needles: [
      'patch: ****',
      'find file to patch',
      'previously applied) patch detected',
      'error: patch failed:',
      'error: corrupt patch',
      'patch failed at ',
      'patch does not apply',
    ],
    pattern:
      /^patch: \*{4} |^can't find file to patch|\(or previously applied\) patch detected|^error: (patch failed: |corrupt patch )|^Patch failed at |patch does not apply$/,
    sample: 'Reversed (or previously applied) patch detected!  Assuming -R.',
    advice: 'Look whether the patch is upstream by now, and whether -p takes the right depth.',
  },
  {
    id: 'source-archive',
    tool: 'tar',
    kind: 'cause',
    needles: [
      'unexpected end of file',
      'not look like a tar archive',
      'error is not recoverable',
      'file format not recognized',
      'not in gzip format',
      'unexpected eof in archive',
    ],
    pattern:
      /^(gzip|bzip2|xz|zstd|tar|unzip|\/\S+): .*(unexpected end of (file|input)|not look like a tar archive|Error is not recoverable|File format not recognized|not in gzip format|Unexpected EOF in archive)/,
    sample: 'gzip: stdin: not in gzip format',
    advice: notOurs,
  },
  {
    id: 'source-directory',
    tool: 'sh',
    kind: 'cause',
    needles: [': cd: '],
    pattern: /: line \d+: cd: \S.*: No such file or directory$/,
    sample: '/var/tmp/rpm-tmp.q1W2e3: line 37: cd: foo-1.0: No such file or directory',
    advice: 'In %prep: name the archive’s top directory with -n of %setup or %autosetup.',
  },
  {
    id: 'source-checksum',
    tool: 'checksum',
    kind: 'cause',
    needles: ['computed checksum', ': failed open or read', 'checksum mismatch'],
    pattern:
      /WARNING: \d+ computed checksums? did NOT match|: FAILED open or read$|checksum mismatch/i,
    sample: 'sha256sum: WARNING: 1 computed checksum did NOT match',
    advice: notOurs,
  },
  {
    id: 'source-signature',
    tool: 'gpg',
    kind: 'cause',
    needles: ['bad signature', "can't check signature", 'no valid openpgp data'],
    pattern: /^gpgv?2?: (BAD signature|Can't check signature|no valid OpenPGP data)/,
    sample: 'gpgv: BAD signature from "Anna Upstream <anna@example.org>"',
    advice: 'The source, its signature and the keyring in the package do not belong together.',
  },
]
