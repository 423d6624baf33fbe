import { useEffect } from 'preact/hooks'
import { keepAwake } from '../ui/keepAwake.ts'

/** Keeps the display on while this is shown, where the browser allows it. */
export const useAwake = (): void => useEffect(() => keepAwake(), [])
