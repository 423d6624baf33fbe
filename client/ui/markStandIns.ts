import { standIns } from '../copy/localised.ts'

/** Elements that were marked here; those with a `lang` of the page's own are left alone. */
const marked = new WeakSet<Element>()
const spoken = ['aria-label', 'placeholder', 'title', 'alt'] as const

const ownTexts = (element: Element): readonly string[] =>
  [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent?.trim() ?? '')
    .filter((text) => /\p{Letter}/u.test(text))

/** What an element says itself: its texts, or, where it has none and nothing in it, its name. */
function says(element: Element): readonly string[] {
  const texts = ownTexts(element)
  if (texts.length > 0 || element.childElementCount > 0) return texts
  return spoken.flatMap((name) => element.getAttribute(name)?.trim() || [])
}

function mark(element: Element): void {
  const own = marked.has(element)
  if (element.hasAttribute('lang') && !own) return
  const texts = says(element)
  const english = texts.length > 0 && texts.every((text) => standIns.has(text))
  if (english === own) return
  if (english) {
    marked.add(element)
    element.setAttribute('lang', 'en')
  } else {
    marked.delete(element)
    element.removeAttribute('lang')
  }
}

function markWithin(root: Element): void {
  mark(root)
  for (const element of root.querySelectorAll('*')) mark(element)
}

/**
 * Tells screen readers where English stands in for a language that has no text yet: such an element says `lang="en"`
 * (WCAG 2.2, 3.1.2). Follows the page until it is stopped, and then takes its marks away.
 */
export function markStandIns(root: Element): () => void {
  const follow = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      const element = target instanceof Element ? target : target.parentElement
      if (element) mark(element)
      if (type !== 'childList') continue
      for (const node of addedNodes) if (node instanceof Element) markWithin(node)
    }
  })
  // What was there already is said in English again without a change to be seen: it is looked at once that is done.
  const first = setTimeout(() => markWithin(root))
  follow.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: [...spoken],
  })
  return () => {
    clearTimeout(first)
    follow.disconnect()
    for (const element of root.querySelectorAll('[lang]'))
      if (marked.delete(element)) element.removeAttribute('lang')
  }
}
