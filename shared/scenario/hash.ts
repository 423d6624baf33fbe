import { hashOf } from '../kernel/canonical.ts'
import type { TextFile } from './yamlFiles.ts'

/** SHA-256 over the names and texts of a package's YAML files, whatever order they were read in. */
export const packageHash = (files: readonly TextFile[]): string =>
  hashOf(
    files
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, text }) => `${name}\n${text.length}\n${text}`)
      .join('\n'),
  )
