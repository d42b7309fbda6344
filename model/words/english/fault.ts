import { words } from '../words'

/** What stands in place of a part of the screen that failed. */
export const t = words('fault', {
  'failed.topBar': 'The bar at the top stopped working',
  'failed.legend': 'The legend stopped working',
  'failed.picture': 'The picture stopped working',
  'failed.footBar': 'The bar at the bottom stopped working',
  'failed.details': 'The details stopped working',
  'failed.list': 'The list stopped working',
  'failed.analysis': 'The analysis stopped working',
  'failed.console': 'The console stopped working',
  'failed.result': 'This result cannot be shown',
  'failed.cypher': 'The Cypher of this view cannot be shown',
  'failed.import': 'The import dialog stopped working',
  'failed.reconcile': 'Comparing actors stopped working',
  'failed.export': 'The export dialog stopped working',
  restStands:
    'Everything else on the page still works, and the graph has not changed. Reloading keeps what you see. If it happens again, copy the report and send it to whoever gave you this page.',
  reload: 'Reload the page',
  copyReport: 'Copy report',
})
