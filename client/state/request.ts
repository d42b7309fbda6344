import { t } from '../../model/words/english/problems'

/** What the server said was wrong, in its own sentence; or that it cannot be reached. */
export class ApiError extends Error {
  /** `code` is that of the error table; null where the answer names none. */
  constructor(
    readonly status: number,
    message: string,
    readonly code: string | null = null,
  ) {
    super(message)
    this.name = 'ApiError'
  }
}

/**
 * Asks this page's server and gives the JSON it answers, unchecked. Throws ApiError; an aborted
 * request rejects with the signal's AbortError.
 */
export async function request(address: string, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(address, { headers: { accept: 'application/json' }, ...init }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiError(0, t('noAnswer'))
  })
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body
  const { detail, type } = (body ?? {}) as { detail?: unknown; type?: unknown }
  const code = typeof type === 'string' ? (/^urn:allegiance:(.+)$/.exec(type)?.[1] ?? null) : null
  throw new ApiError(response.status, typeof detail === 'string' ? detail : t('status', { status: String(response.status) }), code)
}

/** An answer that is not of the form agreed. */
export function unexpected(address: string, fault: string): ApiError {
  return new ApiError(200, t('unexpected', { address, fault }))
}
