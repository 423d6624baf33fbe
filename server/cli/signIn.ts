import { Command } from 'commander'
import { addressesOf } from '../config/address.ts'
import { Facilitators } from '../signin/facilitators.ts'
import { openSessions } from '../store/sessionStore.ts'
import { withDb } from './withDb.ts'

/** `sign-in`: a new link with which one facilitator signs in. To be run with the server's own settings. */
export const signInCommand = (): Command =>
  new Command('sign-in')
    .description('a link with which one facilitator signs in, once')
    .action(() =>
      withDb(async (db, config) => {
        const link = await new Facilitators(config.signIn.how, openSessions(db)).newLink()
        const { own, network } = addressesOf(config.host, config.port)
        const at = config.publicUrl ?? network[0] ?? own
        console.log(new URL(`/sign-in#${link}`, at).href)
      }),
    )
