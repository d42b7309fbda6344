// The one source of this dossier. Locators of its claims refer to the text with this digest, which is not part of the project.
UNWIND [
  {id: 'abbas-2022', name: 'Abbas 2022: regional cooperation and ISKP', kind: 'article', language: 'en',
   title: 'Importance of regional cooperation to counter Islamic State Khorasan (ISKP)',
   author: 'Syed Ali Abbas', publisher: 'Global Village Space; read in a copy, on a page of 20 April 2024 at Defense Talks',
   publishedAt: '2022-05-01', publishedAtPrecision: 'month', writtenAt: '2022-05-01', writtenAtPrecision: 'month',
   url: 'https://defensetalks.com/importance-of-regional-cooperation-to-counter-islamic-state-khorasan-iskp/',
   sha256: 'cea02bbad3082d70e93f6c1927eb97dc8627000624512dbb44f4b070face2e53',
   reliability: 'C', marking: 'TLP:CLEAR',
   note: 'An opinion piece by a named analyst of a think tank, argued, but without references: hence C. The article bears no date of its own. It was written about May 2022, before a meeting that it announces for the middle of May, in the year after Kabul fell; what it speaks of as past, without a date, is put before that month. First published in Global Village Space; read in the copy that Defense Talks shows on a page of 20 April 2024. Claims are graded 3 where nothing speaks for or against them, 6 where they are opinion, advice, expectation or the unverifiable word of another, 2 for offices, geography and events of common knowledge, 4 where something speaks against them.'}
] AS row
MERGE (n:Source {id: row.id}) SET n = row SET n.dossier = 'iskp-region';
