import { Command } from 'commander'
import { bundleCommand } from './bundle.ts'
import { backupCommand, checkLogCommand, restoreCommand } from './keeping.ts'
import { checkCommand } from './check.ts'
import { incidentCommand } from './incident.ts'
import { lossCommand } from './loss.ts'
import { personCommand } from './person.ts'
import { playtestCommand } from './playtest.ts'
import { replayCommand } from './replay.ts'
import { schemaCommand } from './schema.ts'
import { signInCommand } from './signIn.ts'
import { simulateCommand } from './simulate.ts'
import { verifyCommand } from './verify.ts'
import { whatIfCommand } from './whatif.ts'

/** `npm run -s hotwash -- <command>`. Each command is a file of its own and is added here. */
const program = new Command('hotwash')
  .description('Tabletop incident-response exercises: scenarios, logs and reports.')
  .addCommand(backupCommand())
  .addCommand(bundleCommand())
  .addCommand(checkCommand())
  .addCommand(incidentCommand())
  .addCommand(checkLogCommand())
  .addCommand(lossCommand())
  .addCommand(personCommand())
  .addCommand(playtestCommand())
  .addCommand(replayCommand())
  .addCommand(restoreCommand())
  .addCommand(schemaCommand())
  .addCommand(signInCommand())
  .addCommand(simulateCommand())
  .addCommand(verifyCommand())
  .addCommand(whatIfCommand())
  .showHelpAfterError()

try {
  await program.parseAsync()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
