import { useSignal, type Signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { askJson, type Told } from './ask.ts'

/** What a route says, asked when the part opens and again on demand. */
export function useAsked<Value>(
  path: string,
  key: string,
): { readonly told: Signal<Told<Value> | undefined>; readonly again: () => Promise<void> } {
  const told = useSignal<Told<Value> | undefined>(undefined)
  const again = async (): Promise<void> => {
    told.value = await askJson<Value>(path, key)
  }
  useEffect(() => void again(), [path, key])
  return { told, again }
}
