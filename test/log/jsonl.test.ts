import { describe, expect, test } from 'vitest'
import { endOf, firstStranger, logText, readLog, type LogFile } from '../../shared/log/jsonl.ts'
import { engineVersion } from '../../shared/log/log.ts'
import { planOf, Playthrough } from '../support/exercise.ts'
import { small } from '../support/smallScenario.ts'

const play = new Playthrough(planOf(small)).start().at(12).decide('isolate', 'cut').at(30)
const file: LogFile = {
  header: {
    format: 'hotwash-log/1',
    exercise: 'x',
    scenario: { id: 'small', version: '1.0.0', hash: 'h' },
    engine: engineVersion,
    config: play.plan.config,
    createdAt: '',
  },
  entries: play.entries,
  end: endOf(play.events, play.state.now),
}
const text = logText(file)
const withLine = (line: number, words: string): string =>
  text
    .split('\n')
    .map((each, at) => (at === line - 1 ? words : each))
    .join('\n')

test('a log comes back from its text as it went in, with its end or without', () => {
  expect(readLog(text)).toEqual({ ok: true, file })
  const open = { ...file, end: undefined }
  expect(readLog(logText(open))).toEqual({ ok: true, file: open })
})

describe('a broken log is said with its line', () => {
  test.each([
    ['is empty', '', 1, 'is missing: the log is empty'],
    [
      'is of a newer format',
      text.replace('hotwash-log/1', 'hotwash-log/2'),
      1,
      'was written by a newer version of Hotwash (hotwash-log/2; this one reads hotwash-log/1). Use that version, or a later one',
    ],
    [
      'has no header',
      text.split('\n').slice(1).join('\n'),
      1,
      'is not the header of an exercise log',
    ],
    ['has a line that is no JSON', withLine(3, 'oops'), 3, 'is not a JSON object'],
    ['has a line of another kind', withLine(3, '{"n":2}'), 3, 'is not an entry of an exercise log'],
    ['has a gap', withLine(2, text.split('\n')[2] ?? ''), 2, 'should be entry 1'],
    [
      'goes on after its end',
      `${text}{}\n`,
      text.split('\n').length,
      'stands after the end of the log',
    ],
    [
      'runs back',
      withLine(3, '{"n":2,"at":-5,"wall":"","input":{"type":"start"}}'),
      3,
      'is earlier than the line before it',
    ],
  ])('when it %s', (_what, broken, line, message) => {
    expect(readLog(broken)).toEqual({ ok: false, line, message })
  })
})

test('the first event that is not as expected is named, also when events are missing', () => {
  const { end, events } = { end: endOf(play.events, play.state.now), events: play.events }
  expect(firstStranger(end, events)).toBeUndefined()
  const changed = events.map((event, at) => (at === 4 ? { ...event, at: 1 as never } : event))
  expect(firstStranger(end, changed)).toBe(4)
  expect(firstStranger(end, events.slice(0, -1))).toBe(events.length - 1)
})
