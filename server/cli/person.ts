import { Command } from 'commander'
import { openPrivacy, type PrivacyStore } from '../store/privacyStore.ts'
import { withDb } from './withDb.ts'

/** `person list|export|erase`: what is kept of the people in an exercise. To be run with the server's own settings. */
export const personCommand = (): Command =>
  new Command('person')
    .description('what is kept of the people in an exercise')
    .addCommand(
      new Command('list').argument('<exercise>').action((exercise: string) =>
        withStore(async (store) => {
          for (const { id, kind, seat, name } of await store.people(exercise))
            console.log([id, kind, seat || '-', name].join('\t'))
        }),
      ),
    )
    .addCommand(
      new Command('export')
        .argument('<exercise>')
        .argument('<person>')
        .action((exercise: string, person: string) =>
          withStore(async (store) => {
            const found = await store.exportOf(exercise, person)
            if (!found) throw nobody(exercise, person)
            console.log(JSON.stringify(found, null, 2))
          }),
        ),
    )
    .addCommand(
      new Command('erase')
        .argument('<exercise>')
        .argument('<person>')
        .action((exercise: string, person: string) =>
          withStore(async (store) => {
            const done = await store.erase(exercise, person)
            if (done === 'nobody') throw nobody(exercise, person)
            if (done === 'not-ended')
              throw new Error('A person can be erased when the exercise has ended. End it first.')
            console.log(
              'Erased: name, keys, drafts, and the key to their words. A server that has the exercise open loads it anew within seconds; backups made before hold them until they are deleted.',
            )
          }),
        ),
    )

const nobody = (exercise: string, person: string): Error =>
  new Error(
    `There is no person ${person} in ${exercise}. "hotwash person list ${exercise}" shows them.`,
  )

const withStore = (work: (store: PrivacyStore) => Promise<void>): Promise<void> =>
  withDb((db) => work(openPrivacy(db)))
