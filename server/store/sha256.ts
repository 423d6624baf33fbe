import { hash } from 'node:crypto'

/** SHA-256 of a text in hexadecimal, as shared/kernel/canonical.ts has it; the platform's own takes a quarter of the time. */
export const sha256 = (text: string): string => hash('sha256', text)
