import { useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { LineIcon } from '../parts/LineIcon'
import { PALETTES } from '../../picture/look/palette'
import { drawing } from '../../picture/svg/drawing'
import { counts } from '../../model/words/english/counts'
import { t as page } from '../../model/words/english/page'
import { t } from '../../model/words/english/shell'
import { useTheme } from '../state/use-theme'
import { followPicture, type StageView } from './follow-picture'
import type { PageScreen } from './page-state'

/** The picture, and below it how much is in it, with the zoom buttons. */
export function Stage({ title, screen }: { title: string; screen: PageScreen }) {
  const element = useRef<HTMLDivElement>(null)
  const picture = useRef<SVGSVGElement>(null)
  const view = useRef<StageView>(null)
  const what = useStore(screen.store, (s) => s.picture)
  const theme = useTheme()
  const drawn = useMemo(() => drawing(what, new Map(), PALETTES[theme]), [what, theme])
  useEffect(() => {
    const made = followPicture(element.current!, picture.current!, screen)
    view.current = made
    return () => made.stop()
  }, [screen])
  return (
    <main className="stage">
      <h1 className="hidden">{title}</h1>
      <div
        className="graph"
        dir="ltr"
        ref={element}
        role="application"
        aria-roledescription={t('graphRole')}
        tabIndex={0}
        aria-label={t('graph')}
      >
        <svg className="picture" ref={picture} aria-hidden="true">
          {/* Whoever makes the text has escaped what is in it (picture/svg/text.ts). */}
          <g transform={`translate(${drawn.left} ${drawn.top})`} dangerouslySetInnerHTML={{ __html: drawn.svg }} />
        </svg>
      </div>
      <div className="foot-bar">
        <Tally screen={screen} />
        <div className="zoom" role="group" aria-label={t('picture')}>
          <ZoomButton words={t('zoomIn')} act={() => view.current?.camera.zoom(1.4)}>
            +
          </ZoomButton>
          <ZoomButton words={t('zoomOut')} act={() => view.current?.camera.zoom(1 / 1.4)}>
            −
          </ZoomButton>
          <ZoomButton words={t('fit')} act={() => view.current?.camera.fit()}>
            <LineIcon path="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4" size={16} width={1.7} />
          </ZoomButton>
        </div>
      </div>
    </main>
  )
}

function ZoomButton({ words, act, children }: { words: string; act: () => void; children: React.ReactNode }) {
  return (
    <button type="button" className="icon-button" aria-label={words} title={words} onClick={act}>
      {children}
    </button>
  )
}

function Tally({ screen }: { screen: PageScreen }) {
  const { nodes, ties, present } = useStore(screen.store, (s) => s.scene)
  if (nodes.length === present.nodes && ties.length === present.ties)
    return (
      <p className="tally">{t('all', { nodes: counts('nodes', { count: nodes.length }), ties: counts('ties', { count: ties.length }) })}</p>
    )
  return (
    <p className="tally">
      {t('some', {
        shownNodes: nodes.length,
        nodes: counts('nodes', { count: present.nodes }),
        shownTies: ties.length,
        ties: counts('ties', { count: present.ties }),
      })}
      <button type="button" className="link-button" onClick={screen.acts.clearFilters}>
        {page('showHidden')}
      </button>
    </p>
  )
}
