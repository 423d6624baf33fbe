import { expect, test } from 'vitest'
import { takeSeat } from '../../shared/wire/api.ts'
import { decideMessage } from '../../shared/wire/messages.ts'
import { visible } from '../../shared/wire/text.ts'

test.each([
  ['Ana\u0000Bo', 'AnaBo'],
  ['\u202Egnp.exe', 'gnp.exe'],
  ['a\u200Bb\uFEFFc\u2066d\u2069', 'abcd'],
  ['x\uD800y', 'x\uFFFDy'],
  ['\u001B[2Jred', '[2Jred'],
  ['Ma\u0304ori', 'Māori'],
])('%j is read as %j', (sent, seen) => {
  expect(visible(sent)).toBe(seen)
})

test.each(['Tāne Māhuta', '👩‍⚕️ on call', 'line one\nline two\tend', 'نعم', 'नमस्ते', 'क्‍ष'])(
  'what people write stays as they wrote it: %s',
  (text) => expect(visible(text)).toBe(text.normalize('NFC')),
)

test('a name of nothing but unseen signs is no name', () => {
  const sent = { code: 'ABC234', seat: 'lead', name: '\u200B\u202E \u2060' }
  const read = takeSeat.safeParse(sent)
  expect(read.error?.issues).toMatchObject([
    { path: ['name'], message: 'write the name others will see' },
  ])
})

test('words of answers are cleaned before they reach the log', () => {
  const answer = { kind: 'choice', option: 'x' }
  const sent = { request: 'request-1', decision: 'tell', answer, reason: 'a\u0000b\u202Ec' }
  expect(decideMessage.parse(sent)).toMatchObject({ reason: 'abc' })
})
