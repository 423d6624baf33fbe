import { Command } from 'commander'
import { addressesOf } from '../address.ts'
import { readConfig } from '../config.ts'
import { Facilitators } from '../signin/facilitators.ts'
import { openDb } from '../store/openDb.ts'
import { migrate } from '../store/migrations.ts'
import { openSessions } from '../store/sessionStore.ts'

/** `sign-in`: a new link with which one facilitator signs in. To be run with the server's own settings. */
export const signInCommand = (): Command =>
  new Command('sign-in')
    .description('a link with which one facilitator signs in, once')
    .action(async () => {
      const read = readConfig(process.env)
      if (!read.ok) throw new Error(read.problems.join('\n'))
      const { config } = read
      const db = openDb(config)
      try {
        await migrate(db)
        const link = await new Facilitators(config.signIn.how, openSessions(db)).newLink()
        const { own, network } = addressesOf(config.host, config.port)
        const at = config.publicUrl ?? network[0] ?? own
        console.log(new URL(`/sign-in#${link}`, at).href)
      } finally {
        await db.close()
      }
    })
