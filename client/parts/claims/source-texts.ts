import { create } from 'zustand'
import { sha256 } from './find-passage'

/** A source's text that the reader has given; it stays in this page's memory. */
export interface HeldText {
  file: string
  text: string
  sha256: string
}

export const useTexts = create<{ texts: Readonly<Record<string, HeldText>> }>()(() => ({ texts: {} }))

/** Reads a file as the text of a source. */
export async function giveText(sourceId: string, file: File): Promise<void> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer())
  const held: HeldText = { file: file.name, text, sha256: await sha256(text) }
  useTexts.setState(({ texts }) => ({ texts: { ...texts, [sourceId]: held } }))
}
