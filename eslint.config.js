import tseslint from 'typescript-eslint'
import { importRooms } from './scripts/import-rooms.js'

/** Below the parts of the client that hold nothing of the screen. */
const GROUND = ['model', 'picture']

/** Our folders, and which others each may import from: arrows point downwards (docs/architecture.md). */
const ROOMS = {
  model: [],
  picture: ['model'],
  cypher: ['model'],
  'graph-seed': ['model', 'cypher'],
  server: ['model', 'picture', 'cypher', 'graph-seed'],
  'client/graph-view': GROUND,
  'client/state': ['client/graph-view', ...GROUND],
  'client/parts': ['client/state', ...GROUND],
  'client/panels/*': ['client/parts', 'client/state', ...GROUND],
  'client/shell': ['client/panels/*', 'client/parts', 'client/state', 'client/graph-view', ...GROUND],
  'client/page': ['client/panels/*', 'client/parts', 'client/state', ...GROUND],
  client: ['client/shell', 'client/parts', 'client/state'],
}

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'node_modules/', 'coverage/', 'tests/output/'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { plugins: { ours: { rules: { 'import-rooms': importRooms } } }, rules: { 'ours/import-rooms': ['error', ROOMS] } },
)
