import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { z } from 'zod'
import { scenarioFile } from '../../shared/scenario/file.ts'

const place = resolve(import.meta.dirname, '../../scenarios/scenario.schema.json')

/** `schema`: writes the JSON schema that editors check scenario files with. */
export const schemaCommand = (): Command =>
  new Command('schema')
    .description('write scenarios/scenario.schema.json for editors')
    .action(() => {
      writeFileSync(place, schemaText())
      console.log(`Wrote ${place}`)
    })

/**
 * The schema of one YAML file of a package. A package may be spread over several files, so no key is required
 * of a single one; `hotwash check` looks at the whole.
 */
export function schemaText(): string {
  const { required: _required, ...schema } = z.toJSONSchema(scenarioFile, { io: 'input' })
  return `${JSON.stringify(schema, null, 2)}\n`
}
