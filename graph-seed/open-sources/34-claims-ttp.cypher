// The TTP and Jamaat-ul-Ahrar.

// The TTP: beginnings and aim.
UNWIND [
  {id: 'un-summary-ttp.f058',                   kind: 'attribute', subject: 'ttp', predicate: 'founded',    value: '2007-01-01',
   statement: 'The TTP was founded in 2007.',
   stance: 'asserted', polarity: 'affirms', credibility: 1, validFrom: '2007-01-01', validFromPrecision: 'year', validTo: '2007-01-01', validToPrecision: 'year', source: 'un-summary-ttp',
   textFragment: '#:~:text=is%20an%20alliance,Al%2DQaida%2Drelated%20%28QDe.004%29%20militants'},
  {id: 'un-consolidated-list-2025-04-19.f139a', kind: 'attribute', subject: 'ttp', predicate: 'founded',    value: '2007-01-01',
   statement: 'By the UN list, the TTP was formed in 2007.',
   stance: 'asserted', polarity: 'affirms', credibility: 1, validFrom: '2007-01-01', validFromPrecision: 'year', validTo: '2007-01-01', validToPrecision: 'year', source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.132'},
  {id: 'gfatf-ttp.f061b',                       kind: 'attribute', subject: 'ttp', predicate: 'founded',    value: '2007-12-01',
   statement: 'The TTP was founded in December 2007.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2007-12-01', validFromPrecision: 'month', validTo: '2007-12-01', validToPrecision: 'month', source: 'gfatf-ttp',
   textFragment: '#:~:text=In%20December%202007,the%20Tehrik%2Di%2DTaliban%20Pakistan.'},
  {id: 'gfatf-ttp.f061a',                       kind: 'relation',  subject: 'ttp', predicate: 'FOUNDED_BY', object: 'baitullah-mehsud',
   statement: 'The TTP was founded by Baitullah Mehsud in December 2007.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2007-12-01', validFromPrecision: 'month', validTo: '2007-12-01', validToPrecision: 'month', source: 'gfatf-ttp',
   textFragment: '#:~:text=In%20December%202007,the%20Tehrik%2Di%2DTaliban%20Pakistan.'},
  {id: 'un-summary-ttp.f060a',                  kind: 'attribute', subject: 'ttp', predicate: 'goal',       value: 'overthrow of the elected government of Pakistan',
   statement: 'By its own account the TTP means to overthrow the elected government of Pakistan.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, speakers: ['ttp'], source: 'un-summary-ttp',
   textFragment: '#:~:text=TTP%E2%80%99s%20stated%20objective,of%20Islamic%20law.'},
  {id: 'un-summary-ttp.f060b',                  kind: 'relation',  subject: 'ttp', predicate: 'THREATENS',  object: 'pakistan',
   statement: 'By its own account the TTP means to overthrow Pakistan’s elected government.',
   note: 'A declared aim of overthrow is coded as a declared threat.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, objectPart: 'elected government', qualifier: 'declared', speakers: ['ttp'], source: 'un-summary-ttp',
   textFragment: '#:~:text=TTP%E2%80%99s%20stated%20objective,of%20Islamic%20law.'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// The TTP: leaders.
UNWIND [
  {id: 'jagran-josh-2020.f065',                 kind: 'relation', subject: 'noor-wali-mehsud',                predicate: 'LEADS',      object: 'ttp',
   statement: 'Noor Wali Mehsud has led the TTP since June 2018.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'leader', validFrom: '2018-06-01', validFromPrecision: 'month', validTo: '..', source: 'jagran-josh-2020',
   textFragment: '#:~:text=Noor%20Wali%20was,leader%20Mullah%20Fazlullah.'},
  {id: 'un-consolidated-list-2025-04-19.f139b', kind: 'relation', subject: 'maulana-fazlullah',               predicate: 'LEADS',      object: 'ttp',
   statement: 'The TTP’s record on the UN list still names Maulana Fazlullah as its leader.',
   note: 'The record is stale; it speaks of the day on which it was last amended. Other records of the same list have him dead as of 13 June 2018, where his term is taken to end, and Noor Wali Mehsud in his place.',
   stance: 'asserted', polarity: 'affirms', credibility: 5, qualifier: 'leader', validTo: '2018-06-13', asOf: '2020-11-24', source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.132'},
  {id: 'un-consolidated-list-2025-04-19.f153a', kind: 'relation', subject: 'noor-wali-mehsud', predicate: 'LEADS', object: 'ttp',
   statement: 'The UN list names Noor Wali Mehsud as the leader of the TTP after the death of Maulana Fazlullah.',
   stance: 'asserted', polarity: 'affirms', credibility: 1, qualifier: 'leader', validTo: '..', source: 'un-consolidated-list-2025-04-19', locator: 'record QDi.427'},
  {id: 'un-consolidated-list-2025-04-19.f153b', kind: 'relation', subject: 'noor-wali-mehsud', predicate: 'SUCCEEDED', object: 'maulana-fazlullah',
   statement: 'Noor Wali Mehsud followed Maulana Fazlullah at the head of the TTP.',
   note: 'The record gives no day; it was on the list from 16 July 2020.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validTo: '2020-07-16', validToPrecision: 'before', source: 'un-consolidated-list-2025-04-19', locator: 'record QDi.427'},
  {id: 'un-consolidated-list-2025-04-19.f153c', kind: 'relation', subject: 'united-nations-security-council', predicate: 'DESIGNATED', object: 'noor-wali-mehsud',
   statement: 'The UN list carries Noor Wali Mehsud, listed on 16 July 2020.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'UN 1267', validFrom: '2020-07-16', validTo: '..', source: 'un-consolidated-list-2025-04-19', locator: 'record QDi.427'},
  {id: 'un-consolidated-list-2025-04-19.f153d', kind: 'attribute', subject: 'noor-wali-mehsud', predicate: 'identifier', value: 'un:QDi.427',
   statement: 'The reference of Noor Wali Mehsud on the UN list is QDi.427.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19', locator: 'record QDi.427'},
  {id: 'un-consolidated-list-2025-04-19.f154a', kind: 'relation', subject: 'maulana-fazlullah', predicate: 'LEADS', object: 'ttp',
   statement: 'By the UN list, Maulana Fazlullah commanded the TTP from 7 November 2013 until his death.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'commander', validFrom: '2013-11-07', validTo: '2018-06-13', source: 'un-consolidated-list-2025-04-19', locator: 'record QDi.352'},
  {id: 'un-consolidated-list-2025-04-19.f154b', kind: 'attribute', subject: 'maulana-fazlullah', predicate: 'died', value: '2018-06-13',
   statement: 'By the UN list, Maulana Fazlullah is recorded as deceased on 13 June 2018.',
   note: 'The record can also be read as naming the day on which his death was ascertained.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2018-06-13', validTo: '2018-06-13', source: 'un-consolidated-list-2025-04-19', locator: 'record QDi.352'},
  {id: 'un-consolidated-list-2025-04-19.f154c', kind: 'relation', subject: 'united-nations-security-council', predicate: 'DESIGNATED', object: 'maulana-fazlullah',
   statement: 'The UN list carries Maulana Fazlullah, listed on 7 April 2015.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'UN 1267', validFrom: '2015-04-07', validTo: '..', source: 'un-consolidated-list-2025-04-19', locator: 'record QDi.352'},
  {id: 'un-consolidated-list-2025-04-19.f154d', kind: 'attribute', subject: 'maulana-fazlullah', predicate: 'identifier', value: 'un:QDi.352',
   statement: 'The reference of Maulana Fazlullah on the UN list is QDi.352.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19', locator: 'record QDi.352'},
  {id: 'un-consolidated-list-2025-04-19.f155', kind: 'relation', subject: 'ttp', predicate: 'BASED_IN', object: 'afghanistan-pakistan-border',
   statement: 'By the UN list, the TTP is based in the tribal areas along the border between Afghanistan and Pakistan.',
   note: 'The record speaks of the day on which it was last amended.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, objectPart: 'tribal areas', asOf: '2020-11-24', source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.132'},
  {id: 'jagran-josh-2020.f066',                 kind: 'relation', subject: 'united-nations-security-council', predicate: 'DESIGNATED', object: 'noor-wali-mehsud',
   statement: 'The UN listed Noor Wali Mehsud on 16 July 2020.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'UN 1267', validFrom: '2020-07-16', validTo: '..', source: 'jagran-josh-2020',
   textFragment: '#:~:text=The%20United%20Nations,a%20global%20terrorist.'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// The TTP: listings.
UNWIND [
  {id: 'eye-sri-lanka-2013.f067',               kind: 'relation',  subject: 'united-states',                   predicate: 'DESIGNATED', object: 'ttp',
   statement: 'The United States designated the TTP in September 2010.',
   note: 'Under which programme is not said; that it lasted is not either.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2010-09-01', validFromPrecision: 'month', source: 'eye-sri-lanka-2013',
   textFragment: '#:~:text=The%20United%20States,in%20September%202010'},
  {id: 'un-summary-ttp.f057',                   kind: 'relation',  subject: 'united-nations-security-council', predicate: 'DESIGNATED', object: 'ttp',
   statement: 'The UN listed the TTP on 29 July 2011.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'UN 1267', validFrom: '2011-07-29', validTo: '..', source: 'un-summary-ttp',
   textFragment: '#:~:text=Tehrik%2De%20Taliban%20Pakistan,associated%20with%20Al%2DQaida'},
  {id: 'un-consolidated-list-2025-04-19.f126a', kind: 'relation',  subject: 'united-nations-security-council', predicate: 'DESIGNATED', object: 'ttp',
   statement: 'The UN list carries the TTP, listed on 29 July 2011.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'UN 1267', validFrom: '2011-07-29', validTo: '..', source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.132'},
  {id: 'un-consolidated-list-2025-04-19.f126b', kind: 'attribute', subject: 'ttp',                             predicate: 'identifier', value: 'un:QDe.132',
   statement: 'The TTP’s reference on the UN list is QDe.132.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.132'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// The TTP and the Afghan Taliban.
UNWIND [
  {id: 'gravy-ttp.f068',           kind: 'relation', subject: 'ttp',            predicate: 'PLEDGED_ALLEGIANCE_TO', object: 'afghan-taliban',
   statement: 'The TTP’s leader Noor Wali Mehsud has pledged allegiance to the Afghan Taliban.',
   note: 'No date is given.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, subjectPart: 'leader', source: 'gravy-ttp',
   textFragment: '#:~:text=its%20current%20leader,the%20Afghan%20Taliban'},
  {id: 'pakistan-today-2025.f063', kind: 'relation', subject: 'afghan-taliban', predicate: 'SUPPORTS',              object: 'ttp',
   statement: 'The head of the Security Council’s 1267 committee says that the TTP still gets support from the Afghan Taliban authorities.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, attributedAs: 'the head of the Security Council’s 1267 committee', speakers: ['united-nations'], source: 'pakistan-today-2025',
   textFragment: '#:~:text=continues%20to%20receive,facto%20Taliban%20authorities'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// The TTP: strength, for three dates and two areas.
UNWIND [
  {id: 'un-summary-ttp.f059',          kind: 'quantity', subject: 'ttp', predicate: 'strength', low: 30000, high: 35000, unit: 'members', measure: 'members',
   statement: 'Some estimates put the TTP at 30,000 to 35,000 members.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, attributedAs: 'some estimates', source: 'un-summary-ttp',
   textFragment: '#:~:text=Some%20estimates%20suggest,and%2035%2C000%20members.'},
  {id: 'correspondent-ttp-un-29.f064', kind: 'quantity', subject: 'ttp', predicate: 'strength', low: 3000, high: 5000, unit: 'fighters', measure: 'fighters in Afghanistan',
   statement: 'A UN report puts the TTP at 3,000 to 5,000 fighters in Afghanistan.',
   note: 'From the UN’s 29th report, as the outlet gives it. Doubtful: a single, little-known outlet passes it on, and it could not be compared with the report. The page shows no date.',
   stance: 'asserted', polarity: 'affirms', credibility: 4, speakers: ['united-nations'], place: 'afghanistan', source: 'correspondent-ttp-un-29',
   textFragment: '#:~:text=is%20still%20active,fighters%20in%20Afghanistan'},
  {id: 'pakistan-today-2025.f062',     kind: 'quantity', subject: 'ttp', predicate: 'strength', best: 6000, unit: 'fighters', measure: 'fighters',
   statement: 'The head of the Security Council’s 1267 committee put the TTP at about 6,000 fighters in November 2025.',
   note: 'From the briefing that the head of the committee gave to the Security Council; the page is of 20 November 2025.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, approximation: 'about', asOf: '2025-11-01', asOfPrecision: 'month', attributedAs: 'the head of the Security Council’s 1267 committee', speakers: ['united-nations'], source: 'pakistan-today-2025',
   textFragment: '#:~:text=with%20an,6%2C000%20fighters'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// Jamaat-ul-Ahrar.
UNWIND [
  {id: 'un-consolidated-list-2025-04-19.f144',  kind: 'relation',  subject: 'jamaat-ul-ahrar',                 predicate: 'SPLIT_FROM',      object: 'ttp',
   statement: 'Jamaat-ul-Ahrar is a splinter group of the TTP.',
   note: 'The record gives no day for the split; the group was listed on 6 July 2017. Whether the two have joined again since, the record does not say.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validTo: '2017-07-06', validToPrecision: 'before', source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.152'},
  {id: 'un-consolidated-list-2025-04-19.f152a', kind: 'attribute', subject: 'jamaat-ul-ahrar', predicate: 'founded', value: '2014-08-01',
   statement: 'By the UN list, Jamaat-ul-Ahrar was formed in August 2014.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2014-08-01', validFromPrecision: 'month', validTo: '2014-08-01', validToPrecision: 'month', source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.152'},
  {id: 'un-consolidated-list-2025-04-19.f152b', kind: 'relation', subject: 'jamaat-ul-ahrar', predicate: 'FOUNDED_IN', object: 'pakistan',
   statement: 'By the UN list, Jamaat-ul-Ahrar was formed in Pakistan, in Mohmand Agency, in August 2014.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, objectPart: 'Mohmand Agency', validFrom: '2014-08-01', validFromPrecision: 'month', validTo: '2014-08-01', validToPrecision: 'month', source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.152'},
  {id: 'un-consolidated-list-2025-04-19.f152c', kind: 'relation', subject: 'jamaat-ul-ahrar', predicate: 'OPERATES_IN', object: 'nangarhar',
   statement: 'By the UN list, Jamaat-ul-Ahrar operates from Nangarhar.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'from', source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.152'},
  {id: 'un-consolidated-list-2025-04-19.f152d', kind: 'relation', subject: 'jamaat-ul-ahrar', predicate: 'OPERATES_IN', object: 'afghanistan-pakistan-border',
   statement: 'By the UN list, Jamaat-ul-Ahrar operates from the border region of Pakistan and Afghanistan.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'from', source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.152'},
  {id: 'un-consolidated-list-2025-04-19.f152e', kind: 'relation', subject: 'pakistan', predicate: 'DESIGNATED', object: 'jamaat-ul-ahrar',
   statement: 'The UN list says that Pakistan banned Jamaat-ul-Ahrar on 21 November 2016.',
   note: 'Whether the ban still stands is not said.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'Pakistan ban', validFrom: '2016-11-21', source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.152'},
  {id: 'un-consolidated-list-2025-04-19.f145',  kind: 'relation',  subject: 'islamic-state',                   predicate: 'ASSOCIATED_WITH', object: 'jamaat-ul-ahrar',
   statement: 'The UN’s entry on Jamaat-ul-Ahrar names the Islamic State as associated with it.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.152'},
  {id: 'un-consolidated-list-2025-04-19.f132a', kind: 'relation',  subject: 'united-nations-security-council', predicate: 'DESIGNATED',      object: 'jamaat-ul-ahrar',
   statement: 'The UN list carries Jamaat-ul-Ahrar, listed on 6 July 2017.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'UN 1267', validFrom: '2017-07-06', validTo: '..', source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.152'},
  {id: 'un-consolidated-list-2025-04-19.f132b', kind: 'attribute', subject: 'jamaat-ul-ahrar',                 predicate: 'identifier',      value: 'un:QDe.152',
   statement: 'Jamaat-ul-Ahrar’s reference on the UN list is QDe.152.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19', locator: 'record QDe.152'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';
