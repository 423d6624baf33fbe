import { fdatasync, fsync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { Unconfirmed } from './trouble.ts'

/** Resolves when what was written to an open file is on the disk. */
export type Sync = (descriptor: number) => Promise<void>

/**
 * Brings SQLite's write-ahead log to the disk, off the main thread. Those who ask while one flush is under way
 * share the next one. When the disk refuses once, nothing is trusted to it until it was mended: a second try could
 * succeed without the lost pages (the kernel tells of a failed write once).
 */
export class DiskFlush {
  readonly #path: string
  readonly #sync: Sync
  #file: FileHandle | undefined
  #underWay: Promise<void> = Promise.resolve()
  #next: Promise<void> | undefined
  #failed: Unconfirmed | undefined

  constructor(path: string, sync: Sync = promisify(fdatasync)) {
    this.#path = path
    this.#sync = sync
  }

  /** Why the disk cannot be trusted now. */
  get failed(): Unconfirmed | undefined {
    return this.#failed
  }

  /** Resolves when everything written before the call is on disk; the log must have been written to. */
  flushed(): Promise<void> {
    this.#next ??= this.#underWay
      .catch(() => undefined)
      .then(() => {
        this.#underWay = this.#next ?? this.#underWay
        this.#next = undefined
        return this.#flush()
      })
    return this.#next
  }

  /** What was written has reached the disk another way. */
  async mended(): Promise<void> {
    await this.#file?.close()
    this.#file = undefined
    this.#failed = undefined
  }

  async close(): Promise<void> {
    await this.#underWay.catch(() => undefined)
    await this.#file?.close()
  }

  async #flush(): Promise<void> {
    if (this.#failed) throw this.#failed
    try {
      this.#file ??= await this.#opened()
      await this.#sync(this.#file.fd)
    } catch (error) {
      this.#failed = new Unconfirmed(error)
      throw this.#failed
    }
  }

  /** The log's own name has to outlive a power cut too: its folder is brought to the disk once. */
  async #opened(): Promise<FileHandle> {
    const folder = await open(dirname(this.#path), 'r')
    try {
      await promisify(fsync)(folder.fd)
    } finally {
      await folder.close()
    }
    return open(this.#path, 'r+')
  }
}
