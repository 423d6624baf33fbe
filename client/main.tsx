import './fonts.css'
import './theme.css'
import './ui/header.css'
import './ui/controls.css'
import './ui/parts.css'
import './ui/settings.css'
import './ui/print.css'
import { render, type ComponentType } from 'preact'
import { common } from './copy/common.ts'
import { JoinPage } from './join/JoinPage.tsx'
import { startLanguage } from './ui/language.ts'
import { keepPage } from './net/offline.ts'
import { NoticePage } from './ui/NoticePage.tsx'

type Page = ComponentType<{ id: string }>

const pages: Readonly<Record<string, () => Promise<Page>>> = {
  // The first page most people see comes with the first file: on a slow line every further one costs a journey.
  '': () => Promise.resolve(JoinPage),
  run: () => import('./run/SetUpPage.tsx').then((page) => page.SetUpPage),
  'sign-in': () => import('./signin/SignInPage.tsx').then((page) => page.SignInPage),
  play: () => import('./player/PlayPage.tsx').then((page) => page.PlayPage),
  facilitate: () => import('./facilitator/FacilitatePage.tsx').then((page) => page.FacilitatePage),
  screen: () => import('./screen/ScreenPage.tsx').then((page) => page.ScreenPage),
  evaluate: () => import('./evaluator/EvaluatePage.tsx').then((page) => page.EvaluatePage),
  observe: () => import('./observer/ObservePage.tsx').then((page) => page.ObservePage),
  accessibility: () =>
    import('./about/AccessibilityPage.tsx').then((page) => page.AccessibilityPage),
  paper: () => import('./paper/PaperPage.tsx').then((page) => page.PaperPage),
  'dry-run': () => import('./dryrun/DryRunPage.tsx').then((page) => page.DryRunPage),
  hotwash: () => import('./hotwash/HotWashPage.tsx').then((page) => page.HotWashPage),
  report: () => import('./report/ReportPage.tsx').then((page) => page.ReportPage),
  readiness: () => import('./insurer/ReadinessPage.tsx').then((page) => page.ReadinessPage),
  shared: () => import('./insurer/SharedPage.tsx').then((page) => page.SharedPage),
  compare: () => import('./insurer/ComparePage.tsx').then((page) => page.ComparePage),
}

function NoPage() {
  return <NoticePage text={common.noPage} />
}

async function show(root: HTMLElement): Promise<void> {
  const [name = '', id = ''] = location.pathname.slice(1).split('/')
  const load = Object.hasOwn(pages, name) ? pages[name] : undefined
  if (!load) return render(<NoPage />, root)
  if (import.meta.env.DEV && new URLSearchParams(location.search).has('sample')) {
    const [{ playSample }, { openSample }] = await Promise.all([
      import('./net/connection.ts'),
      import('./dev/sample.ts'),
    ])
    playSample(openSample)
  }
  const Page = await load()
  render(<Page key={location.href} id={decodeURIComponent(id)} />, root)
}

const open = (root: HTMLElement): void => {
  show(root).catch((problem: unknown) => {
    reportError(problem)
    render(<NoticePage text={common.wentWrong} reload={common.reload} />, root)
  })
}

const root = document.getElementById('app')
if (root) {
  keepPage()
  void startLanguage().then(() => open(root))
  addEventListener('popstate', () => open(root))
}
