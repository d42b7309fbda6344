// The SCO, its members and observers.

// Beginnings.
UNWIND [
  {id: 'issi-sco.f096',            kind: 'attribute', subject: 'sco',           predicate: 'founded',    value: '2001-06-15',
   statement: 'The SCO was founded on 15 June 2001.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2001-06-15', validTo: '2001-06-15', source: 'issi-sco',
   textFragment: '#:~:text=The%20Shanghai%20Cooperation,six%20founding%20members'},
  {id: 'astha-bharati-2006.f097a', kind: 'attribute', subject: 'sco',           predicate: 'founded',    value: '2001-06-14',
   statement: 'The SCO was founded on 14 June 2001.',
   note: 'Another source of this dossier gives 15 June; the page could not be read again to see whether it does so too.',
   stance: 'asserted', polarity: 'affirms', credibility: 4, validFrom: '2001-06-14', validTo: '2001-06-14', source: 'astha-bharati-2006',
   textFragment: '#:~:text=was%20established%20by,2001%20in%20Shanghai'},
  {id: 'astha-bharati-2006.f097b', kind: 'relation',  subject: 'sco',           predicate: 'FOUNDED_BY', object: 'china',
   statement: 'China founded the SCO in June 2001, with Kazakhstan, Kyrgyzstan, Russia, Tajikistan and Uzbekistan.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, objectWith: ['Kazakhstan', 'Kyrgyzstan', 'Russia', 'Tajikistan', 'Uzbekistan'], validFrom: '2001-06-01', validFromPrecision: 'month', validTo: '2001-06-01', validToPrecision: 'month', source: 'astha-bharati-2006',
   textFragment: '#:~:text=was%20established%20by,2001%20in%20Shanghai'},
  {id: 'astha-bharati-2006.f097c', kind: 'relation',  subject: 'sco',           predicate: 'FOUNDED_BY', object: 'kazakhstan',
   statement: 'Kazakhstan founded the SCO in June 2001, with China, Kyrgyzstan, Russia, Tajikistan and Uzbekistan.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, objectWith: ['China', 'Kyrgyzstan', 'Russia', 'Tajikistan', 'Uzbekistan'], validFrom: '2001-06-01', validFromPrecision: 'month', validTo: '2001-06-01', validToPrecision: 'month', source: 'astha-bharati-2006',
   textFragment: '#:~:text=was%20established%20by,2001%20in%20Shanghai'},
  {id: 'astha-bharati-2006.f097d', kind: 'relation',  subject: 'sco',           predicate: 'FOUNDED_BY', object: 'kyrgyzstan',
   statement: 'Kyrgyzstan founded the SCO in June 2001, with China, Kazakhstan, Russia, Tajikistan and Uzbekistan.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, objectWith: ['China', 'Kazakhstan', 'Russia', 'Tajikistan', 'Uzbekistan'], validFrom: '2001-06-01', validFromPrecision: 'month', validTo: '2001-06-01', validToPrecision: 'month', source: 'astha-bharati-2006',
   textFragment: '#:~:text=was%20established%20by,2001%20in%20Shanghai'},
  {id: 'astha-bharati-2006.f097e', kind: 'relation',  subject: 'sco',           predicate: 'FOUNDED_BY', object: 'russia',
   statement: 'Russia founded the SCO in June 2001, with China, Kazakhstan, Kyrgyzstan, Tajikistan and Uzbekistan.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, objectWith: ['China', 'Kazakhstan', 'Kyrgyzstan', 'Tajikistan', 'Uzbekistan'], validFrom: '2001-06-01', validFromPrecision: 'month', validTo: '2001-06-01', validToPrecision: 'month', source: 'astha-bharati-2006',
   textFragment: '#:~:text=was%20established%20by,2001%20in%20Shanghai'},
  {id: 'astha-bharati-2006.f097f', kind: 'relation',  subject: 'sco',           predicate: 'FOUNDED_BY', object: 'tajikistan',
   statement: 'Tajikistan founded the SCO in June 2001, with China, Kazakhstan, Kyrgyzstan, Russia and Uzbekistan.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, objectWith: ['China', 'Kazakhstan', 'Kyrgyzstan', 'Russia', 'Uzbekistan'], validFrom: '2001-06-01', validFromPrecision: 'month', validTo: '2001-06-01', validToPrecision: 'month', source: 'astha-bharati-2006',
   textFragment: '#:~:text=was%20established%20by,2001%20in%20Shanghai'},
  {id: 'astha-bharati-2006.f097g', kind: 'relation',  subject: 'sco',           predicate: 'FOUNDED_BY', object: 'uzbekistan',
   statement: 'Uzbekistan founded the SCO in June 2001, with China, Kazakhstan, Kyrgyzstan, Russia and Tajikistan.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, objectWith: ['China', 'Kazakhstan', 'Kyrgyzstan', 'Russia', 'Tajikistan'], validFrom: '2001-06-01', validFromPrecision: 'month', validTo: '2001-06-01', validToPrecision: 'month', source: 'astha-bharati-2006',
   textFragment: '#:~:text=was%20established%20by,2001%20in%20Shanghai'},
  {id: 'issi-sco.f098a',           kind: 'relation',  subject: 'sco',           predicate: 'SUCCEEDED',  object: 'shanghai-five',
   statement: 'The SCO succeeded the Shanghai Five.',
   note: 'The page gives no day for the succession; it dates the founding of the SCO to 15 June 2001.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validTo: '2001-06-15', validToPrecision: 'before', source: 'issi-sco',
   textFragment: '#:~:text=The%20SCO%20succeeded,26%20April%201996.'},
  {id: 'issi-sco.f098b',           kind: 'attribute', subject: 'shanghai-five', predicate: 'founded',    value: '1996-04-26',
   statement: 'The Shanghai Five date from 26 April 1996.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '1996-04-26', validTo: '1996-04-26', source: 'issi-sco',
   textFragment: '#:~:text=The%20SCO%20succeeded,26%20April%201996.'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// Members.
UNWIND [
  {id: 'issi-sco.f099a',         kind: 'relation', subject: 'india',    predicate: 'MEMBER_OF', object: 'sco',
   statement: 'India has been a member of the SCO since 9 June 2017.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2017-06-09', validTo: '..', source: 'issi-sco',
   textFragment: '#:~:text=when%20Pakistan%20and,9%20June%202017'},
  {id: 'issi-sco.f099b',         kind: 'relation', subject: 'pakistan', predicate: 'MEMBER_OF', object: 'sco',
   statement: 'Pakistan has been a member of the SCO since 9 June 2017.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2017-06-09', validTo: '..', source: 'issi-sco',
   textFragment: '#:~:text=when%20Pakistan%20and,9%20June%202017'},
  {id: 'gstimes-iran-sco.f100',  kind: 'relation', subject: 'iran',     predicate: 'MEMBER_OF', object: 'sco',
   statement: 'Iran has been a member of the SCO since 4 July 2023.',
   stance: 'asserted', polarity: 'affirms', credibility: 1, validFrom: '2023-07-04', validTo: '..', source: 'gstimes-iran-sco',
   textFragment: '#:~:text=Iran%20on%20July,of%20the%20grouping.'},
  {id: 'lokmat-times-2023.f101', kind: 'relation', subject: 'iran',     predicate: 'MEMBER_OF', object: 'sco',
   statement: 'Iran’s Foreign Ministry announced in 2021 that Iran would become the ninth member of the SCO.',
   note: 'An announcement of 2021, not the membership, which began in July 2023.',
   stance: 'projected', polarity: 'affirms', credibility: 3, asOf: '2021-01-01', asOfPrecision: 'year', attributedAs: 'Iran’s Foreign Ministry', speakers: ['iran'], source: 'lokmat-times-2023',
   textFragment: '#:~:text=In%202021%2C%20Iran%27s,the%20ninth%20member.'},
  {id: 'lokmat-times-2023.f101b', kind: 'relation', subject: 'iran',    predicate: 'MEMBER_OF', object: 'sco',
   statement: 'Iran became a full member of the SCO on 4 July 2023.',
   note: 'By the title of the page, which is of that day.',
   stance: 'asserted', polarity: 'affirms', credibility: 1, validFrom: '2023-07-04', validTo: '..', source: 'lokmat-times-2023'},
  {id: 'astana-times-2024.f102', kind: 'relation', subject: 'belarus',  predicate: 'MEMBER_OF', object: 'sco',
   statement: 'Belarus has been a member of the SCO since 4 July 2024.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2024-07-04', validTo: '..', source: 'astana-times-2024',
   textFragment: '#:~:text=began%20with%20a,of%20the%20organization'},
  {id: 'gyaankosh-sco.f103',     kind: 'relation', subject: 'belarus',  predicate: 'MEMBER_OF', object: 'sco',
   statement: 'By a wiki, Belarus has been a member of the SCO since 8 August 2024.',
   note: 'A weak source against a report of the day.',
   stance: 'asserted', polarity: 'affirms', credibility: 5, validFrom: '2024-08-08', validTo: '..', source: 'gyaankosh-sco',
   textFragment: '#:~:text=Belarus%20%7C%2016,August%2C%202024%20%7C'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// Observers.
UNWIND [
  {id: 'head-post-belarus.f104',   kind: 'relation', subject: 'belarus',     predicate: 'OBSERVER_OF', object: 'sco',
   statement: 'Belarus became an observer of the SCO in 2015.',
   note: 'It became a member later, by the same page; when is not part of the row.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2015-01-01', validFromPrecision: 'year', source: 'head-post-belarus',
   textFragment: '#:~:text=Belarus%20became%20a,state%20in%202015.'},
  {id: 'afghanistan-mfa-sco.f105', kind: 'relation', subject: 'afghanistan', predicate: 'OBSERVER_OF', object: 'sco',
   statement: 'Afghanistan became an observer of the SCO in 2012.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2012-01-01', validFromPrecision: 'year', validTo: '..', source: 'afghanistan-mfa-sco',
   textFragment: '#:~:text=Afghanistan%20became%20an,SCO%20in%202012'},
  {id: 'gyaankosh-sco.f106',       kind: 'relation', subject: 'mongolia',    predicate: 'OBSERVER_OF', object: 'sco',
   statement: 'Mongolia has been an observer of the SCO since 2004.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2004-01-01', validFromPrecision: 'year', validTo: '..', source: 'gyaankosh-sco',
   textFragment: '#:~:text=Mongolia,2004'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// On Afghanistan.
UNWIND [
  {id: 'ani-2021.f118a', kind: 'attribute', subject: 'sco', predicate: 'stance', value: 'Dushanbe Declaration of 2021: for an Afghanistan free of war and drugs',
   statement: 'The SCO’s Dushanbe Declaration of 2021 supports an Afghanistan free of war and drugs.',
   note: 'Read from the first and the last words of the passage.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, asOf: '2021-09-17', source: 'ani-2021',
   textFragment: '#:~:text=expressed%20their%20support,war%20and%20drugs.'},
  {id: 'ani-2021.f118b', kind: 'attribute',  subject: 'sco-member-states', predicate: 'stance',
   statement: 'On 17 September 2021 states of the SCO said that Afghanistan should have an inclusive government.',
   note: 'By the title of the page. They say what should be, and call upon nobody: no tie is drawn.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, value: 'Afghanistan should have an inclusive government', validFrom: '2021-09-17', validTo: '2021-09-17', source: 'ani-2021',
   textFragment: '#:~:text=expressed%20their%20support,war%20and%20drugs.'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';
