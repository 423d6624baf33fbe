import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { prepare } from '../../shared/engine/plan.ts'
import { outcomeRecord } from '../../shared/incident/outcome.ts'
import { readIncident } from '../../shared/incident/readIncident.ts'
import { replay } from '../../shared/log/replay.ts'
import { readLossModel } from '../loss/lossModel.ts'
import { proposalIn, scenariosHere, textBeside } from '../readiness/proposal.ts'
import { readinessNow } from '../readiness/readinessOf.ts'
import { sourcesOf } from './bundle.ts'

/** `incident import FILE` checks a real incident's record; `incident export LOG` prints an exercise in that shape. */
export const incidentCommand = (): Command =>
  new Command('incident')
    .description('records of incidents: check one, or print an exercise as one')
    .addCommand(
      new Command('import')
        .argument('<file>', 'JSON, a printed record, or VERIS')
        .action((path: string) => {
          const read = readIncident(readFileSync(path, 'utf8'))
          if (!read.ok) {
            const where = read.field === '' ? path : `${path} ${read.field}`
            throw new Error(`${where}: ${read.message}`)
          }
          for (const flag of read.context.flags) console.error(`Flagged: ${flag}`)
          console.log(JSON.stringify(read.context, null, 2))
        }),
    )
    .addCommand(
      new Command('export').argument('<log>', 'the log of an exercise').action((path: string) => {
        const { pack, header, entries, end } = sourcesOf(path, undefined)
        const plan = prepare(pack.scenario, header.config)
        const { events } = replay(plan, entries, end)
        const report = readinessNow(
          plan,
          events,
          {
            model: readLossModel(),
            proposal: proposalIn(textBeside(scenariosHere, 'proposal.yaml')),
            claims: [],
            about: {
              id: header.exercise,
              log: { engine: header.engine, scenario: { hash: pack.hash } },
            },
          },
          1,
        )
        console.log(JSON.stringify(outcomeRecord(report), null, 2))
      }),
    )
