/** Procedures that the engine has, and the column that each gives. */
export const YIELDED: Readonly<Record<string, string>> = {
  'db.labels': 'label',
  'db.relationshipTypes': 'relationshipType',
  'db.propertyKeys': 'propertyKey',
}
