import type { refusals as english } from '../refusals.ts'
import { draft, type Translation } from '../translation.ts'

export const refusals: Translation<typeof english> = {
  sentences: {
    'not-started': draft('Kāore anō te whakaharatau kia tīmata.'),
    'already-started': draft('Kua haere kē te whakaharatau.'),
    ended: draft('Kua mutu te whakaharatau. Kāore e taea te tuku anō.'),
    paused: draft('Kua tārewa te whakaharatau. Tukuna ina haere anō; kāore he mea e ngaro.'),
    'not-paused': draft('Kāore te whakaharatau i te tārewa.'),
    'no-such-decision': draft('Kua kore tēnei whakatau.'),
    'decision-not-open': draft('Kāore tēnei whakatau i te tuwhera ināianei.'),
    'already-answered': draft('Kua whakautua kētia tēnei. Kei te rangitaki te whakautu.'),
    'not-your-decision': draft('Ehara nāu tēnei whakatau.'),
    'no-such-option': draft('Kua kore tēnei kōwhiringa. Kōwhiria tētahi atu.'),
    'too-late-to-undo': draft('Kua whai mana kē; kāore e taea te tango.'),
    'not-yours-to-sign': draft('Ehara nāu te waitohu i tēnei.'),
    'not-ended': draft('Ka taea tērā ina mutu te whakaharatau.'),
    'last-phase': draft('Ko te wāhanga whakamutunga tēnei.'),
    'not-allowed': draft('Kāore tō hono e whakaae ki tēnei.'),
    'went-wrong': draft('I hē tētahi mea i te tūmau. Ngana anō; kāore he mea i ngaro.'),
  },
  belongsTo: draft(
    (names: readonly string[]) =>
      `Nā ${names.join(', ')} kē tēnei. Kōrerotia ō whakaaro ki a rātou.`,
  ),
  between: draft((min: number, max: number) =>
    min === max ? `Kōwhiria kia ${min}.` : `Kōwhiria i waenga i te ${min} me te ${max}.`,
  ),
}
