import { IMPORT_FORMATS } from '../../../model/imports'
import { importFormatWords } from '../../../model/terms'
import { listOr, measure } from '../../../model/words/locale'
import type { RefObject } from 'react'
import { Imports } from './Imports'
import { Plan } from './Plan'
import { SettingsForm } from './SettingsForm'
import type { ImportFlow } from './use-import'
import { t } from '../../../model/words/english/import'
import { counts } from '../../../model/words/english/counts'

interface ImportBodyProps {
  flow: ImportFlow
  input: RefObject<HTMLInputElement | null>
  onTake(files: FileList | null): void
  onLook(id: string | null, title: string): void
  onCompare(id: string | null, title: string | null): void
  onAnother(): void
  /** Says what the columns mean; null for what is no table. */
  onMap: (() => void) | null
}

/** The file, what importing it would do or did, and what was imported before. */
export function ImportBody({ flow, input, onTake, onLook, onCompare, onAnother, onMap }: ImportBodyProps) {
  const { phase, file, report, problem } = flow
  const busy = phase === 'importing'
  return (
    <div className="import-body">
      <label className="import-file" data-busy={busy || undefined}>
        <input
          type="file"
          multiple
          ref={input}
          aria-label={t(file ? 'chooseOther' : 'chooseFile')}
          disabled={busy}
          onClick={(event) => {
            event.currentTarget.value = ''
          }}
          onChange={(event) => onTake(event.target.files)}
        />
        {file ? (
          <span>
            <strong>{file.name}</strong> <span className="quiet">{weight(file.size)}</span>
          </span>
        ) : (
          <span>
            {t.parts('drop', {
              choose: (
                <span key="choose" className="import-choose">
                  {t('chooseOne')}
                </span>
              ),
            })}
          </span>
        )}
        {file ? (
          <span className="import-choose">{t('chooseAnother')}</span>
        ) : (
          <span className="quiet">
            {t('whatFiles', { formats: listOr(IMPORT_FORMATS.map((format) => importFormatWords(format).name)) })}
          </span>
        )}
      </label>
      <p role="status" className={phase === 'planning' || busy ? 'import-state' : 'hidden'}>
        {phase === 'planning'
          ? t('reading')
          : busy
            ? t('importing')
            : phase === 'planned' && report
              ? t(report.obstacles.length === 0 ? 'canImport' : 'cannotImport')
              : ''}
      </p>
      {problem && (
        <p role="alert" className="import-problem">
          {problem}
        </p>
      )}
      {phase === 'imported' && report ? (
        <section className="import-done" aria-label={t('imported')}>
          <p>
            {t.parts(report.whole ? 'restored' : report.update ? 'updated' : 'added', {
              changed: report.counts.changed,
              gone: report.counts.gone,
              title: <strong key="title">{report.title}</strong>,
              nodes: counts('nodes', { count: report.nodes.added }),
              ties: counts('ties', { count: report.relationships.added }),
            })}
          </p>
          <div className="actions">
            <button
              type="button"
              className="button primary"
              autoFocus
              onClick={() => onLook(report.whole ? null : report.id, report.title)}
            >
              {t('show')}
            </button>
            {!report.whole && (
              <button type="button" className="button" onClick={() => onCompare(report.id, report.title)}>
                {t('match')}
              </button>
            )}
            <button type="button" className="button" onClick={onAnother}>
              {t('importAnother')}
            </button>
          </div>
        </section>
      ) : (
        file && (
          <>
            {onMap && phase === 'planned' && (
              <p className="import-mapping">
                {t(flow.settings.mapping ? 'mapped' : 'notMapped')}{' '}
                <button type="button" className="button" onClick={onMap}>
                  {t(flow.settings.mapping ? 'changeMapping' : 'mapColumns')}
                </button>
              </p>
            )}
            {report && <Plan report={report} flow={flow} />}
            {(report || problem) && <SettingsForm flow={flow} />}
            <div className="actions">
              {/* One button, so that the keyboard's focus stays; the second of two quick clicks does not stop what the first began. */}
              <button
                type="button"
                className={busy ? 'button' : 'button primary'}
                disabled={!busy && (phase !== 'planned' || !report || report.obstacles.length > 0)}
                onClick={(event) => (busy ? event.detail < 2 && flow.stop() : flow.start())}
              >
                {t(busy ? 'stop' : 'import')}
              </button>
            </div>
          </>
        )
      )}
      <Imports busy={busy} onLook={onLook} onCompare={onCompare} onUndone={flow.undone} />
    </div>
  )
}

/** A file's size in words. */
function weight(bytes: number): string {
  if (bytes < 1000) return t('bytes', { count: bytes })
  if (bytes < 1e6) return t('kilobytes', { size: measure(bytes / 1e3) })
  return bytes < 1e9 ? t('megabytes', { size: measure(bytes / 1e6) }) : t('gigabytes', { size: measure(bytes / 1e9) })
}
