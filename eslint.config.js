import tseslint from 'typescript-eslint'

/** Folders of ours that a folder must not import from: dependencies point one way. */
const forbid = (...folders) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: folders.map((f) => ({
        group: [`**/${f}/*`, `**/${f}/**`],
        message: `This folder may not depend on ${f}/ (docs/architecture.md).`,
      })),
    },
  ],
})

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
  { files: ['model/**'], rules: forbid('server', 'client', 'picture', 'cypher', 'graph-seed', 'tests') },
  { files: ['picture/**'], rules: forbid('server', 'client', 'cypher', 'graph-seed', 'tests') },
  { files: ['cypher/**'], rules: forbid('server', 'client', 'picture', 'graph-seed', 'tests') },
  { files: ['graph-seed/**'], rules: forbid('server', 'client', 'picture', 'tests') },
  { files: ['client/**'], rules: forbid('server', 'cypher', 'graph-seed', 'tests') },
  { files: ['server/**'], rules: forbid('client', 'tests') },
)
