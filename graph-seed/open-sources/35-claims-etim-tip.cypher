// ETIM and the TIP. The article’s East Turkestan Movement, ETIM and the TIP stay three nodes.

// Two accounts of the founding. The pages name the Eastern Turkistan Islamic Party, which the UN list gives as another name of ETIM.
UNWIND [
  {id: 'wikipedia-hasan-mahsum.f071a', kind: 'attribute', subject: 'etim',         predicate: 'founded',    value: '1997-01-01',
   statement: 'ETIM was founded in 1997.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '1997-01-01', validFromPrecision: 'year', validTo: '1997-01-01', validToPrecision: 'year', source: 'wikipedia-hasan-mahsum',
   textFragment: '#:~:text=Hasan%20Mahsum%20and,Islamic%20Party%20%28ETIP%29'},
  {id: 'wikipedia-hasan-mahsum.f071b', kind: 'relation',  subject: 'etim',         predicate: 'FOUNDED_BY', object: 'hasan-mahsum',
   statement: 'ETIM was founded by Hasan Mahsum, with Abudukadir Yapuquan, in 1997.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, objectWith: ['Abudukadir Yapuquan'], validFrom: '1997-01-01', validFromPrecision: 'year', validTo: '1997-01-01', validToPrecision: 'year', source: 'wikipedia-hasan-mahsum',
   textFragment: '#:~:text=Hasan%20Mahsum%20and,Islamic%20Party%20%28ETIP%29'},
  {id: 'wikipedia-hasan-mahsum.f071c', kind: 'relation',  subject: 'etim',         predicate: 'FOUNDED_BY', object: 'abudukadir-yapuquan',
   statement: 'ETIM was founded by Abudukadir Yapuquan, with Hasan Mahsum, in 1997.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, objectWith: ['Hasan Mahsum'], validFrom: '1997-01-01', validFromPrecision: 'year', validTo: '1997-01-01', validToPrecision: 'year', source: 'wikipedia-hasan-mahsum',
   textFragment: '#:~:text=Hasan%20Mahsum%20and,Islamic%20Party%20%28ETIP%29'},
  {id: 'abcdef-hasan-mahsum.f072a',    kind: 'attribute', subject: 'etim',         predicate: 'founded',    value: '1989-01-01',
   statement: 'ETIM was founded in 1989.',
   stance: 'asserted', polarity: 'affirms', credibility: 4, validFrom: '1989-01-01', validFromPrecision: 'year', validTo: '1989-01-01', validToPrecision: 'year', source: 'abcdef-hasan-mahsum',
   textFragment: '#:~:text=Nel%201989%20Zeydin,Islamic%20Party%20%28ETIP%29.'},
  {id: 'abcdef-hasan-mahsum.f072b',    kind: 'relation',  subject: 'etim',         predicate: 'FOUNDED_BY', object: 'zeydin-yusup',
   statement: 'ETIM was founded by Zeydin Yusup in 1989.',
   stance: 'asserted', polarity: 'affirms', credibility: 4, validFrom: '1989-01-01', validFromPrecision: 'year', validTo: '1989-01-01', validToPrecision: 'year', source: 'abcdef-hasan-mahsum',
   textFragment: '#:~:text=Nel%201989%20Zeydin,Islamic%20Party%20%28ETIP%29.'},
  {id: 'wikipedia-hasan-mahsum.f073',  kind: 'attribute', subject: 'hasan-mahsum', predicate: 'died',       value: '2003-10-02',
   statement: 'Hasan Mahsum was killed on 2 October 2003.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2003-10-02', validTo: '2003-10-02', source: 'wikipedia-hasan-mahsum',
   textFragment: '#:~:text=He%20was%20shot,the%20Pakistani%20Army.'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// The UN listing, and who asked for it.
UNWIND [
  {id: 'china-mfa-etim-listing.f069',           kind: 'relation',  subject: 'united-nations-security-council', predicate: 'DESIGNATED', object: 'etim',
   statement: 'The UN listed ETIM on 11 September 2002.',
   stance: 'asserted', polarity: 'affirms', credibility: 1, qualifier: 'UN 1267', validFrom: '2002-09-11', validTo: '..', source: 'china-mfa-etim-listing',
   textFragment: '#:~:text=On%2011%20September%2C,groups%20and%20individuals.'},
  {id: 'un-consolidated-list-2025-04-19.f128a', kind: 'relation',  subject: 'united-nations-security-council', predicate: 'DESIGNATED', object: 'etim',
   statement: 'The UN list carries ETIM, listed on 11 September 2002.',
   stance: 'asserted', polarity: 'affirms', credibility: 1, qualifier: 'UN 1267', validFrom: '2002-09-11', validTo: '..', source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.088'},
  {id: 'un-consolidated-list-2025-04-19.f128b', kind: 'attribute', subject: 'etim',                            predicate: 'identifier', value: 'un:QDe.088',
   statement: 'ETIM’s reference on the UN list is QDe.088.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.088'},
  {id: 'china-mfa-etim-listing.f070a',          kind: 'relation',  subject: 'china',                           predicate: 'URGES',      object: 'united-nations-security-council',
   statement: 'China, with the United States, Afghanistan and Kyrgyzstan, asked the UN Security Council to list ETIM, before it did so on 11 September 2002.',
   note: 'The four made the request together. The page says that they made it earlier than the listing, not when.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, subjectWith: ['United States', 'Afghanistan', 'Kyrgyzstan'], qualifier: 'to list ETIM', validTo: '2002-09-11', validToPrecision: 'before', source: 'china-mfa-etim-listing',
   textFragment: '#:~:text=Earlier%2C%20China%2C%20the,submitted%20relevant%20materials.'},
  {id: 'china-mfa-etim-listing.f070b',          kind: 'relation',  subject: 'united-states',                   predicate: 'URGES',      object: 'united-nations-security-council',
   statement: 'The United States, with China, Afghanistan and Kyrgyzstan, asked the UN Security Council to list ETIM, before it did so on 11 September 2002.',
   note: 'The four made the request together. The page says that they made it earlier than the listing, not when.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, subjectWith: ['China', 'Afghanistan', 'Kyrgyzstan'], qualifier: 'to list ETIM', validTo: '2002-09-11', validToPrecision: 'before', source: 'china-mfa-etim-listing',
   textFragment: '#:~:text=Earlier%2C%20China%2C%20the,submitted%20relevant%20materials.'},
  {id: 'china-mfa-etim-listing.f070c',          kind: 'relation',  subject: 'afghanistan',                     predicate: 'URGES',      object: 'united-nations-security-council',
   statement: 'Afghanistan, with China, the United States and Kyrgyzstan, asked the UN Security Council to list ETIM, before it did so on 11 September 2002.',
   note: 'The four made the request together. The page says that they made it earlier than the listing, not when.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, subjectWith: ['China', 'United States', 'Kyrgyzstan'], qualifier: 'to list ETIM', validTo: '2002-09-11', validToPrecision: 'before', source: 'china-mfa-etim-listing',
   textFragment: '#:~:text=Earlier%2C%20China%2C%20the,submitted%20relevant%20materials.'},
  {id: 'china-mfa-etim-listing.f070d',          kind: 'relation',  subject: 'kyrgyzstan',                      predicate: 'URGES',      object: 'united-nations-security-council',
   statement: 'Kyrgyzstan, with China, the United States and Afghanistan, asked the UN Security Council to list ETIM, before it did so on 11 September 2002.',
   note: 'The four made the request together. The page says that they made it earlier than the listing, not when.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, subjectWith: ['China', 'United States', 'Afghanistan'], qualifier: 'to list ETIM', validTo: '2002-09-11', validToPrecision: 'before', source: 'china-mfa-etim-listing',
   textFragment: '#:~:text=Earlier%2C%20China%2C%20the,submitted%20relevant%20materials.'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// The US delisting: one source dates the order, another the announcement.
UNWIND [
  {id: 'rights-corridor-etim.f074', kind: 'relation', subject: 'united-states', predicate: 'DELISTED', object: 'etim',
   statement: 'The United States took ETIM off a list by an order of 20 October 2020.',
   note: 'Which list is not said.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2020-10-20', validTo: '2020-10-20', source: 'rights-corridor-etim',
   textFragment: '#:~:text=The%20U.S.%20state,of%20terrorist%20organisations'},
  {id: 'countervortex-etim.f075',   kind: 'relation', subject: 'united-states', predicate: 'DELISTED', object: 'etim',
   statement: 'The United States announced on 6 November 2020 that it had taken ETIM off a list.',
   note: 'Which list is not said. The day is that of the announcement, as the source gives no other.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2020-11-06', validTo: '2020-11-06', source: 'countervortex-etim',
   textFragment: '#:~:text=Secretary%20of%20State,%E2%80%9Cterrorist%20organization%E2%80%9D%20designation'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// Whether it exists.
UNWIND [
  {id: 'wion-2020.f076',                        kind: 'attribute', subject: 'etim', predicate: 'existence',   value: 'continues to exist',
   statement: 'The State Department says that there is no credible evidence that ETIM still exists.',
   stance: 'asserted', polarity: 'not_found', credibility: 3, attributedAs: 'the State Department', speakers: ['united-states'], source: 'wion-2020',
   textFragment: '#:~:text=for%20more%20than,continues%20to%20exist'},
  {id: 'un-consolidated-list-2025-04-19.f143a', kind: 'relation',  subject: 'etim', predicate: 'OPERATES_IN', object: 'china',
   statement: 'By the UN list, ETIM is active in China.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.088'},
  {id: 'un-consolidated-list-2025-04-19.f143b', kind: 'relation',  subject: 'etim', predicate: 'OPERATES_IN', object: 'south-asia',
   statement: 'By the UN list, ETIM is active in South Asia.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.088'},
  {id: 'un-consolidated-list-2025-04-19.f143c', kind: 'relation',  subject: 'etim', predicate: 'OPERATES_IN', object: 'central-asia',
   statement: 'By the UN list, ETIM is active in Central Asia.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.088'},
  {id: 'heart-of-asia-un-report.f077a',         kind: 'quantity',  subject: 'etim', predicate: 'strength',    best: 500, unit: 'fighters', measure: 'fighters in Badakhshan',
   statement: 'The UN Monitoring Team puts ETIM at about 500 fighters in Badakhshan.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, approximation: 'about', speakers: ['un-monitoring-team'], place: 'badakhshan', source: 'heart-of-asia-un-report',
   textFragment: '#:~:text=500%20fighters%20of,and%20Warduj%20Districts'},
  {id: 'heart-of-asia-un-report.f077b',         kind: 'relation',  subject: 'etim', predicate: 'OPERATES_IN', object: 'badakhshan',
   statement: 'The UN Monitoring Team reports fighters of ETIM in Badakhshan.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, subjectPart: 'fighters', speakers: ['un-monitoring-team'], source: 'heart-of-asia-un-report',
   textFragment: '#:~:text=500%20fighters%20of,and%20Warduj%20Districts'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// Who leads it.
UNWIND [
  {id: 'un-consolidated-list-2025-04-19.f149',  kind: 'relation',  subject: 'abdul-haq',                       predicate: 'LEADS',       object: 'etim',
   statement: 'The UN list names Abdul Haq as the leader of ETIM.',
   stance: 'asserted', polarity: 'affirms', credibility: 1, qualifier: 'leader', source: 'un-consolidated-list-2025-04-19', locator: 'record QDi.268'},
  {id: 'un-consolidated-list-2025-04-19.f136a', kind: 'relation',  subject: 'united-nations-security-council', predicate: 'DESIGNATED',  object: 'abdul-haq',
   statement: 'The UN list carries Abdul Haq, listed on 15 April 2009.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'UN 1267', validFrom: '2009-04-15', validTo: '..', source: 'un-consolidated-list-2025-04-19', locator: 'record QDi.268'},
  {id: 'un-consolidated-list-2025-04-19.f136b', kind: 'attribute', subject: 'abdul-haq',                       predicate: 'identifier',  value: 'un:QDi.268',
   statement: 'Abdul Haq’s reference on the UN list is QDi.268.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19', locator: 'record QDi.268'},
  {id: 'long-war-journal-2025.f078a',           kind: 'relation',  subject: 'abdul-haq',                       predicate: 'LEADS',       object: 'etim',
   statement: 'Abdul Haq leads ETIM.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'leader', source: 'long-war-journal-2025',
   textFragment: '#:~:text=Despite%20its%20overall,ETIM%2FTIP%20Syria%20faction'},
  {id: 'long-war-journal-2025.f078b',           kind: 'relation',  subject: 'abdul-haq',                       predicate: 'LEADS',       object: 'tip',
   statement: 'Abdul Haq leads the Turkistan Islamic Party.',
   note: 'The source uses ETIM and TIP of one group; that they are one is not claimed here.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'leader', source: 'long-war-journal-2025',
   textFragment: '#:~:text=Despite%20its%20overall,ETIM%2FTIP%20Syria%20faction'},
  {id: 'long-war-journal-2025.f078c',           kind: 'relation',  subject: 'abdul-haq',                       predicate: 'BASED_IN',    object: 'kabul',
   statement: 'Abdul Haq resides in Kabul.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, source: 'long-war-journal-2025',
   textFragment: '#:~:text=Despite%20its%20overall,ETIM%2FTIP%20Syria%20faction'},
  {id: 'long-war-journal-2025.f078d',           kind: 'relation',  subject: 'tip',                             predicate: 'OPERATES_IN', object: 'syria',
   statement: 'The Turkistan Islamic Party has a faction in Syria.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, subjectPart: 'faction', source: 'long-war-journal-2025',
   textFragment: '#:~:text=Despite%20its%20overall,ETIM%2FTIP%20Syria%20faction'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';
