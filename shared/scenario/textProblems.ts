import type { ScenarioFile } from './file.ts'
import type { Path } from './issue.ts'
import type { Problem } from './problems.ts'

/** Quotes that match their source to the letter; parameters that exist. */
export function textProblems(file: ScenarioFile): Problem[] {
  return [...quoteProblems(file), ...parameterProblems(file, file, [])]
}

function quoteProblems(file: ScenarioFile): Problem[] {
  return file.injects.flatMap(({ provenance, body, variants }, index): Problem[] => {
    if (provenance.class !== 'reported') return []
    const source = file.sources.find(({ id }) => id === provenance.source)
    const bodies = [body, ...variants.map((variant) => variant.body)]
    return provenance.quotes.flatMap((quote, at): Problem[] => {
      const path: Path = ['injects', index, 'provenance', 'quotes', at]
      const problems: Problem[] = []
      if (source && !source.excerpts.some((excerpt) => excerpt.includes(quote)))
        problems.push({
          path,
          message: `is not in an excerpt of source "${source.id}"; copy it to the letter`,
        })
      if (!bodies.every((each) => oneLine(each).includes(oneLine(quote))))
        problems.push({ path, message: 'is not in the text of the inject and of each variant' })
      return problems
    })
  })
}

/** Line breaks inside a paragraph do not count when words are compared. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

function parameterProblems(file: ScenarioFile, part: unknown, path: Path): Problem[] {
  if (typeof part === 'string')
    return [...part.matchAll(/\{\{\s*([^}]*?)\s*\}\}/g)].flatMap(([, name]): Problem[] =>
      name !== undefined && name in file.parameters
        ? []
        : [
            {
              path,
              message: `no parameter "${name}"; there is ${Object.keys(file.parameters).join(', ')}`,
            },
          ],
    )
  if (part === null || typeof part !== 'object') return []
  return Object.entries(part).flatMap(([key, value]) =>
    parameterProblems(file, value, [...path, Array.isArray(part) ? Number(key) : key]),
  )
}
