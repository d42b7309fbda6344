import helmet from 'helmet'
import type { RequestHandler } from 'express'

/** What pages of this server may do: nothing but talk to this server. Nothing is fetched from elsewhere, no script stands in a page. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'worker-src': ["'self'"],
        'manifest-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    // The server itself speaks plain HTTP; whoever puts TLS before it says so there.
    strictTransportSecurity: false,
  })
}
