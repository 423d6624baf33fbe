import type { catchUpCopy } from '../catchUp.ts'
import { draft, type Translation } from '../translation.ts'

export const catchUp: Translation<typeof catchUpCopy> = {
  heading: draft('Ngā mea kua pā'),
  lead: draft(
    (phase: string, time: string) => `Ko te wā o te kōrero: ${time}. Ināianei: ${phase}.`,
  ),
  phases: draft('I mua i tērā'),
  forYou: draft((n: number) => `Ngā karere ki a koe: ${n}, ko te hou ki runga`),
  noneForYou: draft('Kāore anō he karere ki a koe.'),
  open: draft((n: number) => `Ngā whakatau e tatari ana ki a koe: ${n}`),
  noneOpen: draft('Kāore he mea e tatari ana ki tō whakautu.'),
  decided: draft('Ngā whakatau a te tīma'),
  noneDecided: draft('Kāore anō he whakatau.'),
  more: draft((n: number) => `me ētahi atu ${n} i te rangitaki`),
  close: draft('Kua mōhio au'),
}
