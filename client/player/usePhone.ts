import { useEffect, useState } from 'preact/hooks'

const narrow = '(max-width: 719px)'

/** Whether the page is phone-wide; changes with the window. */
export function usePhone(): boolean {
  const [phone, setPhone] = useState(() => matchMedia(narrow).matches)
  useEffect(() => {
    const query = matchMedia(narrow)
    const change = () => setPhone(query.matches)
    query.addEventListener('change', change)
    return () => query.removeEventListener('change', change)
  }, [])
  return phone
}
