import type { LogEvent, LogSubject } from './script'

/** The hosts whose kojid.conf has log_timestamps = True. */
const hosts = new Set(['builder-x86_64-02', 'builder-aarch64-01'])

/** Whether a host's kojid notes when a log had how many bytes. */
export function keepsTimestamps(host: string): boolean {
  return hosts.has(host)
}

/** Not checkout.log: kojid notes the times of mock's logs only (BuildRoot.mock's log_patterns). */
export function hasTimestamps(file: string): boolean {
  return file !== 'checkout.log'
}

/** The file beside a log (builder/kojid BuildRootLogs.add_ts_log). */
export function timestampFile(file: string): string {
  return `${file}-ts.log`
}

/** Whether a file is such a one. */
export function isTimestampFile(name: string): boolean {
  return name.endsWith('-ts.log')
}

/** One line: whole seconds since the epoch, bytes of the log by then. */
export function timestampLine(seconds: number, bytes: number): string {
  return `${seconds.toFixed(0)} ${bytes}\n`
}

/** What kojid would have noted beside each log, looking once a second, by the name of its file. */
export function timestampFiles(subject: LogSubject, events: LogEvent[]): Map<string, string> {
  const logs = new Map<string, { lines: string[]; bytes: number; noted: number }>()
  const note = (log: { lines: string[]; bytes: number; noted: number }, seconds: number) => {
    if (log.noted === log.bytes) return
    log.lines.push(timestampLine(seconds, log.bytes))
    log.noted = log.bytes
  }
  let second = 0
  for (const { file, at, text } of events) {
    const now = Math.floor(at * subject.seconds)
    if (now > second) for (const log of logs.values()) note(log, subject.start + now)
    second = Math.max(second, now)
    if (!hasTimestamps(file)) continue
    const log = logs.get(file) ?? {
      lines: [timestampLine(subject.start + now, 0)],
      bytes: 0,
      noted: 0,
    }
    log.bytes += Buffer.byteLength(text)
    logs.set(file, log)
  }
  for (const log of logs.values()) note(log, subject.start + subject.seconds)
  return new Map([...logs].map(([file, { lines }]) => [timestampFile(file), lines.join('')]))
}
