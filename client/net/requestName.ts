/** A fresh name for one request; works on plain-http networks too, where `randomUUID` is missing. */
export const requestName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
