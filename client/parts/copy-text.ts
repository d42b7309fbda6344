/** Puts text on the clipboard; false where the browser refuses, or has none: a page of plain HTTP has only its own computer's. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
