import { parentPort, workerData } from 'node:worker_threads'
import type { Document } from '../../shared/report/document/block.ts'
import { pdfOf } from '../document/pdf.ts'

/** A thread that sets one document as PDF and ends. */
parentPort?.postMessage(pdfOf(workerData as Document))
