import type { Value } from '../../store/contract'
import { setOwn } from '../../../model/own'

/** Keeps a property beside others: what has the name of another and says something else gets an underscore after it. */
export function put(values: Record<string, Value>, name: string, value: Value): void {
  let key = name
  while (Object.hasOwn(values, key)) {
    if (values[key] === value) return
    key = `${key}_`
  }
  setOwn(values, key, value)
}
