import { globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { floors, inside, packages } from './floors.ts'

const impure =
  /\bMath\.random\b|\bDate\.now\b|\bnew Date\b|\bprocess\.|\bsetTimeout\b|\bsetInterval\b|\bconsole\.|\bperformance\./
const longest = 300

const root = join(import.meta.dirname, '..')
const files = ['shared', 'server', 'client'].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(top, name)),
)
const source = (file: string): string => readFileSync(join(root, file), 'utf8')
const imported = [
  /(?:^|\n)\s*(?:import|export)\b[^'"`;=()[\]]*?['"]([^'"\n]+)['"]/g,
  /\bimport\(\s*['"]([^'"\n]+)['"]/g,
]
/** Of what is there when the program runs; types are not. */
const valueImport = /(?:^|\n)\s*(?:import|export)\b(?!\s+type\b)[^'"`;=()[\]]*?['"]([^'"\n]+)['"]/g
const imports = (file: string): string[] =>
  imported.flatMap((form) => [...source(file).matchAll(form)].map((match) => match[1] ?? ''))
const longestPrefix = (keys: readonly string[], file: string): string =>
  keys.filter((key) => file.startsWith(`${key}/`)).toSorted((a, b) => b.length - a.length)[0] ?? ''
const floorOf = (file: string): string => longestPrefix(Object.keys(floors), file)

test('every source file stands on a floor', () => {
  expect(files.length).toBeGreaterThan(50)
  expect(files.filter((file) => floorOf(file) === '')).toEqual([])
})

test('imports only go down', () => {
  const wrong = files.flatMap((file) =>
    imports(file)
      .filter((to) => to.startsWith('.'))
      .map((to) => relative(root, join(root, dirname(file), to)))
      .filter(
        (to) => floorOf(to) !== floorOf(file) && !floors[floorOf(file)]?.includes(floorOf(to)),
      )
      .map((to) => `${file} -> ${to}`),
  )
  expect(wrong).toEqual([])
})

test.each(Object.keys(inside))('inside the %s, too, imports only go down', (top) => {
  const parts = inside[top] ?? []
  /** What lies in the folder itself and is not named stands above its parts. */
  const height = (file: string): number => {
    const at = parts.findIndex((part) => `${file}/`.startsWith(`${top}/${part}/`))
    return at < 0 && dirname(file) === top ? parts.length : at
  }
  const here = files.filter((file) => file.startsWith(`${top}/`))
  expect(here.filter((file) => height(file) < 0)).toEqual([])
  const wrong = here.flatMap((file) =>
    imports(file)
      .filter((to) => to.startsWith('.'))
      .map((to) => relative(root, join(root, dirname(file), to)))
      .filter((to) => to.startsWith(`${top}/`) && height(to) > height(file))
      .map((to) => `${file} -> ${to}`),
  )
  expect(wrong).toEqual([])
})

test('no file needs itself', () => {
  const needs = new Map(
    files.map((file) => [
      file,
      [...source(file).matchAll(valueImport)]
        .map(([, to]) => to ?? '')
        .filter((to) => to.startsWith('.'))
        .map((to) => relative(root, join(root, dirname(file), to))),
    ]),
  )
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) return void circles.push([...path, file].join(' -> '))
    if (done.has(file)) return
    for (const to of needs.get(file) ?? []) visit(to, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  expect(circles).toEqual([])
})

test('shared and client use only the packages they were given', () => {
  const wrong = files.flatMap((file) => {
    const allowed = packages[longestPrefix(Object.keys(packages), file)]
    if (!allowed) return []
    return imports(file)
      .filter((to) => !to.startsWith('.') && !/^@(phaser|engine)\b|^phaser$/.test(to))
      .filter((to) => !allowed.some((name) => to === name || to.startsWith(`${name}/`)))
      .map((to) => `${file} -> ${to}`)
  })
  expect(wrong).toEqual([])
})

test('no page carries the checks of the server', () => {
  const values = (file: string) => [...source(file).matchAll(valueImport)].map(([, to]) => to ?? '')
  const reached = new Set(files.filter((file) => file.startsWith('client/')))
  for (const file of reached)
    for (const to of values(file))
      if (to.startsWith('.') && /\.tsx?$/.test(to)) reached.add(join(dirname(file), to))
  expect(reached.size).toBeGreaterThan(150)
  expect([...reached].filter((file) => values(file).includes('zod'))).toEqual([])
})

test('only the board knows Phaser, and only the connection knows Colyseus', () => {
  const knows = (pattern: RegExp, home: string): string[] =>
    files.filter(
      (file) =>
        file.startsWith('client/') &&
        !file.startsWith(home) &&
        imports(file).some((to) => pattern.test(to)),
    )
  expect(knows(/phaser/i, 'client/board/')).toEqual([])
  expect(knows(/colyseus/, 'client/net/')).toEqual([])
})

test('shared code reads no clock, no chance and no environment', () => {
  const wrong = files.filter((file) => file.startsWith('shared/') && impure.test(source(file)))
  expect(wrong).toEqual([])
})

test('only one file draws lots', () => {
  expect(files.filter((file) => imports(file).includes('seedrandom'))).toEqual([
    'shared/kernel/rng.ts',
  ])
})

test(`no file is longer than ${longest} lines`, () => {
  expect(files.filter((file) => source(file).split('\n').length > longest + 1)).toEqual([])
})

test('the lockfile has every package for other platforms, without which `npm ci` stops', () => {
  type Locked = { readonly optionalDependencies?: Readonly<Record<string, string>> }
  const { packages } = JSON.parse(source('package-lock.json')) as {
    readonly packages: Readonly<Record<string, Locked>>
  }
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(
        (name) =>
          !(`${path}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
      )
      .map((name) => `${path} -> ${name}`),
  )
  expect(missing).toEqual([])
})

test('every promise of the README names its test, and the test is there', () => {
  const [, promises = ''] =
    /\n## What it promises[^\n]*\n([\s\S]*?)\n## /.exec(source('README.md')) ?? []
  const rows = promises
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
  expect(rows.length).toBeGreaterThan(30)
  const { scripts } = JSON.parse(source('package.json')) as {
    readonly scripts: Readonly<Record<string, string>>
  }
  let folder = ''
  const isThere = (name: string): boolean => {
    const script = /^npm run ([\w:-]+)/.exec(name)?.[1]
    if (script !== undefined) return script in scripts
    // A name alone is a file beside the one before it.
    const path = name.includes('/') ? name : `${folder}/${name}*`
    folder = dirname(path)
    return globSync(path, { cwd: root }).length > 0
  }
  const wrong = rows.flatMap((row) => {
    const names = [...(row.split(/(?<!\\)\|/)[2] ?? '').matchAll(/`([^`]+)`/g)].map(
      ([, name]) => name ?? '',
    )
    return names.length === 0 ? [`${row} names none`] : names.filter((name) => !isThere(name))
  })
  expect(wrong).toEqual([])
})
