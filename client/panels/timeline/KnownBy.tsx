import { useMemo } from 'react'
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { outBetween, sourceCounts } from '../../../model/derive'
import { filter, knowBy } from '../../state/acts'
import { useExplorer } from '../../state/use-explorer'
import { possiblyOut } from '../../../picture/scene/lens'
import { DateField } from './DateField'
import { neighbourMoment, publicationsOf } from './moments'
import { StepButton } from './StepButton'
import { t } from '../../../model/words/english/timeline'
import { date } from '../../../model/words/locale'
import { counts } from '../../../model/words/english/counts'

/** The known-as-of control: counts only sources published by a date. */
export function KnownBy() {
  const knownBy = useExplorer((s) => s.view.filters.knownBy)
  return (
    <DialogTrigger>
      <Button className="known-by" data-set={knownBy ? true : undefined}>
        <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
          <path
            d="M10 5.500C8.500 4.200 6 3.700 3 4v11.500c3-.3 5.500.200 7 1.500 1.500-1.300 4-1.800 7-1.500V4c-3-.3-5.500.200-7 1.500Zm0 0V17"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.500"
            strokeLinejoin="round"
          />
        </svg>
        <span>{knownBy ? t('knownDate', { date: date(knownBy) }) : t('knownAnyDate')}</span>
      </Button>
      <Popover className="known-by-sheet" placement="bottom end" offset={8}>
        <Dialog className="known-by-dialog">
          <Heading slot="title">{t('knownTitle')}</Heading>
          <p>{t('knownWhat')}</p>
          <Day knownBy={knownBy} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Day({ knownBy }: { knownBy: string | null }) {
  const sources = useExplorer((s) => s.loaded?.data.sources)
  const data = useExplorer((s) => s.loaded?.data)
  const filters = useExplorer((s) => s.view.filters)
  const { possiblyKnown } = filters
  const possible = data ? possiblyOut(data, filters) : 0
  const all = useMemo(() => [...(sources?.values() ?? [])], [sources])
  const days = useMemo(() => publicationsOf(all), [all])
  return (
    <>
      <div className="known-by-day">
        <DateField label={t('publishedBy')} date={knownBy} onDate={knowBy} />
        <StepButton what="publication" direction={-1} day={neighbourMoment(days, knownBy, -1)} onDay={knowBy} />
        <StepButton what="publication" direction={1} day={neighbourMoment(days, knownBy, 1)} onDay={knowBy} />
        <button
          type="button"
          className="icon-button clear"
          aria-label={t('clearPublished')}
          title={t('clearPublished')}
          disabled={!knownBy}
          onClick={() => knowBy(null)}
        >
          ×
        </button>
      </div>
      <p className="quiet">
        {sentence(
          all.length,
          all.filter((source) => sourceCounts(source, { knownBy, possiblyKnown })).length,
          all.filter((source) => !outBetween(source)).length,
        )}
      </p>
      {possible > 0 && (
        <label>
          <input type="checkbox" checked={possiblyKnown} onChange={() => filter((f) => ({ ...f, possiblyKnown: !f.possiblyKnown }))} />{' '}
          {t('countPossible', { count: possible })}
        </label>
      )}
    </>
  )
}

/** How many of the sources behind what is loaded count; those without a date count only when no day is asked for. */
function sentence(all: number, counting: number, undated: number): string {
  if (counting === all) return t('allCount', { count: all })
  const counted = t('someCount', { count: counting, all: counts('sources', { count: all }) })
  return undated > 0 ? `${counted} ${t('undated', { count: undated })}` : counted
}
