import { plain } from '../plain'

/** The page that asks for a server's token, and on which a reader signs out; the server writes it, in the language of whoever asks. */
export const t = plain('login', {
  title: 'Allegiance: token',
  wrong: 'That is not the token of this server.',
  token: 'Token of this server',
  where: 'The server printed it when it first started, or whoever runs it has set it.',
  open: 'Open',
  out: 'You are signed out.',
  explorer: 'Open the explorer',
  signOut: 'Sign out',
})
