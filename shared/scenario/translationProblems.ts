import type { ScenarioFile } from './file.ts'
import type { Problem } from './problems.ts'

/** Translations of what does not exist, and of words that are quoted to the letter. */
export function translationProblems({
  translations,
  injects,
  decisions,
}: ScenarioFile): readonly Problem[] {
  return Object.entries(translations).flatMap(([language, words]): Problem[] => {
    const at = (...rest: string[]) => ['translations', language, ...rest]
    const ofInjects = Object.keys(words.injects).flatMap((id): Problem[] => {
      const inject = injects.find((each) => each.id === id)
      if (!inject) return [{ path: at('injects', id), message: `there is no inject "${id}"` }]
      if (inject.provenance.class !== 'reported') return []
      const message = `"${id}" quotes its source to the letter, so it stays in the words of the source`
      return [{ path: at('injects', id), message }]
    })
    const ofDecisions = Object.entries(words.decisions).flatMap(([id, { options }]): Problem[] => {
      const decision = decisions.find((each) => each.id === id)
      if (!decision) return [{ path: at('decisions', id), message: `there is no decision "${id}"` }]
      const known = decision.options.map((option) => option.id as string)
      return Object.keys(options)
        .filter((option) => !known.includes(option))
        .map((option) => ({
          path: at('decisions', id, 'options', option),
          message: `decision "${id}" has no option "${option}"; it has ${known.join(', ')}`,
        }))
    })
    return [...ofInjects, ...ofDecisions]
  })
}
