import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '../db/database'
import { pythonText } from '../hub/arguments'
import { writeTarball, type TarEntry } from '../packages/tarball'

/** When the tarballs' files were made, so that they are the same bytes at any time. */
const made = 1_780_000_000

/** An upload that was cut off: a file that its type promises to hold others and does not. */
const brokenTarball = 'foreman-discovery-image-4.1.1.tar.gz'

function entry(name: string, content: string, mode = 0o644): TarEntry {
  return { name, content, mode, mtime: made, user: 'root', group: 'root' }
}

function tarball(directory: string): Buffer {
  const modules = ['ansible', 'ipmi', 'lldp', 'network', 'nvme', 'storage', 'tpm', 'udev']
  return writeTarball([
    entry(`${directory}/README.md`, '# Discovery image\n\nBoot it to have a host found.\n'),
    entry(`${directory}/boot/vmlinuz0`, 'kernel '.repeat(9000), 0o755),
    entry(`${directory}/boot/initrd0.img`, 'ramdisk '.repeat(21000), 0o600),
    entry(`${directory}/LiveOS/squashfs.img`, 'squashfs '.repeat(40000)),
    entry(`${directory}/EFI/BOOT/grub.cfg`, 'set default=0\nset timeout=3\n'),
    ...modules.map((name) =>
      entry(`${directory}/facts/${name}.rb`, `Facter.add(:${name}) { setcode { read_${name} } }\n`),
    ),
  ])
}

/** The bytes of a seeded archive: a tarball, or as many letters as it has bytes. */
export function imageContent(filename: string, size: number): Buffer {
  return filename.endsWith('.tar.gz') && filename !== brokenTarball
    ? tarball(filename.slice(0, -'.tar.gz'.length))
    : Buffer.alloc(size, filename)
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
