// The leaders of ISKP: offices, listings, and reports of their deaths.

// Hafiz Saeed Khan: an early report of his death, and the later ones.
UNWIND [
  {id: 'vickynanjapa-2021.f005',   kind: 'relation',  subject: 'hafiz-saeed-khan', predicate: 'LEADS',          object: 'iskp',
   statement: 'Hafiz Saeed Khan was the first leader of ISKP.',
   note: 'The page, of 27 August 2021, speaks of him as a leader of the past.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'first leader', validTo: '2021-08-27', validToPrecision: 'before', source: 'vickynanjapa-2021',
   textFragment: '#:~:text=The%20first%20leader,of%20the%20Tehreek%2De%2DTaliban.'},
  {id: 'fox-news-2015.f019',       kind: 'attribute', subject: 'hafiz-saeed-khan', predicate: 'died',           value: '2015-07-10',
   statement: 'A newspaper reports that Hafiz Saeed Khan was killed on 10 July 2015.',
   note: 'Later reports show him alive after this day.',
   stance: 'asserted', polarity: 'affirms', credibility: 5, validFrom: '2015-07-10', validTo: '2015-07-10', attributedAs: 'a newspaper', source: 'fox-news-2015',
   textFragment: '#:~:text=The%20paper%20quoted,of%20Nangahar%20Province.'},
  {id: 'lidtime-khan-killed.f020', kind: 'attribute', subject: 'hafiz-saeed-khan', predicate: 'died',           value: '2015-07-01',
   statement: 'Hafiz Saeed Khan was not killed in July 2015: the report of his death was false.',
   stance: 'asserted', polarity: 'denies', credibility: 2, validFrom: '2015-07-01', validFromPrecision: 'month', validTo: '2015-07-01', validToPrecision: 'month', source: 'lidtime-khan-killed',
   textFragment: '#:~:text=In%20July%202015%2C,US%2Dled%20coalition%20strike'},
  {id: 'scroll-khan-killed.f016',  kind: 'attribute', subject: 'hafiz-saeed-khan', predicate: 'died',           value: '2016-07-26',
   statement: 'The United States says that Hafiz Saeed Khan was killed on 26 July 2016.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2016-07-26', validTo: '2016-07-26', speakers: ['united-states'], source: 'scroll-khan-killed',
   textFragment: '#:~:text=was%20killed%20in,the%20United%20States.'},
  {id: 'scroll-khan-killed.f017',  kind: 'attribute', subject: 'hafiz-saeed-khan', predicate: 'place_of_death', value: 'Kot district',
   statement: 'The Afghan ambassador said that Hafiz Saeed Khan was killed in Kot district of Nangarhar.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2016-07-26', validTo: '2016-07-26', attributedAs: 'the Afghan ambassador', speakers: ['afghanistan'], place: 'kot-district', source: 'scroll-khan-killed',
   textFragment: '#:~:text=died%20in%20a,Afghanistan%E2%80%99s%20Nangarhar%20province.'},
  {id: 'lidtime-khan-killed.f018', kind: 'attribute', subject: 'hafiz-saeed-khan', predicate: 'place_of_death', value: 'Achin district',
   statement: 'A Pentagon spokesman said that Hafiz Saeed Khan was killed in Achin district, not in Kot.',
   note: 'The passage gives no day.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, attributedAs: 'a Pentagon spokesman', speakers: ['united-states'], place: 'achin-district', source: 'lidtime-khan-killed',
   textFragment: '#:~:text=Pentagon%20spokesperson%20Trowbridge,instead%20of%20Kot.'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// Abdul Hasib.
UNWIND [
  {id: 'the-week-hasib.f021a',   kind: 'relation',  subject: 'abdul-hasib', predicate: 'LEADS',     object: 'iskp',
   statement: 'Abdul Hasib led ISKP after a strike of 2016 had killed his predecessor, until he was killed in April 2017.',
   note: 'The year of the beginning is that of the strike after which he took over; the end is his own death, which the page reports.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'leader', validFrom: '2016-01-01', validFromPrecision: 'year', validTo: '2017-04-01', validToPrecision: 'month', source: 'the-week-hasib',
   textFragment: '#:~:text=Hasib%20became%20the,2016%20drone%20strike'},
  {id: 'the-week-hasib.f021b',   kind: 'relation',  subject: 'abdul-hasib', predicate: 'SUCCEEDED', object: 'hafiz-saeed-khan',
   statement: 'Abdul Hasib succeeded Hafiz Saeed Khan, whom a strike of 2016 had killed, at the head of ISKP.',
   note: 'The page dates the strike, not the succession, and reports the death of the successor in April 2017.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validTo: '2017-05-01', validToPrecision: 'before', source: 'the-week-hasib',
   textFragment: '#:~:text=Hasib%20became%20the,2016%20drone%20strike'},
  {id: 'daily-beast-hasib.f022', kind: 'attribute', subject: 'abdul-hasib', predicate: 'died',      value: '2017-04-27',
   statement: 'Abdul Hasib was killed on 27 April 2017.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2017-04-27', validTo: '2017-04-27', source: 'daily-beast-hasib',
   textFragment: '#:~:text=Hasib%20was%20killed,on%20April%2027'},
  {id: 'abc-news-hasib.f023',    kind: 'attribute', subject: 'abdul-hasib', predicate: 'died',      value: '2017-04-26',
   statement: 'The Pentagon says that Abdul Hasib was killed in a raid of 26 April 2017.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, attributedAs: 'the Pentagon', validFrom: '2017-04-26', validTo: '2017-04-26', speakers: ['united-states'], source: 'abc-news-hasib',
   textFragment: '#:~:text=The%20April%2026,two%20Army%20Rangers'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// Shahab al-Muhajir.
UNWIND [
  {id: 'voa-editorial-iskp.f024',               kind: 'relation',  subject: 'shahab-al-muhajir',               predicate: 'LEADS',       object: 'iskp',
   statement: 'Shahab al-Muhajir was appointed leader of ISKP in June 2020.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'leader', validFrom: '2020-06-01', validFromPrecision: 'month', validTo: '..', source: 'voa-editorial-iskp',
   textFragment: '#:~:text=He%20was%20appointed,in%20June%202020.'},
  {id: 'voa-iskp-finances.f025',                kind: 'relation',  subject: 'shahab-al-muhajir',               predicate: 'LEADS',       object: 'iskp',
   statement: 'Shahab al-Muhajir has led ISKP since about May 2020.',
   note: 'The source says about; the month is as near as it comes.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'leader', validFrom: '2020-05-01', validFromPrecision: 'month', validTo: '..', source: 'voa-iskp-finances',
   textFragment: '#:~:text=has%20led%20IS%2DKhorasan,captured%20his%20predecessors'},
  {id: 'un-consolidated-list-2025-04-19.f146',  kind: 'relation',  subject: 'shahab-al-muhajir',               predicate: 'LEADS',       object: 'iskp',
   statement: 'The UN list names Shahab al-Muhajir, under the name Sanaullah Ghafari, as the leader of ISKP.',
   stance: 'asserted', polarity: 'affirms', credibility: 1, qualifier: 'leader', source: 'un-consolidated-list-2025-04-19', locator: 'record QDi.431'},
  {id: 'iiab-shahab-al-muhajir.f026',           kind: 'attribute', subject: 'shahab-al-muhajir',               predicate: 'alias',       value: 'Sanaullah Ghafari',
   statement: 'Shahab al-Muhajir’s real name is Sanaullah Ghafari.',
   note: 'The UN list has him under this name.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'iiab-shahab-al-muhajir',
   textFragment: '#:~:text=His%20real%20name,is%20Sanaullah%20Ghafari.'},
  {id: 'iiab-shahab-al-muhajir.f029',           kind: 'attribute', subject: 'shahab-al-muhajir',               predicate: 'nationality', value: 'Iraqi',
   statement: 'The BBC and the research institute CSIS say that Shahab al-Muhajir is an Iraqi.',
   note: 'An encyclopaedia article, which names the two as its authorities.',
   stance: 'asserted', polarity: 'affirms', credibility: 4, attributedAs: 'the BBC and the research institute CSIS', source: 'iiab-shahab-al-muhajir',
   textFragment: '#:~:text=He%20is%20a,International%20Studies%20%28CSIS%29.'},
  {id: 'cep-shahab-al-muhajir.f030',            kind: 'attribute', subject: 'shahab-al-muhajir',               predicate: 'nationality', value: 'Afghan',
   statement: 'The State Department says that Shahab al-Muhajir is an Afghan.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, attributedAs: 'the State Department', speakers: ['united-states'], source: 'cep-shahab-al-muhajir',
   textFragment: '#:~:text=Although%20the%20U.S.,given%20his%20surname.'},
  {id: 'cep-shahab-al-muhajir.f027',            kind: 'relation',  subject: 'united-states',                   predicate: 'DESIGNATED',  object: 'shahab-al-muhajir',
   statement: 'The United States designated Shahab al-Muhajir a Specially Designated Global Terrorist on 22 November 2021.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'US SDGT', validFrom: '2021-11-22', validTo: '..', source: 'cep-shahab-al-muhajir',
   textFragment: '#:~:text=On%20November%2022%2C,Global%20Terrorist%20%28SDGT%29'},
  {id: 'iiab-shahab-al-muhajir.f028',           kind: 'relation',  subject: 'united-nations-security-council', predicate: 'DESIGNATED',  object: 'shahab-al-muhajir',
   statement: 'The UN Security Council’s 1267 Committee listed Shahab al-Muhajir on 21 December 2021.',
   stance: 'asserted', polarity: 'affirms', credibility: 1, qualifier: 'UN 1267', validFrom: '2021-12-21', validTo: '..', source: 'iiab-shahab-al-muhajir',
   textFragment: '#:~:text=On%2021%20December,Committee%20added%20al%2DMuhajir'},
  {id: 'un-consolidated-list-2025-04-19.f133a', kind: 'relation',  subject: 'united-nations-security-council', predicate: 'DESIGNATED',  object: 'shahab-al-muhajir',
   statement: 'The UN list carries Shahab al-Muhajir, listed on 21 December 2021.',
   stance: 'asserted', polarity: 'affirms', credibility: 1, qualifier: 'UN 1267', validFrom: '2021-12-21', validTo: '..', source: 'un-consolidated-list-2025-04-19', locator: 'record QDi.431'},
  {id: 'un-consolidated-list-2025-04-19.f133b', kind: 'attribute', subject: 'shahab-al-muhajir',               predicate: 'identifier',  value: 'un:QDi.431',
   statement: 'Shahab al-Muhajir’s reference on the UN list is QDi.431.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19', locator: 'record QDi.431'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// Others in office.
UNWIND [
  {id: 'un-consolidated-list-2025-04-19.f147',  kind: 'relation',  subject: 'sultan-aziz-azam',                predicate: 'SERVES_IN',  object: 'iskp',
   statement: 'The UN list names Sultan Aziz Azam as the spokesperson of ISKP.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'spokesperson', source: 'un-consolidated-list-2025-04-19', locator: 'record QDi.435'},
  {id: 'un-consolidated-list-2025-04-19.f134a', kind: 'relation',  subject: 'united-nations-security-council', predicate: 'DESIGNATED', object: 'sultan-aziz-azam',
   statement: 'The UN list carries Sultan Aziz Azam, listed on 26 April 2023.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'UN 1267', validFrom: '2023-04-26', validTo: '..', source: 'un-consolidated-list-2025-04-19', locator: 'record QDi.435'},
  {id: 'un-consolidated-list-2025-04-19.f134b', kind: 'attribute', subject: 'sultan-aziz-azam',                predicate: 'identifier', value: 'un:QDi.435',
   statement: 'Sultan Aziz Azam’s reference on the UN list is QDi.435.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19', locator: 'record QDi.435'},
  {id: 'un-consolidated-list-2025-04-19.f148',  kind: 'relation',  subject: 'maulawi-rajab',                   predicate: 'SERVES_IN',  object: 'iskp',
   statement: 'The UN list names Maulawi Rajab as a senior leader of ISKP.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'senior leader', source: 'un-consolidated-list-2025-04-19', locator: 'record QDi.434'},
  {id: 'un-consolidated-list-2025-04-19.f135a', kind: 'relation',  subject: 'united-nations-security-council', predicate: 'DESIGNATED', object: 'maulawi-rajab',
   statement: 'The UN list carries Maulawi Rajab, listed on 26 April 2023.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'UN 1267', validFrom: '2023-04-26', validTo: '..', source: 'un-consolidated-list-2025-04-19', locator: 'record QDi.434'},
  {id: 'un-consolidated-list-2025-04-19.f135b', kind: 'attribute', subject: 'maulawi-rajab',                   predicate: 'identifier', value: 'un:QDi.434',
   statement: 'Maulawi Rajab’s reference on the UN list is QDi.434.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19', locator: 'record QDi.434'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';
