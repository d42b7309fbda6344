// States towards the Afghan Taliban and the groups there; al-Qaida, the Haqqani Network, the Islamic State.

// Named as threats by China, Iran, Pakistan and Russia on 27 September 2024: each group by each state.
UNWIND [
  {id: 'news-pravda-2024.f119a', kind: 'relation', subject: 'iskp',                        predicate: 'THREATENS', object: 'china',
   statement: 'China named ISKP as a threat in September 2024.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'perceived', asOf: '2024-09-27', speakers: ['china'], source: 'news-pravda-2024',
   textFragment: '#:~:text=various%20terrorist%20organizations,Army%2C%20Majid%20Brigade'},
  {id: 'news-pravda-2024.f119b', kind: 'relation', subject: 'iskp',                        predicate: 'THREATENS', object: 'iran',
   statement: 'Iran named ISKP as a threat in September 2024.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'perceived', asOf: '2024-09-27', speakers: ['iran'], source: 'news-pravda-2024',
   textFragment: '#:~:text=various%20terrorist%20organizations,Army%2C%20Majid%20Brigade'},
  {id: 'news-pravda-2024.f119c', kind: 'relation', subject: 'iskp',                        predicate: 'THREATENS', object: 'pakistan',
   statement: 'Pakistan named ISKP as a threat in September 2024.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'perceived', asOf: '2024-09-27', speakers: ['pakistan'], source: 'news-pravda-2024',
   textFragment: '#:~:text=various%20terrorist%20organizations,Army%2C%20Majid%20Brigade'},
  {id: 'news-pravda-2024.f119d', kind: 'relation', subject: 'iskp',                        predicate: 'THREATENS', object: 'russia',
   statement: 'Russia named ISKP as a threat in September 2024.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'perceived', asOf: '2024-09-27', speakers: ['russia'], source: 'news-pravda-2024',
   textFragment: '#:~:text=various%20terrorist%20organizations,Army%2C%20Majid%20Brigade'},
  {id: 'news-pravda-2024.f119e', kind: 'relation', subject: 'al-qaida',                    predicate: 'THREATENS', object: 'china',
   statement: 'China named al-Qaida as a threat in September 2024.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'perceived', asOf: '2024-09-27', speakers: ['china'], source: 'news-pravda-2024',
   textFragment: '#:~:text=various%20terrorist%20organizations,Army%2C%20Majid%20Brigade'},
  {id: 'news-pravda-2024.f119f', kind: 'relation', subject: 'al-qaida',                    predicate: 'THREATENS', object: 'iran',
   statement: 'Iran named al-Qaida as a threat in September 2024.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'perceived', asOf: '2024-09-27', speakers: ['iran'], source: 'news-pravda-2024',
   textFragment: '#:~:text=various%20terrorist%20organizations,Army%2C%20Majid%20Brigade'},
  {id: 'news-pravda-2024.f119g', kind: 'relation', subject: 'al-qaida',                    predicate: 'THREATENS', object: 'pakistan',
   statement: 'Pakistan named al-Qaida as a threat in September 2024.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'perceived', asOf: '2024-09-27', speakers: ['pakistan'], source: 'news-pravda-2024',
   textFragment: '#:~:text=various%20terrorist%20organizations,Army%2C%20Majid%20Brigade'},
  {id: 'news-pravda-2024.f119h', kind: 'relation', subject: 'al-qaida',                    predicate: 'THREATENS', object: 'russia',
   statement: 'Russia named al-Qaida as a threat in September 2024.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'perceived', asOf: '2024-09-27', speakers: ['russia'], source: 'news-pravda-2024',
   textFragment: '#:~:text=various%20terrorist%20organizations,Army%2C%20Majid%20Brigade'},
  {id: 'news-pravda-2024.f119i', kind: 'relation', subject: 'etim',                        predicate: 'THREATENS', object: 'china',
   statement: 'China named ETIM as a threat in September 2024.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'perceived', asOf: '2024-09-27', speakers: ['china'], source: 'news-pravda-2024',
   textFragment: '#:~:text=various%20terrorist%20organizations,Army%2C%20Majid%20Brigade'},
  {id: 'news-pravda-2024.f119j', kind: 'relation', subject: 'etim',                        predicate: 'THREATENS', object: 'iran',
   statement: 'Iran named ETIM as a threat in September 2024.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'perceived', asOf: '2024-09-27', speakers: ['iran'], source: 'news-pravda-2024',
   textFragment: '#:~:text=various%20terrorist%20organizations,Army%2C%20Majid%20Brigade'},
  {id: 'news-pravda-2024.f119k', kind: 'relation', subject: 'etim',                        predicate: 'THREATENS', object: 'pakistan',
   statement: 'Pakistan named ETIM as a threat in September 2024.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'perceived', asOf: '2024-09-27', speakers: ['pakistan'], source: 'news-pravda-2024',
   textFragment: '#:~:text=various%20terrorist%20organizations,Army%2C%20Majid%20Brigade'},
  {id: 'news-pravda-2024.f119l', kind: 'relation', subject: 'etim',                        predicate: 'THREATENS', object: 'russia',
   statement: 'Russia named ETIM as a threat in September 2024.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'perceived', asOf: '2024-09-27', speakers: ['russia'], source: 'news-pravda-2024',
   textFragment: '#:~:text=various%20terrorist%20organizations,Army%2C%20Majid%20Brigade'},
  {id: 'news-pravda-2024.f119m', kind: 'relation', subject: 'ttp',                         predicate: 'THREATENS', object: 'china',
   statement: 'China named the TTP as a threat in September 2024.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'perceived', asOf: '2024-09-27', speakers: ['china'], source: 'news-pravda-2024',
   textFragment: '#:~:text=various%20terrorist%20organizations,Army%2C%20Majid%20Brigade'},
  {id: 'news-pravda-2024.f119n', kind: 'relation', subject: 'ttp',                         predicate: 'THREATENS', object: 'iran',
   statement: 'Iran named the TTP as a threat in September 2024.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'perceived', asOf: '2024-09-27', speakers: ['iran'], source: 'news-pravda-2024',
   textFragment: '#:~:text=various%20terrorist%20organizations,Army%2C%20Majid%20Brigade'},
  {id: 'news-pravda-2024.f119o', kind: 'relation', subject: 'ttp',                         predicate: 'THREATENS', object: 'pakistan',
   statement: 'Pakistan named the TTP as a threat in September 2024.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'perceived', asOf: '2024-09-27', speakers: ['pakistan'], source: 'news-pravda-2024',
   textFragment: '#:~:text=various%20terrorist%20organizations,Army%2C%20Majid%20Brigade'},
  {id: 'news-pravda-2024.f119p', kind: 'relation', subject: 'ttp',                         predicate: 'THREATENS', object: 'russia',
   statement: 'Russia named the TTP as a threat in September 2024.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'perceived', asOf: '2024-09-27', speakers: ['russia'], source: 'news-pravda-2024',
   textFragment: '#:~:text=various%20terrorist%20organizations,Army%2C%20Majid%20Brigade'},
  {id: 'news-pravda-2024.f119q', kind: 'relation', subject: 'balochistan-liberation-army', predicate: 'THREATENS', object: 'china',
   statement: 'China named the BLA as a threat in September 2024.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'perceived', asOf: '2024-09-27', speakers: ['china'], source: 'news-pravda-2024',
   textFragment: '#:~:text=various%20terrorist%20organizations,Army%2C%20Majid%20Brigade'},
  {id: 'news-pravda-2024.f119r', kind: 'relation', subject: 'balochistan-liberation-army', predicate: 'THREATENS', object: 'iran',
   statement: 'Iran named the BLA as a threat in September 2024.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'perceived', asOf: '2024-09-27', speakers: ['iran'], source: 'news-pravda-2024',
   textFragment: '#:~:text=various%20terrorist%20organizations,Army%2C%20Majid%20Brigade'},
  {id: 'news-pravda-2024.f119s', kind: 'relation', subject: 'balochistan-liberation-army', predicate: 'THREATENS', object: 'pakistan',
   statement: 'Pakistan named the BLA as a threat in September 2024.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'perceived', asOf: '2024-09-27', speakers: ['pakistan'], source: 'news-pravda-2024',
   textFragment: '#:~:text=various%20terrorist%20organizations,Army%2C%20Majid%20Brigade'},
  {id: 'news-pravda-2024.f119t', kind: 'relation', subject: 'balochistan-liberation-army', predicate: 'THREATENS', object: 'russia',
   statement: 'Russia named the BLA as a threat in September 2024.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'perceived', asOf: '2024-09-27', speakers: ['russia'], source: 'news-pravda-2024',
   textFragment: '#:~:text=various%20terrorist%20organizations,Army%2C%20Majid%20Brigade'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// Called upon by the same four a year later.
UNWIND [
  {id: 'dawn-2025-quadrilateral.f120a', kind: 'relation', subject: 'china',    predicate: 'URGES', object: 'afghan-taliban',
   statement: 'China called upon the Afghan Taliban in September 2025 to dismantle armed groups on Afghan soil.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'to dismantle armed groups', source: 'dawn-2025-quadrilateral',
   textFragment: '#:~:text=have%20urged%20Afghanistan,from%20its%20territory'},
  {id: 'dawn-2025-quadrilateral.f120b', kind: 'relation', subject: 'iran',     predicate: 'URGES', object: 'afghan-taliban',
   statement: 'Iran called upon the Afghan Taliban in September 2025 to dismantle armed groups on Afghan soil.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'to dismantle armed groups', source: 'dawn-2025-quadrilateral',
   textFragment: '#:~:text=have%20urged%20Afghanistan,from%20its%20territory'},
  {id: 'dawn-2025-quadrilateral.f120c', kind: 'relation', subject: 'pakistan', predicate: 'URGES', object: 'afghan-taliban',
   statement: 'Pakistan called upon the Afghan Taliban in September 2025 to dismantle armed groups on Afghan soil.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'to dismantle armed groups', source: 'dawn-2025-quadrilateral',
   textFragment: '#:~:text=have%20urged%20Afghanistan,from%20its%20territory'},
  {id: 'dawn-2025-quadrilateral.f120d', kind: 'relation', subject: 'russia',   predicate: 'URGES', object: 'afghan-taliban',
   statement: 'Russia called upon the Afghan Taliban in September 2025 to dismantle armed groups on Afghan soil.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'to dismantle armed groups', source: 'dawn-2025-quadrilateral',
   textFragment: '#:~:text=have%20urged%20Afghanistan,from%20its%20territory'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// Taken off lists.
UNWIND [
  {id: 'shafaq-2025.f121',  kind: 'relation', subject: 'russia',     predicate: 'DESIGNATED', object: 'afghan-taliban',
   statement: 'Russia’s Supreme Court lifted on 17 April 2025 a ban on the Afghan Taliban that had stood since 2003.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'Russia Supreme Court', validFrom: '2003-01-01', validFromPrecision: 'year', validTo: '2025-04-17', source: 'shafaq-2025',
   textFragment: '#:~:text=Russia%E2%80%99s%20Supreme%20Court,place%20since%202003.'},
  {id: 'shafaq-2025.f122a', kind: 'relation', subject: 'kazakhstan', predicate: 'DESIGNATED', object: 'afghan-taliban',
   statement: 'Kazakhstan has taken the Afghan Taliban off its list.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validTo: '2025-04-17', validToPrecision: 'before', source: 'shafaq-2025',
   textFragment: '#:~:text=have%20also%20removed,in%20recent%20years'},
  {id: 'shafaq-2025.f122b', kind: 'relation', subject: 'kyrgyzstan', predicate: 'DESIGNATED', object: 'afghan-taliban',
   statement: 'Kyrgyzstan has taken the Afghan Taliban off its list.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validTo: '2025-04-17', validToPrecision: 'before', source: 'shafaq-2025',
   textFragment: '#:~:text=have%20also%20removed,in%20recent%20years'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// Al-Qaida.
UNWIND [
  {id: 'ctc-zawahiri-mansoor.f123a',            kind: 'relation',  subject: 'al-qaida',                        predicate: 'PLEDGED_ALLEGIANCE_TO', object: 'afghan-taliban',
   statement: 'Al-Qaida pledged allegiance to the Afghan Taliban, in the person of Akhtar Mansoor, on 13 August 2015.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, objectPart: 'leader', validFrom: '2015-08-13', asOf: '2015-08-13', source: 'ctc-zawahiri-mansoor',
   textFragment: '#:~:text=subordinated%20himself%20on,Akhtar%20Mohammad%20Mansoor'},
  {id: 'ctc-zawahiri-mansoor.f123b',            kind: 'relation',  subject: 'ayman-al-zawahiri',               predicate: 'PLEDGED_ALLEGIANCE_TO', object: 'akhtar-mansoor',
   statement: 'Ayman al-Zawahiri pledged allegiance to Akhtar Mansoor on 13 August 2015.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2015-08-13', asOf: '2015-08-13', source: 'ctc-zawahiri-mansoor',
   textFragment: '#:~:text=subordinated%20himself%20on,Akhtar%20Mohammad%20Mansoor'},
  {id: 'un-consolidated-list-2025-04-19.f130a', kind: 'relation',  subject: 'united-nations-security-council', predicate: 'DESIGNATED',            object: 'al-qaida',
   statement: 'The UN list carries al-Qaida, listed on 6 October 2001.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'UN 1267', validFrom: '2001-10-06', validTo: '..', source: 'un-consolidated-list-2025-04-19'},
  {id: 'un-consolidated-list-2025-04-19.f130b', kind: 'attribute', subject: 'al-qaida',                        predicate: 'identifier',            value: 'un:QDe.004',
   statement: 'Al-Qaida’s reference on the UN list is QDe.004.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// The Haqqani Network, on the UN list of the Taliban.
UNWIND [
  {id: 'un-consolidated-list-2025-04-19.f137a', kind: 'relation',  subject: 'united-nations-security-council', predicate: 'DESIGNATED',      object: 'haqqani-network',
   statement: 'The UN list carries the Haqqani Network, listed on 5 November 2012.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'UN Taliban list', validFrom: '2012-11-05', validTo: '..', source: 'un-consolidated-list-2025-04-19'},
  {id: 'un-consolidated-list-2025-04-19.f137b', kind: 'attribute', subject: 'haqqani-network',                 predicate: 'identifier',      value: 'un:TAe.012',
   statement: 'The Haqqani Network’s reference on the UN list is TAe.012.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19'},
  {id: 'un-consolidated-list-2025-04-19.f150a', kind: 'relation',  subject: 'al-qaida',                        predicate: 'ASSOCIATED_WITH', object: 'haqqani-network',
   statement: 'The UN record of the Haqqani Network has it linked to al-Qaida.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19'},
  {id: 'un-consolidated-list-2025-04-19.f150b', kind: 'relation',  subject: 'haqqani-network',                 predicate: 'ASSOCIATED_WITH', object: 'imu',
   statement: 'The UN record of the Haqqani Network has it linked to the IMU.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19'},
  {id: 'un-consolidated-list-2025-04-19.f150c', kind: 'relation',  subject: 'haqqani-network',                 predicate: 'ASSOCIATED_WITH', object: 'ttp',
   statement: 'The UN record of the Haqqani Network has it linked to the TTP.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// The Islamic State.
UNWIND [
  {id: 'un-consolidated-list-2025-04-19.f131a', kind: 'relation',  subject: 'united-nations-security-council', predicate: 'DESIGNATED', object: 'islamic-state',
   statement: 'The UN list carries the Islamic State, under the heading Al-Qaida in Iraq, listed on 18 October 2004.',
   note: 'The record is headed Al-Qaida in Iraq and gives Islamic State in Iraq and the Levant as another name.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'UN 1267', validFrom: '2004-10-18', validTo: '..', source: 'un-consolidated-list-2025-04-19'},
  {id: 'un-consolidated-list-2025-04-19.f131b', kind: 'attribute', subject: 'islamic-state',                   predicate: 'identifier', value: 'un:QDe.115',
   statement: 'The Islamic State’s reference on the UN list is QDe.115.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19'},
  {id: 'wikidata-mirror-islamic-state.f124',    kind: 'attribute', subject: 'islamic-state',                   predicate: 'identifier', value: 'wikidata:Q18639759',
   statement: 'A mirror of Wikidata gives the Islamic State the item Q18639759.',
   note: 'As the mirror shows it; the item describes the former quasi-state, and is to be checked before it is relied on.',
   stance: 'asserted', polarity: 'affirms', credibility: 4, source: 'wikidata-mirror-islamic-state',
   textFragment: '#:~:text=former%20quasi%2Dstate%20based,and%20southeast%20Asia'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';
