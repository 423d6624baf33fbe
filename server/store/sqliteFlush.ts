import { fdatasync, fsync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

/**
 * Brings SQLite's write-ahead log to the disk, off the main thread. Those who ask while one flush is under way
 * share the next one. When the disk refuses once, nothing is trusted to it again.
 */
export class DiskFlush {
  readonly #path: string
  #file: FileHandle | undefined
  #underWay: Promise<void> = Promise.resolve()
  #next: Promise<void> | undefined
  #failed: Error | undefined

  constructor(path: string) {
    this.#path = path
  }

  /** Why the disk cannot be trusted any more. */
  get failed(): Error | undefined {
    return this.#failed
  }

  /** Resolves when everything written before the call is on disk; the log must have been written to. */
  flushed(): Promise<void> {
    this.#next ??= this.#underWay.then(() => {
      this.#underWay = this.#next ?? this.#underWay
      this.#next = undefined
      return this.#flush()
    })
    return this.#next
  }

  async close(): Promise<void> {
    await this.#underWay.catch(() => undefined)
    await this.#file?.close()
  }

  async #flush(): Promise<void> {
    if (this.#failed) throw this.#failed
    try {
      this.#file ??= await this.#opened()
      await promisify(fdatasync)(this.#file.fd)
    } catch (error) {
      this.#failed = new Error(`The disk did not confirm a write: ${String(error)}`)
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
