import type { Picture } from './camera.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The page with all pictures, one row a view. */
export function contents(pictures: readonly Picture[]): string {
  const views = [...new Set(pictures.map(({ view }) => view))]
  const row = (view: string): string =>
    pictures
      .filter((picture) => picture.view === view)
      .map(
        ({ file, size, theme }) =>
          `<figure><a href="${file}"><img loading="lazy" src="${file}" alt="${escaped(view)}, ${size}, ${theme}"></a><figcaption>${size}, ${theme}</figcaption></figure>`,
      )
      .join('')
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every view · Exercise only · Hotwash</title>
<style>body{font:16px/1.5 system-ui;margin:24px;background:#20262c;color:#eef}div{display:flex;gap:12px;overflow-x:auto}
figure{margin:0}img{height:300px;border:1px solid #556}figcaption{font-size:12px}</style>
<h1>Every view (exercise only)</h1>
${views.map((view) => `<h2>${escaped(view)}</h2><div>${row(view)}</div>`).join('\n')}
</html>`
}
