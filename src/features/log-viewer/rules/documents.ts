import type { FailureRule } from './rule'

/** What makes documentation and translations, and why it stops. */
export const documentRules: FailureRule[] = [
  {
    id: 'sphinx',
    tool: 'sphinx',
    kind: 'cause',
    needles: ['extension error', 'sphinx error:', 'theme error:', 'treated as error:'],
    pattern: /^(Sphinx|Extension|Theme|Configuration) error( \(|:)|^Warning, treated as error:/,
    sample: 'Extension error:',
    advice: 'The line below names it; a missing sphinx extension belongs into BuildRequires.',
  },
  {
    id: 'latex',
    tool: 'LaTeX',
    kind: 'cause',
    needles: ['! latex error', '! undefined control', '! emergency stop', '! package '],
    pattern: /^! (LaTeX Error: |Undefined control sequence|Emergency stop|Package \w+ Error: )/,
    sample: "! LaTeX Error: File `tabulary.sty' not found.",
    advice: 'Add tex(NAME.sty) of the missing file to BuildRequires.',
  },
  {
    id: 'msgfmt',
    tool: 'msgfmt',
    kind: 'cause',
    needles: ['fatal error'],
    pattern: /^(\/usr\/bin\/)?msgfmt: found [1-9]\d* fatal error/,
    sample: '/usr/bin/msgfmt: found 2 fatal errors',
  },
  {
    id: 'xml',
    tool: 'xmllint',
    kind: 'cause',
    needles: ['parser error : ', 'i/o error : ', 'does not validate'],
    pattern: /: (parser|I\/O) error : |^xmlto: \S+ does not validate/i,
    sample: 'doc/foo.xml:12: parser error : Opening and ending tag mismatch: para line 3 and sect1',
  },
]
