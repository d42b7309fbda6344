import { createHash } from 'node:crypto'

/** The namespace of our ids; with a name it gives the same UUID everywhere and always. */
const NAMESPACE = Buffer.from('6f1d7b0e3c554a0b9a4e2f3f9e0d7c11', 'hex')

/** A version 5 UUID (RFC 9562) of a name. */
export function uuid5(name: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16)
  hash[6] = (hash[6]! & 0x0f) | 0x50
  hash[8] = (hash[8]! & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The id of a STIX object of some type for something of ours. */
export function stixId(type: string, name: string): string {
  return `${type}--${uuid5(`${type}|${name}`)}`
}
