/** A task's id as a path has it; NaN where it is no number. */
export function parseTaskId(text: string | undefined): number {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : NaN
}
