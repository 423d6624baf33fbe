import type { peopleCopy } from '../people.ts'
import { draft, type Translation } from '../translation.ts'

export const people: Translation<typeof peopleCopy> = {
  heading: draft('Ngā mea e puritia ana mō te tangata'),
  nobody: draft('Kāore anō tētahi kia uru mai.'),
  kind: {
    evaluator: draft('Kaiaromatawai'),
    observer: draft('Kaimātakitaki'),
    facilitator: draft('Ngātahi, mā te papa'),
  },
  facilitators: draft('Ngā kaiwhakahaere'),
  left: draft('Tētahi kua wehe'),
  erasedName: draft('Kua ūkuia'),
  give: draft('Tikina'),
  giveOf: draft((name: string) => `Tikina ngā mea e puritia ana mō ${name}`),
  erase: draft('Ūkuia'),
  eraseOf: draft((name: string) => `Ūkuia a ${name}`),
  yes: draft('Ūkuia mō ake tonu'),
  no: draft('Waiho'),
}
