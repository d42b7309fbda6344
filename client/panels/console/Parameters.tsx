import { PARAMETER_TYPES, readParameter, type Parameter, type ParameterType } from './parameters'
import { Picker } from './Picker'
import { changeTab, parametersOf, type Question, type QueryTab } from './state'
import { t } from '../../../model/words/english/console'

/** A field for each parameter that the statement uses, with its type; for a question of the library, with what it may be. */
export function Parameters({ tab, question }: { tab: QueryTab; question: Question | undefined }) {
  const used = parametersOf(tab)
  if (used.length === 0) return null
  const change = (parameter: Parameter) => changeTab(tab.id, { parameters: { ...tab.parameters, [parameter.name]: parameter } })
  return (
    <div className="console-parameters" role="group" aria-label={t('parameters')}>
      {used.map((parameter) => (
        <Row
          key={`${tab.id} ${parameter.name}`}
          parameter={parameter}
          param={question?.params.find(({ name }) => name === parameter.name)}
          onChange={change}
        />
      ))}
    </div>
  )
}

function Row({
  parameter,
  param,
  onChange,
}: {
  parameter: Parameter
  param?: Question['params'][number]
  onChange(parameter: Parameter): void
}) {
  const { name, type, text } = parameter
  const read = readParameter(parameter)
  const fault = 'fault' in read ? read.fault : null
  return (
    <div className="parameter" data-picked={param ? true : undefined}>
      <label className="parameter-name" htmlFor={`parameter-${name}`}>
        ${name}
      </label>
      {param && <Picker param={param} parameter={parameter} onChange={onChange} />}
      {!param && (
        <select
          aria-label={t('typeOf', { name })}
          value={type}
          onChange={(event) => onChange({ ...parameter, type: event.target.value as ParameterType })}
        >
          {PARAMETER_TYPES.map((each) => (
            <option key={each} value={each}>
              {t(each)}
            </option>
          ))}
        </select>
      )}
      {!param && type !== 'null' && (
        <input
          id={`parameter-${name}`}
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={text}
          aria-invalid={fault !== null || undefined}
          aria-describedby={fault ? `fault-${name}` : undefined}
          onChange={(event) => onChange({ ...parameter, text: event.target.value })}
        />
      )}
      {fault && (
        <p className="parameter-fault" id={`fault-${name}`}>
          {fault}
        </p>
      )}
    </div>
  )
}
