/** The address of a dossier with its layout; null is the store's first one. The explorer asks for it, and its page does so ahead of the explorer's scripts. */
export function dossierAddress(id: string | null): string {
  return `/api/dossier${id === null ? '' : `?id=${encodeURIComponent(id)}`}`
}
