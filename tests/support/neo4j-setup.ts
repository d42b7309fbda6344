import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { stopNeo4j } from './neo4j'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of this run's Neo4j servers, one home a worker. */
    neo4jHomes: string
  }
}

/** Gives the run a folder for its Neo4j servers, which tests start when they need one, and stops those in the end. */
export function setup(project: TestProject): () => void {
  const homes = mkdtempSync(join(tmpdir(), 'allegiance-neo4j-'))
  project.provide('neo4jHomes', homes)
  return () => {
    for (const home of readdirSync(homes).filter((name) => !name.endsWith('.port'))) stopNeo4j(join(homes, home))
    rmSync(homes, { recursive: true, force: true })
  }
}
