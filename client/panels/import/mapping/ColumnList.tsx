import { t } from '../../../../model/words/english/mapping'
import { offersOf, usesOf } from './uses'
import type { MappingDraft } from './use-mapping'
import type { ColumnLook } from '../../../../model/tables/look'

/** Values shown of a column. */
const SAMPLES = 3

/** Every column: what stands in it, and what is made of it. */
export function ColumnList({ draft }: { draft: MappingDraft }) {
  return (
    <ul className="mapping-columns">
      {draft.looks.map((look) => (
        <Column key={look.name} draft={draft} look={look} />
      ))}
    </ul>
  )
}

function Column({ draft: { mapping, edit }, look }: { draft: MappingDraft; look: ColumnLook }) {
  const { name, values } = look
  const uses = usesOf(mapping, name)
  const offers = offersOf(mapping, look)
  return (
    <li className="mapping-column">
      <div className="mapping-heading">
        <strong>{name}</strong>
        <p className="quiet cut">{values.size === 0 ? t('emptyColumn') : [...values.keys()].slice(0, SAMPLES).join(' · ')}</p>
      </div>
      <div className="mapping-uses">
        {uses.map(({ words, without }) => (
          <button
            key={words}
            type="button"
            className="mapping-use"
            aria-label={t('undoUse', { column: name, use: words })}
            onClick={() => edit(without)}
          >
            {words} <span aria-hidden="true">×</span>
          </button>
        ))}
        {uses.length === 0 && <span className="quiet">{t('notUsed')}</span>}
      </div>
      <select
        aria-label={t('useColumnAs', { column: name })}
        value=""
        onChange={(event) => edit(offers[Number(event.target.value)]!.give())}
      >
        <option value="">{t('useAs')}</option>
        {[...new Set(offers.map(({ of }) => of))].map((of) => (
          <optgroup key={of} label={of}>
            {offers.map(
              (offer, at) =>
                offer.of === of && (
                  <option key={at} value={at}>
                    {offer.words}
                  </option>
                ),
            )}
          </optgroup>
        ))}
      </select>
    </li>
  )
}
