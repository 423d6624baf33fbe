import { Command } from 'commander'
import { choresOf } from '../../shared/simulate/chores.ts'
import { done } from '../../shared/simulate/chore.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { verdictOf } from '../../shared/simulate/verdict.ts'
import { packageNamed, planFor, type Cut } from './cut.ts'
import { sharedOut } from './playtestCrew.ts'
import { playtestText } from './playtestText.ts'
import { progress } from './progress.ts'
import { whole } from './whole.ts'

type Options = Cut & { readonly runs: number; readonly workers: number; readonly json?: true }

/** Below this many runs, starting threads takes longer than playing. */
const worthThreads = 200

/** `playtest <scenario>`: many exercises by machine teams; what nobody meets, what beats everything, who waits. */
export const playtestCommand = (): Command =>
  new Command('playtest')
    .description('let machine teams play a scenario many times and say what is wrong with it')
    .argument('<scenario>', 'its name, or a path to its folder')
    .option('--runs <n>', 'how many exercises', whole(1_000_000), 1_000)
    .option('--minutes <n>', 'the length it is cut to', whole(1_000))
    .option('--roles <n>', 'seats of the team', whole(100))
    .option('--workers <n>', 'threads', whole(64), 2)
    .option('--json', 'print JSON instead of a report')
    .action(async (named: string, { runs, workers, json, ...cut }: Options) => {
      const plan = planFor(packageNamed(named), '', cut)
      const chores = choresOf(plan, runs)
      const show = progress(process.stderr, 'exercises', runs)
      const count = ({ runs: some }: { readonly runs: number }): void => show.add(some)
      const findings =
        runs < worthThreads
          ? inTurn(new Playbook(plan), chores, count)
          : await sharedOut(chores, { ...cut, scenario: named }, workers, count)
      show.end()
      const verdict = verdictOf(plan, findings)
      console.log(json ? JSON.stringify(verdict) : playtestText(plan, verdict))
    })

function inTurn(
  book: Playbook,
  chores: ReturnType<typeof choresOf>,
  told: (finding: ReturnType<typeof done>) => void,
): readonly ReturnType<typeof done>[] {
  return chores.map((chore) => {
    const finding = done(book, chore)
    told(finding)
    return finding
  })
}
