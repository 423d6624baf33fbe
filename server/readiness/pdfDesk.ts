import { Worker } from 'node:worker_threads'
import type { Document } from '../../shared/report/document/block.ts'

/** Sets documents as PDF beside the server, one after another. */
export class PdfDesk {
  #tail: Promise<unknown> = Promise.resolve()

  of(document: Document): Promise<Uint8Array> {
    const next = this.#tail.then(() => inThread(document))
    this.#tail = next.catch(() => undefined)
    return next
  }
}

const inThread = (document: Document): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('pdfWorker.ts', import.meta.url), { workerData: document })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The thread that sets documents stopped')))
  })
