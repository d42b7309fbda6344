import { readDate } from '../../model/dates'
import { toggleTheme, theme } from '../state/theme'
import { dateOfMonth, momentsOf, monthOf, neighbourMoment } from '../panels/timeline/moments'
import { readDay } from '../panels/timeline/read-day'
import { graph, page } from './data'
import { h, icon, iconButton } from './dom'
import { search } from './search'
import { go, state } from './state'

/** Title and marking, search, date and colours. */
export function topBar(): HTMLElement {
  return h(
    'header',
    { class: 'bar' },
    h(
      'div',
      { class: 'title' },
      h('p', { class: 'name', title: page.title }, page.title),
      h('p', { class: 'stamp', 'data-marking': page.marking }, page.marking),
    ),
    search(),
    asOf(),
    colours(),
  )
}

function colours(): HTMLElement {
  const made = iconButton('', toggleTheme, '')
  const show = () => {
    const dark = theme.getState().theme === 'dark'
    made.title = dark ? 'Light colours' : 'Dark colours'
    made.setAttribute('aria-label', made.title)
    made.replaceChildren(
      icon(
        dark
          ? 'M10 6.400a3.600 3.600 0 1 0 0 7.200a3.600 3.600 0 0 0 0-7.200M10 1.800v2M10 16.200v2M1.800 10h2M16.200 10h2M4.200 4.200l1.400 1.400M14.400 14.400l1.400 1.400M4.200 15.800l1.400-1.400M14.400 5.600l1.400-1.400'
          : 'M16.500 12.200A7 7 0 0 1 7.800 3.500a7 7 0 1 0 8.700 8.700Z',
      ),
    )
  }
  show()
  theme.subscribe(show)
  return made
}

/** The as-of control: ties that do not hold at the date fade, those that may hold are marked. */
function asOf(): HTMLElement {
  const moments = momentsOf([...graph.ties.values()])
  const first = monthOf(moments[0] ?? '2001-01-01') - 12
  const last = monthOf(moments.at(-1) ?? '2025-01-01') + 6
  const set = (date: string | null, how: 'push' | 'replace' = 'push') => go({ asOf: date }, how)
  const shown = () => state.getState().view.asOf ?? ''
  const line = h('p', { class: 'date-line', id: 'as-of-line', role: 'status' })
  const tell = (words: string | null, wrong = false) => {
    line.textContent = words
    line.toggleAttribute('data-wrong', wrong)
    if (wrong) field.setAttribute('aria-invalid', 'true')
    else field.removeAttribute('aria-invalid')
  }
  const commit = () => {
    if (field.value === shown()) return
    const read = readDay(field.value)
    if ('fault' in read) return tell(read.fault, true)
    set(read.day)
    show()
    tell(read.taken)
  }
  const field = h('input', {
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: 24,
    placeholder: 'any date',
    title: 'A year, month or day: 2015, 2015-09, 2015-09-30, September 2015',
    'aria-describedby': 'as-of-line',
    blur: commit,
    keydown: ({ key }: KeyboardEvent) => (key === 'Enter' ? commit() : key === 'Escape' && show()),
  })
  // As which day a text was taken has been read when the reader goes on; what is wrong stays.
  for (const act of ['keydown', 'pointerdown']) addEventListener(act, () => line.hasAttribute('data-wrong') || tell(null), true)
  const range = h('input', {
    type: 'range',
    min: first,
    max: last,
    step: 1,
    'aria-label': 'As-of date, by month',
    input: () => set(dateOfMonth(Number(range.value)), 'replace'),
  })
  const step = (direction: 1 | -1) => {
    const made = iconButton(
      '',
      () => {
        const moment = neighbourMoment(moments, state.getState().view.asOf, direction)
        if (moment) set(moment)
      },
      direction === 1 ? '›' : '‹',
    )
    return made
  }
  const [before, after] = [step(-1), step(1)]
  const clear = iconButton('Any date', () => set(null), '×')
  const element = h(
    'div',
    { class: 'when', role: 'group', 'aria-label': 'As of a date' },
    h('div', { class: 'when-date' }, h('label', {}, h('span', {}, 'As of'), field), line),
    before,
    h(
      'div',
      { class: 'when-range' },
      range,
      h(
        'div',
        { class: 'years', 'aria-hidden': 'true' },
        h('span', {}, dateOfMonth(first).slice(0, 4)),
        h('span', {}, dateOfMonth(last).slice(0, 4)),
      ),
    ),
    after,
    clear,
  )
  const show = () => {
    const date = state.getState().view.asOf
    field.value = shown()
    tell(null)
    range.value = String(date ? monthOf(date) : last)
    range.setAttribute('aria-valuetext', date ? readDate(date) : 'any date')
    element.toggleAttribute('data-set', date !== null)
    clear.toggleAttribute('disabled', date === null)
    for (const [made, direction, words] of [
      [before, -1, 'Earlier'],
      [after, 1, 'Later'],
    ] as const) {
      const moment = neighbourMoment(moments, date, direction)
      made.toggleAttribute('disabled', moment === null)
      made.title = moment ? `${words} change: ${readDate(moment)}` : `No ${words.toLowerCase()} change`
      made.setAttribute('aria-label', made.title)
    }
  }
  show()
  state.subscribe(({ view }, { view: old }) => view.asOf !== old.asOf && show())
  return element
}
