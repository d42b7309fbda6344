import type { Rule } from 'eslint'

export const importRooms: Rule.RuleModule
