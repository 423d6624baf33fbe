import type { Issue } from './issue.ts'
import type { Problem } from './problems.ts'
import type { ScenarioFile } from './file.ts'
import type { TextFile } from './yamlFiles.ts'

const largest = 200_000

/** Whether a file of a package is a picture: `.svg` as its text, `.png` as base64. */
export const isPicture = ({ name }: Pick<TextFile, 'name'>): boolean => /\.(svg|png)$/.test(name)

/** Attachments that name a picture which is not in the package. */
export function missingPictures(file: ScenarioFile, pictures: readonly TextFile[]): Problem[] {
  const there = pictures.map(({ name }) => name.split('/').at(-1) ?? name)
  const near = there.join(', ') || 'no picture'
  return file.injects.flatMap(({ attachments, variants }, index) =>
    [
      { of: attachments, path: ['injects', index, 'attachments'] },
      ...variants.map((variant, at) => ({
        of: variant.attachments ?? [],
        path: ['injects', index, 'variants', at, 'attachments'],
      })),
    ].flatMap(({ of, path }) =>
      of.flatMap(({ picture }, at): Problem[] =>
        picture === undefined || there.includes(picture)
          ? []
          : [
              {
                path: [...path, at, 'picture'],
                message: `no file "${picture}" lies beside the YAML files; there is ${near}`,
              },
            ],
      ),
    ),
  )
}

/** What may not be in a drawing: it could fetch, link or run something, or hide it in an entity. */
const unsafe: readonly (readonly [RegExp, string])[] = [
  [/<!(DOCTYPE|ENTITY)/i, 'has a DOCTYPE or an entity; leave it out'],
  [/<\s*script/i, 'has a script; leave it out'],
  [
    /<\s*(foreignObject|iframe|image|use|a|style|animate\w*|set)\b/i,
    'has an element that is not drawn itself; use shapes and text only',
  ],
  [/\son\w+\s*=/i, 'has an event handler; leave it out'],
  [/\b(href|src)\s*=/i, 'refers to something else; leave it out'],
  [/url\s*\(\s*['"]?(?!#)/i, 'refers to something outside it; leave it out'],
]

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/** What is wrong with a picture, by line for drawings. */
export function pictureIssues({ name, text }: TextFile): Issue[] {
  const issue = (message: string, line = 1): Issue => ({
    file: name,
    line,
    column: 1,
    path: '',
    message,
  })
  const bytes = name.endsWith('.png') ? (text.length * 3) / 4 : text.length
  if (bytes > largest) return [issue(`is larger than ${largest / 1000} kB`)]
  if (name.endsWith('.png'))
    return text.startsWith('iVBORw0KGgo') ? [] : [issue('is not a PNG picture')]
  if (!/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(text))
    return [issue('is not an SVG drawing')]
  return unsafe.flatMap(([pattern, message]) => {
    const found = pattern.exec(text)
    return found ? [issue(message, lineOf(text, found.index))] : []
  })
}
