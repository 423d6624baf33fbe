import { expect, test } from 'vitest'
import { readCode } from '../../shared/kernel/joinCode.ts'

test.each(['KWH42N', 'kwh42n', ' kwh 42n ', 'KWH-42N', 'k-w-h–4 2_n'])(
  'reads %j as KWH42N: case, spaces and hyphens do not matter',
  (typed) => {
    expect(readCode(typed)).toEqual({ kind: 'code', code: 'KWH42N' })
  },
)

test.each(['0', 'O', 'o', '1', 'I', 'l', '!', 'É'])('says that %j is never in a code', (sign) => {
  expect(readCode(`KWH42${sign}`)).toEqual({ kind: 'sign', sign: sign.toUpperCase() })
})

test('says how many signs there are when it is not six', () => {
  expect(readCode('KWH4')).toEqual({ kind: 'length', length: 4 })
  expect(readCode('KWH42N7')).toEqual({ kind: 'length', length: 7 })
  expect(readCode(' - ')).toEqual({ kind: 'empty' })
})
