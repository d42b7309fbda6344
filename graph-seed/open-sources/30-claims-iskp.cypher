// ISKP: its beginnings, listings, strength, and those it stands against. In all claims of this dossier: credibility is 1 where another
// origin at hand says the same, 2 where nothing makes one doubt, 3 where it may be so, 4 and 5 where something speaks against it. A page
// without a date speaks of some day between the bounds of its source. An act has its day at both ends.

// How it began, and how the Islamic State took it in.
UNWIND [
  {id: 'un-summary-iskp.f002',                 kind: 'attribute', subject: 'iskp',          predicate: 'formation_announced', value: '2015-01-10',
   statement: 'The formation of ISKP was announced on 10 January 2015.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2015-01-10', validTo: '2015-01-10', source: 'un-summary-iskp',
   textFragment: '#:~:text=ISIL%20Khorasan%20%28ISIL,January%2010%2C%202015.'},
  {id: 'un-consolidated-list-2025-04-19.f138', kind: 'attribute', subject: 'iskp',          predicate: 'founded',             value: '2015-01-10',
   statement: 'By the UN list, ISKP was formed on 10 January 2015.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2015-01-10', validTo: '2015-01-10', source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.161'},
  {id: 'un-consolidated-list-2025-04-19.f151a', kind: 'attribute', subject: 'iskp', predicate: 'founder', value: 'a former commander of the TTP',
   statement: 'By the UN list, ISKP was formed on 10 January 2015 by a former commander of the TTP, whom it does not name.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2015-01-10', validTo: '2015-01-10', source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.161'},
  {id: 'un-consolidated-list-2025-04-19.f151b', kind: 'relation', subject: 'iskp', predicate: 'FOUNDED_BY', object: 'former-taliban-commanders',
   statement: 'By the UN list, former commanders of Taliban factions established ISKP.',
   note: 'The record gives no day for this; by the same record ISKP was formed on 10 January 2015.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validTo: '2015-01-10', validToPrecision: 'before', source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.161'},
  {id: 'un-consolidated-list-2025-04-19.f151c', kind: 'relation', subject: 'iskp', predicate: 'PLEDGED_ALLEGIANCE_TO', object: 'islamic-state',
   statement: 'The UN list says that the founders of ISKP, former Taliban commanders, swore allegiance to the Islamic State.',
   note: 'The record gives no day; it was last amended on 1 April 2022.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, subjectPart: 'founders', validTo: '2022-04-01', validToPrecision: 'before', source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.161'},
  {id: 'un-summary-iskp.f004',                 kind: 'relation',  subject: 'iskp',          predicate: 'FOUNDED_BY',          object: 'former-taliban-commanders',
   statement: 'ISKP was founded by former commanders of Taliban factions.',
   note: 'Which Taliban the factions belonged to is not said, so they are a collective of their own. By the same page the formation was announced on 10 January 2015.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validTo: '2015-01-10', validToPrecision: 'before', source: 'un-summary-iskp',
   textFragment: '#:~:text=was%20established%20by,the%20Levant%20%28ISIL%29'},
  {id: 'vickynanjapa-2021.f006a',              kind: 'relation',  subject: 'iskp',          predicate: 'FOUNDED_IN',          object: 'nangarhar',
   statement: 'ISKP was founded in Nangarhar province in 2015.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2015-01-01', validFromPrecision: 'year', validTo: '2015-01-01', validToPrecision: 'year', source: 'vickynanjapa-2021',
   textFragment: '#:~:text=The%20ISKP%20was,province%20in%202015.'},
  {id: 'vickynanjapa-2021.f006b',              kind: 'attribute', subject: 'iskp',          predicate: 'founded',             value: '2015-01-01',
   statement: 'ISKP was founded in 2015.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2015-01-01', validFromPrecision: 'year', validTo: '2015-01-01', validToPrecision: 'year', source: 'vickynanjapa-2021',
   textFragment: '#:~:text=The%20ISKP%20was,province%20in%202015.'},
  {id: 'defense-post-iskp.f007',               kind: 'relation',  subject: 'islamic-state', predicate: 'ACCEPTED_PLEDGE_OF',  object: 'iskp',
   statement: 'The Islamic State accepted ISKP’s pledge in January 2015.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2015-01-01', validFromPrecision: 'month', validTo: '2015-01-01', validToPrecision: 'month', source: 'defense-post-iskp',
   textFragment: '#:~:text=ISIS%20spokesperson%20Mohammad,in%20January%202015'},
  {id: 'un-summary-iskp.f003',                 kind: 'relation',  subject: 'iskp',          predicate: 'AFFILIATE_OF',        object: 'islamic-state',
   statement: 'The Islamic State recognised ISKP on 26 January 2015.',
   note: 'The recognition is coded as the beginning of the affiliation.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2015-01-26', source: 'un-summary-iskp',
   textFragment: '#:~:text=On%20January%2026%2C,known%20as%20Khorasan'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// Listed and designated.
UNWIND [
  {id: 'un-summary-iskp.f001',                  kind: 'relation',  subject: 'united-nations-security-council', predicate: 'DESIGNATED', object: 'iskp',
   statement: 'The UN Security Council’s 1267 Committee listed ISKP, as ISIL-K, on 14 May 2019.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'UN 1267', validFrom: '2019-05-14', validTo: '..', source: 'un-summary-iskp',
   textFragment: '#:~:text=The%20Islamic%20State,resolution%202368%20%282017%29'},
  {id: 'un-consolidated-list-2025-04-19.f125a', kind: 'relation',  subject: 'united-nations-security-council', predicate: 'DESIGNATED', object: 'iskp',
   statement: 'The UN list of 19 April 2025 carries ISKP as ISIL-K, listed on 14 May 2019.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'UN 1267', validFrom: '2019-05-14', validTo: '..', source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.161'},
  {id: 'un-consolidated-list-2025-04-19.f125b', kind: 'attribute', subject: 'iskp',                            predicate: 'identifier', value: 'un:QDe.161',
   statement: 'ISKP’s reference on the UN list is QDe.161.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.161'},
  {id: 'us-state-fto-list.f008',                kind: 'relation',  subject: 'united-states',                   predicate: 'DESIGNATED', object: 'iskp',
   statement: 'The United States designated ISKP a Foreign Terrorist Organization on 14 January 2016.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'US FTO', validFrom: '2016-01-14', validTo: '..', source: 'us-state-fto-list',
   textFragment: '#:~:text=January%2014%2C%202016Islamic,Khorasan%20Province%20%28ISIS%2DK%29'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// Strength, by date. Estimates for different dates stand side by side without contradiction.
UNWIND [
  {id: 'tech-consulting-2022.f012a',          kind: 'quantity', subject: 'iskp', predicate: 'strength', best: 2200, unit: 'fighters', measure: 'fighters',
   statement: 'A UN report says that member states put ISKP at 2,200 fighters before its numbers rose.',
   note: 'When the lower figure held is not said, only that it came before the report.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validTo: '2022-02-13', validToPrecision: 'before', citing: 'UN member states', speakers: ['united-nations'], source: 'tech-consulting-2022',
   textFragment: '#:~:text=U.N.%20member%20states,%E2%80%9Cnow%20approaching%204%2C000%2C%E2%80%9D'},
  {id: 'tech-consulting-2022.f012b',          kind: 'quantity', subject: 'iskp', predicate: 'strength', high: 4000, unit: 'fighters', measure: 'fighters',
   statement: 'A UN report says that member states put ISKP at close to 4,000 fighters in early 2022.',
   note: 'Approaching: the figure is an upper bound.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, approximation: 'nearly', asOf: '2022-01-01', asOfPrecision: 'quarter', citing: 'UN member states', speakers: ['united-nations'], source: 'tech-consulting-2022',
   textFragment: '#:~:text=U.N.%20member%20states,%E2%80%9Cnow%20approaching%204%2C000%2C%E2%80%9D'},
  {id: 'smart-encyclopedia-2023.f013',        kind: 'quantity', subject: 'iskp', predicate: 'strength', low: 4000, high: 6000, unit: 'people', measure: 'fighters and family members',
   statement: 'A UN report puts ISKP at 4,000 to 6,000 people in 2023, family members included.',
   note: 'From a UN report, as a blog gives it.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, asOf: '2023-01-01', asOfPrecision: 'year', speakers: ['united-nations'], source: 'smart-encyclopedia-2023',
   textFragment: '#:~:text=with%20an%20estimated,and%20family%20members'},
  {id: 'afghanistan-international-2023.f014', kind: 'quantity', subject: 'iskp', predicate: 'strength', low: 4000, high: 5000, unit: 'fighters', measure: 'fighters',
   statement: 'A UN report puts ISKP at 4,000 to 5,000 fighters in 2023.',
   note: 'From a UN report, as the outlet gives it.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, asOf: '2023-01-01', asOfPrecision: 'year', speakers: ['united-nations'], source: 'afghanistan-international-2023',
   textFragment: '#:~:text=the%20number%20of,to%205%2C000%20fighters'},
  {id: 'pakistan-times-un-34.f010',           kind: 'quantity', subject: 'iskp', predicate: 'strength', low: 4000, high: 6000, unit: 'fighters', measure: 'fighters',
   statement: 'The UN Monitoring Team reports that some Member States put ISKP at 4,000 to 6,000 fighters.',
   note: 'The page shows no date: the year is that of the resolution in its title, the earliest it can be.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, citing: 'some Member States', speakers: ['un-monitoring-team'], source: 'pakistan-times-un-34',
   textFragment: '#:~:text=Some%20Member%20States,to%206%2C000%20fighters'},
  {id: 'pakistan-times-un-34.f011',           kind: 'quantity', subject: 'iskp', predicate: 'strength', low: 2000, high: 3500, unit: 'fighters', measure: 'fighters',
   statement: 'The UN Monitoring Team reports that other Member States put ISKP at 2,000 to 3,500 fighters.',
   note: 'The page shows no date: the year is that of the resolution in its title, the earliest it can be.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, citing: 'other Member States', speakers: ['un-monitoring-team'], source: 'pakistan-times-un-34',
   textFragment: '#:~:text=others%20assess%20its,and%203%2C500%20fighters'},
  {id: 'khaama-un-iskp.f015',                 kind: 'quantity', subject: 'iskp', predicate: 'strength', best: 2000, unit: 'fighters', measure: 'fighters in Afghanistan',
   statement: 'The UN says that ISKP has about 2,000 fighters in Afghanistan.',
   note: 'The page gives 20 December without a year, so the figure has no date.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, approximation: 'about', speakers: ['united-nations'], place: 'afghanistan', source: 'khaama-un-iskp',
   textFragment: '#:~:text=The%20United%20Nations,fighters%20in%20Afghanistan'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// Against the Afghan Taliban, and they against it.
UNWIND [
  {id: 'deccan-herald-2024.f009',  kind: 'relation',  subject: 'iskp',           predicate: 'OPPOSES',   object: 'afghan-taliban',
   statement: 'ISKP opposes the Afghan Taliban.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'deccan-herald-2024',
   textFragment: '#:~:text=From%20its%20early,in%20eastern%20Afghanistan'},
  {id: 'dawn-iskp-commander.f043', kind: 'relation',  subject: 'iskp',           predicate: 'THREATENS', object: 'afghan-taliban',
   statement: 'ISKP has become a threat to the rule of the Afghan Taliban.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, objectPart: 'rule', qualifier: 'assessed', source: 'dawn-iskp-commander',
   textFragment: '#:~:text=IS%2DK%20has%20emerged,to%20Taliban%20rule'},
  {id: 'pledge-times-2023.f042b',  kind: 'relation',  subject: 'afghan-taliban', predicate: 'KILLED',    object: 'qari-fateh',
   statement: 'By their own account the Afghan Taliban killed Qari Fateh on 26 February 2023.',
   note: 'In the words of Zabihullah Mujahid. Whom a killing is aimed at besides the man is not said, so no tie to ISKP is drawn from it.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2023-02-26', validTo: '2023-02-26', speakers: ['afghan-taliban'], source: 'pledge-times-2023',
   textFragment: '#:~:text=The%20Taliban%20killed,Zabihullah%20Mujahid%20said.'},
  {id: 'pledge-times-2023.f042c',  kind: 'relation',  subject: 'qari-fateh',     predicate: 'SERVES_IN', object: 'iskp',
   statement: 'The Afghan Taliban say that Qari Fateh was a commander of ISKP until he was killed.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, qualifier: 'commander', validTo: '2023-02-26', speakers: ['afghan-taliban'], source: 'pledge-times-2023',
   textFragment: '#:~:text=The%20Taliban%20killed,Zabihullah%20Mujahid%20said.'},
  {id: 'pledge-times-2023.f042d',  kind: 'attribute', subject: 'qari-fateh',     predicate: 'died',      value: '2023-02-26',
   statement: 'The Afghan Taliban say that Qari Fateh was killed on 26 February 2023.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2023-02-26', validTo: '2023-02-26', speakers: ['afghan-taliban'], source: 'pledge-times-2023',
   textFragment: '#:~:text=The%20Taliban%20killed,Zabihullah%20Mujahid%20said.'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';
