import { PARAMETER_TYPES, readParameter, type Parameter, type ParameterType } from './parameters'
import { changeTab, parametersOf, type Tab } from './state'

/** A field for each parameter that the statement uses, with its type. */
export function Parameters({ tab }: { tab: Tab }) {
  const used = parametersOf(tab)
  if (used.length === 0) return null
  const change = (parameter: Parameter) => changeTab(tab.id, { parameters: { ...tab.parameters, [parameter.name]: parameter } })
  return (
    <div className="console-parameters" role="group" aria-label="Parameters">
      {used.map((parameter) => <Row key={parameter.name} parameter={parameter} onChange={change} />)}
    </div>
  )
}

function Row({ parameter, onChange }: { parameter: Parameter; onChange(parameter: Parameter): void }) {
  const { name, type, text } = parameter
  const read = readParameter(parameter)
  const fault = 'fault' in read ? read.fault : null
  return (
    <div className="parameter">
      <label className="parameter-name" htmlFor={`parameter-${name}`}>${name}</label>
      <select aria-label={`Type of ${name}`} value={type} onChange={(event) => onChange({ ...parameter, type: event.target.value as ParameterType })}>
        {Object.entries(PARAMETER_TYPES).map(([key, words]) => <option key={key} value={key}>{words}</option>)}
      </select>
      {type !== 'null' && <input id={`parameter-${name}`} type="text" autoComplete="off" spellCheck={false} value={text} aria-invalid={fault !== null || undefined} aria-describedby={fault ? `fault-${name}` : undefined} onChange={(event) => onChange({ ...parameter, text: event.target.value })} />}
      {fault && <p className="parameter-fault" id={`fault-${name}`}>Takes {fault}.</p>}
    </div>
  )
}
