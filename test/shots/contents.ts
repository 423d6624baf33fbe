/** The page with all pictures in a folder, one row a view; files are named `view--size-theme.png`. */
export function contents(files: readonly string[]): string {
  const pictures = files.toSorted().map((file) => {
    const [view = '', look = ''] = file.replace(/\.png$/, '').split('--')
    return { file, view: view.replaceAll('-', ' '), look: look.replace('-', ', ') }
  })
  const views = [...new Set(pictures.map(({ view }) => view))]
  const row = (view: string): string =>
    pictures
      .filter((picture) => picture.view === view)
      .map(
        ({ file, look }) =>
          `<figure><a href="${file}"><img loading="lazy" src="${file}" alt="${view}, ${look}"></a><figcaption>${look}</figcaption></figure>`,
      )
      .join('')
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every view · Exercise only · Hotwash</title>
<style>body{font:16px/1.5 system-ui;margin:24px;background:#20262c;color:#eef}div{display:flex;gap:12px;overflow-x:auto}
figure{margin:0}img{height:300px;border:1px solid #556}figcaption{font-size:12px}</style>
<h1>Every view (exercise only)</h1>
${views.map((view) => `<h2>${view}</h2><div>${row(view)}</div>`).join('\n')}
</html>`
}
