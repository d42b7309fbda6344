import { t } from '../../../../model/words/english/mapping'
import { useRef, useState } from 'react'
import { mappedSourceSchema, mappedTypeSchema, tableSchema, type Mapping } from '../../../../model/mapping'
import { ENCODINGS } from '../../../../model/tables/guess-encoding'
import { ColumnList } from './ColumnList'
import { tidy, withNewTie, withType } from './edits'
import { Check, Choice, Fields, Text } from './Fields'
import { openMapping, saveMapping } from './file'
import { NodeFields } from './NodeFields'
import { PreviewPane, Tally } from './PreviewPane'
import { TieFields } from './TieFields'
import type { MappingDraft } from './use-mapping'
import './mapping.css'

interface MappingFormProps {
  draft: MappingDraft
  file: File
  onEncoding(encoding: string): void
  onDone(mapping: Mapping): void
  onBack(): void
}

/** How the columns of a table become nodes and ties, beside what its first rows become. */
export function MappingForm({ draft, file, onEncoding, onDone, onBack }: MappingFormProps) {
  const { mapping, issues, edit, readAs } = draft
  const [problem, tell] = useState<string | null>(null)
  const opening = useRef<HTMLInputElement>(null)
  const open = async (chosen: File | undefined) => {
    if (!chosen) return
    const opened = await openMapping(chosen)
    tell('problem' in opened ? opened.problem : null)
    if ('mapping' in opened) edit(opened.mapping)
  }
  return (
    <>
      <div className="mapping">
        <div className="mapping-form">
          {problem && (
            <p role="alert" className="import-problem">
              {problem}
            </p>
          )}
          <section aria-label={t('columns')}>
            <h3>{t('columns')}</h3>
            <p className="quiet">{t('columnsWhat')}</p>
            <ColumnList draft={draft} />
          </section>
          <section aria-label={t('nodes')}>
            <h3>{t('nodes')}</h3>
            {mapping.nodes.map((_, i) => (
              <NodeFields key={i} draft={draft} i={i} />
            ))}
            {mapping.nodes.length === 0 && <p className="quiet">{t('noNodes')}</p>}
          </section>
          <section aria-label={t('ties')}>
            <h3>{t('ties')}</h3>
            {mapping.ties.map((_, i) => (
              <TieFields key={i} draft={draft} i={i} />
            ))}
            {mapping.ties.length === 0 && <p className="quiet">{t('noTies')}</p>}
            {mapping.nodes.length > 0 && (
              <button type="button" className="button" onClick={() => edit(withNewTie(mapping))}>
                {t('addTies')}
              </button>
            )}
          </section>
          {mapping.types.length > 0 && (
            <section aria-label={t('tableTypes')}>
              <h3>{t('tableTypes')}</h3>
              <p className="quiet">{t('typesWhat')}</p>
              {mapping.types.map((type, i) => (
                <div key={i} className="mapping-card" role="group" aria-label={t('typeOf', { type: type.type })}>
                  <Fields
                    schema={mappedTypeSchema}
                    value={type}
                    issues={issues}
                    path={`types.${i}`}
                    onChange={({ type: name, ...change }) =>
                      edit(
                        withType(
                          mapping,
                          i,
                          name === undefined
                            ? change
                            : {
                                type: String(name)
                                  .toUpperCase()
                                  .replace(/[^\p{L}\p{M}\p{Nd}_]+/gu, '_'),
                              },
                        ),
                      )
                    }
                  />
                </div>
              ))}
            </section>
          )}
          <details className="mapping-more">
            <summary>{t('tableMore')}</summary>
            <Fields
              schema={tableSchema}
              value={mapping.table}
              issues={issues}
              path="table"
              onChange={(change) => readAs({ ...mapping.table, ...change })}
            />
            <div className="mapping-fields">
              <Choice
                label={t('encodingOf')}
                value={draft.encoding}
                choices={ENCODINGS.map((encoding) => ({ value: encoding, words: encoding }))}
                onChange={onEncoding}
              />
              <Missing missing={mapping.missing} onChange={(missing) => edit({ ...mapping, missing })} />
              <Check
                label={t('globalIds')}
                checked={mapping.ids === 'global'}
                onChange={(global) => edit({ ...mapping, ids: global ? 'global' : 'local' })}
              />
            </div>
          </details>
          <details className="mapping-more">
            <summary>{t('sourceMore')}</summary>
            <Fields
              schema={mappedSourceSchema}
              value={mapping.source}
              issues={issues}
              path="source"
              onChange={(change) => edit({ ...mapping, source: { ...mapping.source, ...change } })}
            />
          </details>
        </div>
        <PreviewPane draft={draft} />
      </div>
      <div className="mapping-actions">
        <Tally preview={draft.preview} />
        <button type="button" className="button primary" disabled={draft.preview === null} onClick={() => onDone(tidy(mapping))}>
          {t('next')}
        </button>
        <button type="button" className="button" disabled={draft.preview === null} onClick={() => saveMapping(mapping, file.name)}>
          {t('save')}
        </button>
        <button type="button" className="button" onClick={() => opening.current?.click()}>
          {t('open')}
        </button>
        <button type="button" className="button" onClick={onBack}>
          {t('back')}
        </button>
        <input
          ref={opening}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('openFile')}
          onClick={(event) => {
            event.currentTarget.value = ''
          }}
          onChange={(event) => void open(event.target.files?.[0])}
        />
      </div>
    </>
  )
}

/** Marks of missing values as a text, which may end in a comma while it is written. */
function Missing({ missing, onChange }: { missing: readonly string[]; onChange(missing: string[]): void }) {
  const [text, setText] = useState('')
  const marks = (given: string) =>
    given
      .split(',')
      .map((mark) => mark.trim())
      .filter((mark) => mark !== '')
  const shown = marks(text).join() === missing.join() ? text : missing.join(', ')
  return (
    <Text
      label={t('missing')}
      value={shown}
      hint="NULL, -9"
      onChange={(next) => {
        setText(next)
        onChange(marks(next))
      }}
    />
  )
}
