import type { Db } from '../db/database'
import { pythonText } from '../hub/arguments'
import type { Source } from '../packages/source'

function withDist(release: string): string {
  return /^\d+$/.test(release) ? `${release}.el9` : release
}

/**
 * Version and release that a checked-out spec file says: as the URL asks, else the package's
 * last version with the next free release.
 */
export async function nextVersion(
  db: Db,
  source: Source,
): Promise<{ version: string; release: string }> {
  const last = await db.row(
    `select b.version, b.release from build b join package p on p.id = b.pkg_id
     where p.name = $1 order by b.id desc limit 1`,
    [source.name],
  )
  if (source.version !== null)
    return { version: source.version, release: withDist(source.release ?? '1') }
  if (!last) return { version: '1.0.0', release: withDist(source.release ?? '1') }
  const number = Number(/^\d+/.exec(pythonText(last['release']))?.[0] ?? 0)
  return {
    version: pythonText(last['version']),
    release: withDist(source.release ?? String(number + 1)),
  }
}
