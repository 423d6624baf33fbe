/** Days and months in te reo as CLDR has them, by their English names: some browsers cannot name them. */
const names: Readonly<Record<string, string>> = {
  Mon: 'Man',
  Tue: 'Tūr',
  Wed: 'Wen',
  Thu: 'Tāi',
  Fri: 'Par',
  Sat: 'Rāh',
  Sun: 'Rāt',
  Jan: 'Hān',
  Feb: 'Pēp',
  Mar: 'Māe',
  Apr: 'Āpe',
  May: 'Mei',
  Jun: 'Hun',
  Jul: 'Hūr',
  Aug: 'Āku',
  Sep: 'Hep',
  Oct: 'Oke',
  Nov: 'Noe',
  Dec: 'Tīh',
}

/** A part of an English date in te reo: `Fri` is `Par`; numbers and zones stay as they are. */
export const dateInMaori = ({ type, value }: Intl.DateTimeFormatPart): string =>
  type === 'weekday' || type === 'month' ? (names[value.slice(0, 3)] ?? value) : value
