const timesEnding = '-ts.log'

/** The file that tells when a log's bytes came (builder/kojid BuildRootLogs.add_ts_log). */
export function timesFileOf(log: string): string {
  return `${log}${timesEnding}`
}

/** Whether a file among a task's or a build's is a log to read. */
export function isLog(file: string): boolean {
  return file.endsWith('.log') && !file.endsWith(timesEnding)
}
