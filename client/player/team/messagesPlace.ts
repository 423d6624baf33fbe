/** Where this device keeps which message was read last. */
export const messagesPlace = (id: string): string => `hotwash/messages/${id}`

/** The number of the last message somebody looked at here. */
export function storedMessagesRead(id: string): number {
  try {
    return Number(localStorage.getItem(messagesPlace(id)) ?? 0)
  } catch {
    return 0
  }
}
