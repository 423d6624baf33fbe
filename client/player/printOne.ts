/** Prints one part of the page alone; on paper everything else is left out. */
export function printOne(part: Element | null): void {
  if (!part) return
  part.classList.add('printed')
  document.body.classList.add('print-one')
  const shown = [...part.querySelectorAll('details')].filter((each) => !each.open)
  for (const each of shown) each.open = true
  const done = () => {
    part.classList.remove('printed')
    document.body.classList.remove('print-one')
    for (const each of shown) each.open = false
  }
  addEventListener('afterprint', done, { once: true })
  print()
}
