import type { InputFile } from '../../files/input'
import { unzip } from './unzip'

/** The file of a zip of ours that says what stands in the others. */
export const README = 'README.md'
/** Characters of it that are looked at. */
const HEADING = 10_000

/** Whether a zip file is one that Allegiance wrote, by the heading of its README, and the title there; anybody's README has a title. */
export async function headingOf(input: InputFile): Promise<{ own: boolean; title?: string }> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const { bytes, final } of unzip(input, (name) => name === README))
    if (text.length < HEADING) text += decoder.decode(bytes, { stream: !final }).slice(0, HEADING)
  const [, made, title] = /^# (Allegiance: )?(.*)/.exec(text) ?? []
  return { own: made !== undefined, ...(title !== undefined && { title }) }
}
