// RATS and the SCO-Afghanistan Contact Group.

// RATS: agreement, beginnings, seat. The acts follow one another; only a beginning before the agreement cannot hold.
UNWIND [
  {id: 'rats-history.f107',              kind: 'attribute', subject: 'rats',     predicate: 'agreement_signed', value: '2002-06-07',
   statement: 'The agreement on RATS was signed on 7 June 2002.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2002-06-07', validTo: '2002-06-07', source: 'rats-history',
   textFragment: '#:~:text=was%20signed%20during,in%20St.%20Petersburg'},
  {id: 'tashkent-declaration-2004.f108', kind: 'attribute', subject: 'rats',     predicate: 'began_work',       value: '2003-10-01',
   statement: 'The Council of RATS began its work in October 2003.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, subjectPart: 'council', validFrom: '2003-10-01', validFromPrecision: 'month', validTo: '2003-10-01', validToPrecision: 'month', source: 'tashkent-declaration-2004',
   textFragment: '#:~:text=In%20October%2C%202003,began%20to%20work.'},
  {id: 'uzdaily-2014.f109',              kind: 'attribute', subject: 'rats',     predicate: 'began_work',       value: '2004-01-01',
   statement: 'The Executive Committee of RATS kept its tenth anniversary in June 2014, which puts its beginning in 2004.',
   note: 'The year is counted back from the anniversary.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, subjectPart: 'executive committee', validFrom: '2004-01-01', validFromPrecision: 'year', validTo: '2004-01-01', validToPrecision: 'year', source: 'uzdaily-2014',
   textFragment: '#:~:text=On%2017%20June,grandly%20in%20Tashkent'},
  {id: 'sco-rats-2008.f110a',            kind: 'relation',  subject: 'rats',     predicate: 'BASED_IN',         object: 'tashkent',
   statement: 'RATS has its seat in Tashkent.',
   note: 'As of the day on which the page was archived.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'sco-rats-2008',
   textFragment: '#:~:text=Regional%20Anti%2DTerrorist%20Structure,capital%20of%20Uzbekistan.'},
  {id: 'sco-rats-2008.f110b',            kind: 'relation',  subject: 'tashkent', predicate: 'LOCATED_IN',       object: 'uzbekistan',
   statement: 'Tashkent is the capital of Uzbekistan.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'sco-rats-2008',
   textFragment: '#:~:text=Regional%20Anti%2DTerrorist%20Structure,capital%20of%20Uzbekistan.'},
  {id: 'gktoday-rats.f111',              kind: 'relation',  subject: 'india',    predicate: 'CHAIRS',           object: 'rats',
   statement: 'India has chaired the Council of RATS since 28 October 2021.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, objectPart: 'council', validFrom: '2021-10-28', validTo: '..', source: 'gktoday-rats',
   textFragment: '#:~:text=India%20is%20the,October%2028%2C%202021.'},
  {id: 'rats-un-meeting-2023.f112',      kind: 'relation',  subject: 'rats',     predicate: 'TOOK_PART_IN',     object: 'rats-un-meeting-2023-11',
   statement: 'RATS took part in a meeting with the UN Monitoring Team on 9 November 2023.',
   note: 'A meeting, and no more, is what the page reports: no cooperation.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'party', validFrom: '2023-11-09', validTo: '2023-11-09', source: 'rats-un-meeting-2023',
   textFragment: '#:~:text=On%20November%209%2C,Sanctions%20Monitoring%20Group'},
  {id: 'rats-un-meeting-2023.f112b',      kind: 'relation',  subject: 'un-monitoring-team', predicate: 'TOOK_PART_IN',     object: 'rats-un-meeting-2023-11',
   statement: 'The UN Monitoring Team took part in a meeting with RATS on 9 November 2023.',
   note: 'A meeting, and no more, is what the page reports: no cooperation.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'party', validFrom: '2023-11-09', validTo: '2023-11-09', source: 'rats-un-meeting-2023',
   textFragment: '#:~:text=On%20November%209%2C,Sanctions%20Monitoring%20Group'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// The Contact Group: founding, suspension, meeting, brief.
UNWIND [
  {id: 'asia-plus-2018-05.f113a',             kind: 'attribute', subject: 'afghan-contact-group',              predicate: 'founded',      value: '2005-11-04',
   statement: 'The SCO-Afghanistan Contact Group was founded on 4 November 2005.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2005-11-04', validTo: '2005-11-04', source: 'asia-plus-2018-05',
   textFragment: '#:~:text=In%20accordance%20with,Afghanistan%20is%20established'},
  {id: 'asia-plus-2018-05.f113b',             kind: 'relation',  subject: 'afghan-contact-group',              predicate: 'FOUNDED_IN',   object: 'beijing',
   statement: 'The SCO-Afghanistan Contact Group was founded in Beijing on 4 November 2005.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2005-11-04', validTo: '2005-11-04', source: 'asia-plus-2018-05',
   textFragment: '#:~:text=In%20accordance%20with,Afghanistan%20is%20established'},
  {id: 'sco-contact-group-protocol.f116',     kind: 'attribute', subject: 'afghan-contact-group',              predicate: 'brief',        value: 'to make proposals on cooperation between the SCO and Afghanistan',
   statement: 'The Contact Group is to make proposals on cooperation between the SCO and Afghanistan.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'sco-contact-group-protocol',
   textFragment: '#:~:text=is%20established%20with,of%20mutual%20interest'},
  {id: 'asia-plus-2021.f114',                 kind: 'attribute', subject: 'afghan-contact-group',              predicate: 'suspended',    value: '2009-01-01',
   statement: 'The Contact Group’s work was suspended in 2009.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2009-01-01', validFromPrecision: 'year', validTo: '2009-01-01', validToPrecision: 'year', source: 'asia-plus-2021',
   textFragment: '#:~:text=The%20SCO%2DAfghanistan%20Contact,suspended%20in%202009.'},
  {id: 'russia-mfa-contact-group-2017.f115a', kind: 'relation',  subject: 'contact-group-meeting-moscow-2017', predicate: 'OCCURRED_IN',  object: 'moscow',
   statement: 'The Contact Group met in Moscow on 11 October 2017.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2017-10-11', validTo: '2017-10-11', source: 'russia-mfa-contact-group-2017',
   textFragment: '#:~:text=On%20October%2011%2C,deputy%20foreign%20ministers.'},
  {id: 'russia-mfa-contact-group-2017.f115b', kind: 'relation',  subject: 'afghan-contact-group',              predicate: 'TOOK_PART_IN', object: 'contact-group-meeting-moscow-2017',
   statement: 'The Contact Group held a meeting on 11 October 2017, at the level of deputy foreign ministers.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2017-10-11', validTo: '2017-10-11', source: 'russia-mfa-contact-group-2017',
   textFragment: '#:~:text=On%20October%2011%2C,deputy%20foreign%20ministers.'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// Who would have it resumed. f117a, which read the opposition as support denied, has left.
UNWIND [
  {id: 'asia-plus-2024-06.f117b', kind: 'attribute', subject: 'tajikistan', predicate: 'stance',   value: 'against resuming the SCO-Afghanistan Contact Group',
   statement: 'A Russian diplomat says that Tajikistan alone opposes resuming the work of the Contact Group.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, attributedAs: 'a Russian diplomat', speakers: ['russia'], source: 'asia-plus-2024-06',
   textFragment: '#:~:text=supported%20the%20resumption,only%20dissenting%20member'},
  {id: 'asia-plus-2024-06.f117c', kind: 'relation',  subject: 'tajikistan', predicate: 'OPPOSES',  object: 'afghan-contact-group',
   statement: 'A Russian diplomat says that Tajikistan alone is against a resumption of the work of the Contact Group.',
   note: 'What is opposed is that the group works again.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, objectPart: 'resumption of the work', attributedAs: 'a Russian diplomat', speakers: ['russia'], source: 'asia-plus-2024-06',
   textFragment: '#:~:text=supported%20the%20resumption,only%20dissenting%20member'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';
