import { globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const rules = ['kernel', 'scenario', 'engine'].map((floor) => `shared/${floor}`)
const reading = [
  ...rules,
  'shared/wire',
  'shared/log',
  'shared/view',
  'shared/scoring',
  'shared/debrief',
]

/** Who may import whom. A file's floor is its longest matching prefix; it may import its own floor and those listed. */
const floors: Readonly<Record<string, readonly string[]>> = {
  'shared/kernel': [],
  'shared/scenario': ['shared/kernel'],
  'shared/wire': ['shared/kernel'],
  'shared/engine': ['shared/kernel', 'shared/scenario'],
  'shared/debrief': ['shared/kernel', 'shared/wire'],
  'shared/log': rules,
  'shared/view': [...rules, 'shared/wire'],
  'shared/scoring': rules,
  'shared/report': [
    ...rules,
    'shared/log',
    'shared/scoring',
    'shared/view',
    'shared/debrief',
    'shared/wire',
  ],
  'shared/loss': ['shared/kernel', 'shared/scenario'],
  'shared/readiness': [
    ...rules,
    'shared/log',
    'shared/scoring',
    'shared/view',
    'shared/report',
    'shared/loss',
  ],
  'shared/incident': [...rules, 'shared/report', 'shared/readiness'],
  'shared/drill': [...rules, 'shared/scoring'],
  'shared/simulate': [...rules, 'shared/log', 'shared/scoring'],
  'shared/whatif': [...reading, 'shared/report', 'shared/simulate'],
  'shared/hindsight': [...reading, 'shared/report'],
  server: [
    ...reading,
    'shared/report',
    'shared/drill',
    'shared/loss',
    'shared/readiness',
    'shared/incident',
    'shared/simulate',
    'shared/whatif',
    'shared/hindsight',
  ],
  client: ['shared/kernel', 'shared/wire'],
}
const packages: Readonly<Record<string, readonly string[]>> = {
  'shared/kernel': ['seedrandom', '@noble/hashes/sha2.js', '@noble/hashes/utils.js'],
  'shared/scenario': ['zod', 'yaml'],
  'shared/wire': ['zod'],
  'shared/loss': ['zod'],
  'shared/readiness': ['zod'],
  'shared/incident': ['zod'],
  'shared/drill': ['yaml'],
  shared: [],
  client: [
    'preact',
    'preact/hooks',
    '@preact/signals',
    '@colyseus/sdk',
    'uqr',
    '@fontsource-variable/inter',
    'vite',
  ],
}
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
  const valueImport =
    /(?:^|\n)\s*(?:import|export)\b(?!\s+type\b)[^'"`;=()[\]]*?['"]([^'"\n]+)['"]/g
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
