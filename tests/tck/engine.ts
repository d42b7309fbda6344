import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Entities as the embedded engine gives them: `{_id, _labels, …}` and `{_id, _source, _target, _type, …}`. */
export type Raw = Record<string, unknown>
export interface RawResult { columns: string[]; rows: unknown[][] }
export interface Dump { nodes: Raw[]; relationships: Raw[] }

/** The engine did not answer in time, or died. */
export class EngineLost extends Error {}

/** The embedded engine in a child process; a statement over the limit is killed and the next one gets a new process. */
export class Engine {
  private child: ChildProcess | undefined
  private next = 0

  constructor(private readonly timeoutMs: number) {}

  open = () => this.send<void>('open')
  run = (statement: string, parameters: Record<string, unknown>) => this.send<RawResult>('run', { statement, parameters })
  entities = (ids: { nodes: number[]; relationships: number[] }) => this.send<Dump>('entities', ids)
  dump = () => this.send<Dump>('dump')

  async close(): Promise<void> {
    const child = this.child
    this.child = undefined
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  private async send<T>(action: string, input?: unknown): Promise<T> {
    const child = this.child ??= fork(fileURLToPath(new URL('engine-child.js', import.meta.url)), { serialization: 'advanced' })
    const id = this.next++
    const answer = await new Promise<{ value: T } | { error: string } | 'lost'>((resolve) => {
      const done = (result: { value: T } | { error: string } | 'lost') => {
        clearTimeout(timer)
        child.off('message', onMessage).off('exit', onLost).off('error', onLost)
        resolve(result)
      }
      const timer = setTimeout(() => done('lost'), this.timeoutMs)
      const onMessage = (message: { id: number; value: T } & { error?: string }) => {
        if (message.id === id) done(message.error === undefined ? { value: message.value } : { error: message.error })
      }
      const onLost = () => done('lost')
      child.on('message', onMessage).on('exit', onLost).on('error', onLost)
      child.send({ id, action, input })
    })
    if (answer === 'lost') {
      await this.close()
      throw new EngineLost('the engine did not answer')
    }
    if ('error' in answer) throw new Error(answer.error)
    return answer.value
  }
}
