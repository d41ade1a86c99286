/**
 * What differs between two runs of the same build and means nothing; order matters. A line without
 * what a pattern needs cannot match it: looking for a word is several times faster.
 */
const noise: readonly [pattern: RegExp, mask: string, needs?: string][] = [
  // Dates and times, as mock, date, git and HTTP write them.
  [/\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d+)?(?:Z| ?[+-]\d\d:?\d\d)?)?/g, '<time>'],
  [
    /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +(?:\d{1,4} +)?(?:\d\d:\d\d(?::\d\d)?)?(?: +(?:AM|PM))?(?: +[A-Z]{3,4})?(?: +\d{4})?/g,
    '<time>',
  ],
  [/\b\d{1,2}:\d\d:\d\d(?:[.,]\d+)?\b/g, '<time>', ':'],
  [/\bSOURCE_DATE_EPOCH=\d+/g, 'SOURCE_DATE_EPOCH=<time>', 'SOURCE_DATE'],
  // How far: the steps of ninja, cmake and dnf, of which another version has more.
  [/^\[ *\d+(?:\/\d+|%)\]/g, '[<step>]'],
  [/ \d+\/\d+ *$/g, ' <step>', '/'],
  // How long, how fast, how much was downloaded.
  [/\b\d+(?:\.\d+)? ?(?:ns|us|µs|ms|s|sec|secs|seconds?|minutes?|min)(?![\w/])/g, '<duration>'],
  [/\b\d+m\d+(?:\.\d+)?s\b/g, '<duration>'],
  [/\b\d+(?:\.\d+)? +(?:[kKMG]i?)?B\/s/g, '<speed>', 'B/s'],
  [/ \| *\d+(?:\.\d+)? +(?:[kKMG]i?)?B\b(?: +\d\d:\d\d)?/g, ' | <size>', ' | '],
  // Temporary names.
  [/\brpm-tmp\.\w+/g, 'rpm-tmp.<temporary>', 'rpm-tmp.'],
  [/(\/(?:var\/)?tmp\/)[\w.+-]+/g, '$1<temporary>', 'tmp/'],
  [/\bcc[A-Za-z0-9]{6}\.(?=[a-z])/g, 'cc<temporary>.'],
  [/\btmp(?=[a-z0-9_]*\d)[a-z0-9_]{8}\b/g, '<temporary>', 'tmp'],
  // mock's roots and kojid's directories: tag, buildroot and repo; task.
  [/(\/var\/lib\/mock\/[\w.+-]+?)-\d+-\d+(?=\/|\b)/g, '$1-<buildroot>', '/mock/'],
  [/\btasks\/\d+\/\d+/g, 'tasks/<task>', 'tasks/'],
  [/(\/repos\/[\w.+-]+\/)\d+/g, '$1<repo>', '/repos/'],
  // Process ids, addresses, long digests, seeds.
  [/\bpid[ =:]+\d+/gi, 'pid <pid>'],
  [/(: line \d+: +)\d+(?= +(?:Killed|Segmentation|Aborted|Terminated))/g, '$1<pid>', ': line '],
  [/\b0x[0-9a-fA-F]{4,}/g, '<address>', '0x'],
  [/\b[0-9a-f]{32,}\b/g, '<digest>'],
  [/\b(?:build[-_]id|BuildID)([ =[:\w]*?)[0-9a-f]{16,}/gi, 'build-id$1<digest>'],
  [/(--seed|\bseed[ :=]+) ?\d+/g, '$1<seed>', 'seed'],
  // Hosts: IP addresses, and names that a builder's own tools print.
  [/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g, '<host>'],
  [/\b(HOSTNAME|hostname|uname -n|Host|host)(['"]?[:=] ?['"]?)[\w.-]+/g, '$1$2<host>'],
]

/**
 * A line without its noise: times, temporary names, process ids, hosts, addresses. Masking what
 * is masked changes nothing.
 */
export function maskNoise(line: string): string {
  let masked = line
  for (const [pattern, mask, needs] of noise) {
    if (needs === undefined || masked.includes(needs)) masked = masked.replace(pattern, mask)
  }
  return masked
}

/** A mask for one log, which also hides the version that its build is of. */
export function maskFor(
  own: { version: string; release: string } | null,
): (line: string) => string {
  if (!own) return maskNoise
  const { version, release } = own
  const [full, short] = [`${version}-${release}`, version]
  return (line) => {
    const unversioned = line.includes(short)
      ? whole(whole(line, full, '<version>'), short, '<version>')
      : line
    return maskNoise(unversioned)
  }
}

/** Replaces a text where it is not part of a longer number or word. */
function whole(line: string, text: string, mask: string): string {
  let rest = line
  let done = ''
  for (let at = rest.indexOf(text); at >= 0; at = rest.indexOf(text)) {
    const [before, after] = [rest[at - 1] ?? ' ', rest[at + text.length] ?? ' ']
    const apart = !/[\w.]/.test(before) && !/\w/.test(after)
    done += rest.slice(0, at) + (apart ? mask : text)
    rest = rest.slice(at + text.length)
  }
  return done + rest
}
