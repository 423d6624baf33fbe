/** That a file says it is of a newer format than the one known here, such as `hotwash-log/1`; completes "The file …". */
export function newer(format: unknown, known: string): string | undefined {
  const [family, number] = known.split('/')
  const [, given] = new RegExp(`^${family}/(\\d+)$`).exec(String(format)) ?? []
  return given !== undefined && Number(given) > Number(number)
    ? `was written by a newer version of Hotwash (${family}/${given}; this one reads ${known}). Use that version, or a later one`
    : undefined
}
