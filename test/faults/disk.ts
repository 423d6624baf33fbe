import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const size = 48

/** A folder of data on a small disk of its own where the system lets us mount one; else an ordinary folder. */
export class Disk {
  readonly folder: string
  /** Whether it can be filled. */
  readonly small: boolean

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'hotwash-faults-'))
    this.small = mounted(this.folder)
  }

  /** Takes every free byte. */
  fill(): void {
    if (!this.small) return
    const file = openSync(this.#ballast, 'a')
    try {
      for (const block of [2 ** 20, 2 ** 12])
        try {
          for (;;) writeSync(file, Buffer.alloc(block))
        } catch {
          // Full: with smaller blocks to the brim.
        }
    } finally {
      closeSync(file)
    }
  }

  free(): void {
    if (existsSync(this.#ballast)) rmSync(this.#ballast)
  }

  remove(): void {
    if (this.small) execFileSync('umount', ['-l', this.folder], { stdio: 'ignore' })
    rmSync(this.folder, { recursive: true, force: true })
  }

  get #ballast(): string {
    return join(this.folder, 'ballast')
  }
}

function mounted(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', folder], {
      stdio: 'ignore',
    })
    return true
  } catch {
    return false
  }
}
