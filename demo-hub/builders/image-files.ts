import { pythonText } from '../hub/arguments'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '../db/database'

/** Content of a seeded image: its size in bytes of one letter. */
export function imageContent(filename: string, size: number): Buffer {
  return Buffer.alloc(size, filename)
}

/** Writes the images and the log of a build that a content generator imported. */
export async function materializeImage(db: Db, directory: string, build: number): Promise<void> {
  const rows = await db.rows('select filename, size from archiveinfo where build_id = $1', [build])
  await mkdir(join(directory, 'images'), { recursive: true })
  await mkdir(join(directory, 'data/logs'), { recursive: true })
  for (const { filename, size } of rows) {
    const name = pythonText(filename)
    await writeFile(join(directory, 'images', name), imageContent(name, Number(size)))
  }
  const log = ['INFO: osbuild-composer 101', 'INFO: image built', 'INFO: uploaded to koji']
  await writeFile(join(directory, 'data/logs/build.log'), `${log.join('\n')}\n`)
}
