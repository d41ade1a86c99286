import { join, normalize, sep } from 'node:path'

/** Koji's topdir on disk and the paths below it (koji.PathInfo). */
export class Topdir {
  readonly root: string
  constructor(root: string) {
    this.root = root
  }

  /** An absolute path; null when the relative one leads out of the topdir. */
  resolve(path: string): string | null {
    const full = normalize(join(this.root, path))
    return full === this.root || full.startsWith(this.root + sep) ? full : null
  }

  work(path = ''): string {
    return join(this.root, 'work', path)
  }

  task(id: number): string {
    return this.work(taskPath(id))
  }

  build(build: { name: string; version: string; release: string }): string {
    return join(this.root, buildPath(build))
  }
}

/** A task's output directory below work/. */
export function taskPath(id: number): string {
  return `tasks/${id % 10000}/${id}`
}

/** A build's directory below the topdir. */
export function buildPath(build: { name: string; version: string; release: string }): string {
  return `packages/${build.name}/${build.version}/${build.release}`
}
