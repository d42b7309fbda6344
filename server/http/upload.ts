import type { Request } from 'express'
import { AppError } from '../../model/app-error'
import { unnamedFile } from '../files/unnamed-file'
import { heldInput, type InputFile } from '../files/input'

/**
 * What a request sends, as a file that can be read more than once; it is gone when `work` is done. Throws `too-large` for
 * more than `most` bytes, `unsupported-media-type` for what is packed on the way.
 */
export async function withUpload<T>(req: Request, name: string, most: number, work: (file: InputFile) => Promise<T>): Promise<T> {
  const packed = req.headers['content-encoding']
  if (packed !== undefined && packed !== 'identity')
    throw new AppError('unsupported-media-type', `A file is sent as it is, not packed with ${packed}.`)
  const tooLarge = () =>
    new AppError(
      'too-large',
      `A file sent here holds at most ${most >> 20} MB. Import it with the command line instead: allegiance import FILE.`,
    )
  if (Number(req.headers['content-length'] ?? 0) > most) throw tooLarge()
  const handle = await unnamedFile()
  try {
    let bytes = 0
    for await (const piece of req as AsyncIterable<Buffer>) {
      bytes += piece.length
      if (bytes > most) throw tooLarge()
      await handle.appendFile(piece)
    }
    if (bytes === 0)
      throw new AppError('bad-request', 'The file is empty, or none was sent: what is imported are the bytes of the request.')
    return await work(heldInput(name, bytes, handle))
  } finally {
    await handle.close()
  }
}
