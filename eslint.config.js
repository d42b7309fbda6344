import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { importRooms } from './scripts/import-rooms.js'

/** Below the parts of the client that hold nothing of the screen. */
const GROUND = ['model', 'model/api', 'picture']

/** Rooms that stand on floors, the lowest first: each imports from the floors below its own, and from what stands below them all. */
const floors = (ground, ...storeys) =>
  Object.fromEntries(storeys.flatMap((rooms, i) => rooms.map((room) => [room, [...storeys.slice(0, i).flat(), ...ground]])))

/** The engines, each behind the contract of a store. */
const ADAPTERS = ['server/store/embedded', 'server/store/neo4j']

/** Below the parts of the server. */
const GIVEN = ['model', 'model/api', 'picture', 'cypher', 'graph-seed', 'analysis']

/** Our folders, and which others each may import from: arrows point downwards (docs/architecture.md). */
const ROOMS = {
  model: [],
  'model/api': ['model'],
  analysis: [],
  picture: ['model'],
  cypher: ['model'],
  'graph-seed': ['model', 'cypher'],
  ...floors(
    GIVEN,
    ['server/files', 'server/store'],
    ['server/http', 'server/graph'],
    ['server/formats/reading', 'server/formats/writing'],
    ['server/formats/drawing'],
    ['server/formats/*'],
    ['server/import', 'server/export', 'server/backup'],
    ['server/claims'],
    ['server/reconcile', 'server/query-api'],
    ['server/commands'],
    ['server/routes'],
    ADAPTERS,
    ['server'],
    ['server/cli'],
  ),
  // Only what puts the server together knows the adapters, and they know the store's contract only.
  ...floors(['model', 'cypher', 'server/store'], ['server/store/gate'], ADAPTERS),
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
  {
    // What only types tell: a promise that nobody waits for, a case that a switch forgets.
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-array-delete': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-for-in-array': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/restrict-plus-operands': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['client/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { plugins: { ours: { rules: { 'import-rooms': importRooms } } }, rules: { 'ours/import-rooms': ['error', ROOMS] } },
)
