/** An address that a browser may be sent to; null for anything else that stands where one is expected. */
export function webAddress(text: string | null | undefined): string | null {
  return text != null && /^https?:\/\//i.test(text) ? text : null
}
