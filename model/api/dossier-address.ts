/** Where a dossier is asked for with its layout, by default (null) the store's first one: by the explorer, and before any script of it runs by its page. */
export function dossierAddress(id: string | null): string {
  return `/api/dossier${id === null ? '' : `?id=${encodeURIComponent(id)}`}`
}
