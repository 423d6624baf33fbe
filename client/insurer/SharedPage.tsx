import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { common } from '../copy/common.ts'
import { insurerCopy as copy } from '../copy/insurer.ts'
import { Document } from '../report/Document.tsx'
import { TopBar } from '../ui/Header.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { askPage, takeFile, type Told } from './ask.ts'
import './insurer.css'
import { PdfButton } from './PdfButton.tsx'
import { sharedKey } from './sharedKeys.ts'
import { Waiting } from './Waiting.tsx'

/** `/shared/<id>`: the readiness report for whoever was given the link. */
export function SharedPage({ id }: { id: string }) {
  usePageTitle(copy.readiness)
  const key = useMemo(() => sharedKey(id) ?? '', [id])
  const told = useSignal<Told<string> | undefined>(undefined)
  const tries = useSignal(0)
  const path = `/api/shared/${encodeURIComponent(id)}`
  useEffect(() => {
    told.value = undefined
    void askPage(path, key).then((answer) => (told.value = answer))
  }, [path, key, tries.value, told])
  const now = told.value
  const problem = useSignal('')
  const take = async (): Promise<void> => {
    const answer = await takeFile(`${path}/bundle`, key, `${id}.hotwash`)
    problem.value = answer.ok ? '' : answer.sentence
  }
  return (
    <div class="page flow">
      <TopBar
        name={common.brand}
        sub={copy.readiness}
        tools={
          now?.ok === true && (
            <>
              {now.headers.get('x-share-bundle') === '1' && (
                <button type="button" class="button" onClick={() => void take()}>
                  {copy.shared.takeBundle}
                </button>
              )}
              <a class="button" href="/compare">
                {copy.shared.compare}
              </a>
              <PdfButton path={path} accessKey={key} />
            </>
          )
        }
      />
      {problem.value !== '' && <p role="alert">{problem.value}</p>}
      {now?.ok === true ? (
        <Document html={now.value} />
      ) : (
        <Waiting
          heading={copy.readiness}
          problem={key === '' ? copy.problem['no-key'] : now?.sentence}
          onAgain={() => (tries.value += 1)}
        />
      )}
    </div>
  )
}
