import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const COMMAND = fileURLToPath(new URL('../../bin/allegiance.js', import.meta.url))

/** A running `allegiance serve`. */
export interface RunningServer {
  /** Its address, without a slash at the end. */
  address: string
  stop(): Promise<void>
}

/** Starts the product as its users do, on a free port and an empty folder, which it fills with the dossiers. Throws with what it wrote when it ends early. */
export async function startServer(): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'allegiance-e2e-'))
  const child = spawn(process.execPath, [COMMAND, 'serve', '--port', '0', '--store', folder], { stdio: ['ignore', 'pipe', 'pipe'] })
  const stop = async () => {
    await end(child)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    return { address: await printedAddress(child), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let wrote = ''
    child.stderr!.on('data', (chunk: Buffer) => {
      wrote += chunk.toString()
    })
    child.stdout!.on('data', (chunk: Buffer) => {
      const found = chunk.toString().match(/http:\/\/\S+(?=\/\s)/)
      if (found) resolve(found[0])
    })
    child.once('exit', (status) => reject(new Error(`allegiance serve ended with status ${status}: ${wrote}`)))
  })
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
