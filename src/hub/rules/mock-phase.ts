/**
 * What mock is doing, from its state.log: the innermost "Start:" without its "Finish:", without
 * the package's name. Null before the first and after the last.
 */
export function mockPhase(stateLog: string): string | null {
  const open: string[] = []
  for (const [, event, what = ''] of stateLog.matchAll(/ - (Start|Finish): (.+)$/gm)) {
    if (event === 'Start') open.push(what)
    else if (open.includes(what)) open.splice(open.lastIndexOf(what))
  }
  return open.at(-1)?.replace(/ (for )?\S+\.src\.rpm$/, '') ?? null
}
