// The Islamic Movement of Uzbekistan and the Islamic Jihad Union.

// The IMU: four years of founding.
UNWIND [
  {id: 'liquisearch-imu.f045',     kind: 'attribute', subject: 'imu', predicate: 'founded',    value: '1991-01-01',
   statement: 'The IMU was founded in 1991.',
   stance: 'asserted', polarity: 'affirms', credibility: 4, validFrom: '1991-01-01', validFromPrecision: 'year', validTo: '..', asOf: '1991-01-01', asOfPrecision: 'year', source: 'liquisearch-imu',
   textFragment: '#:~:text=a%20militant%20Islamist,paratrooper%20Juma%20Namangani'},
  {id: 'citizendium-imu.f046',     kind: 'attribute', subject: 'imu', predicate: 'founded',    value: '1991-12-01',
   statement: 'The IMU was formed in December 1991.',
   stance: 'asserted', polarity: 'affirms', credibility: 4, validFrom: '1991-12-01', validFromPrecision: 'month', validTo: '..', asOf: '1991-12-01', asOfPrecision: 'month', source: 'citizendium-imu',
   textFragment: '#:~:text=Formed%20in%20December,Salafist%20religious%20doctrines'},
  {id: 'biographs-yuldashev.f047', kind: 'attribute', subject: 'imu', predicate: 'founded',    value: '1996-01-01',
   statement: 'The IMU was founded in 1996.',
   stance: 'asserted', polarity: 'affirms', credibility: 4, validFrom: '1996-01-01', validFromPrecision: 'year', validTo: '..', asOf: '1996-01-01', asOfPrecision: 'year', source: 'biographs-yuldashev',
   textFragment: '#:~:text=In%201993%2C%20Yuldashev,Uzbekistan%20in%201996.'},
  {id: 'libguide-imu.f044a',       kind: 'attribute', subject: 'imu', predicate: 'founded',    value: '1998-01-01',
   statement: 'The IMU was founded in 1998.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '1998-01-01', validFromPrecision: 'year', validTo: '..', asOf: '1998-01-01', asOfPrecision: 'year', source: 'libguide-imu',
   textFragment: '#:~:text=In%201998%2C%20as,established%20the%20IMU'},
  {id: 'libguide-imu.f044b',       kind: 'relation',  subject: 'imu', predicate: 'FOUNDED_BY', object: 'tahir-yuldashev',
   statement: 'The IMU was founded by Tahir Yuldashev, with Juma Namangani, in 1998.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '1998-01-01', validFromPrecision: 'year', validTo: '..', asOf: '1998-01-01', asOfPrecision: 'year', source: 'libguide-imu',
   textFragment: '#:~:text=In%201998%2C%20as,established%20the%20IMU'},
  {id: 'libguide-imu.f044c',       kind: 'relation',  subject: 'imu', predicate: 'FOUNDED_BY', object: 'juma-namangani',
   statement: 'The IMU was founded by Juma Namangani, with Tahir Yuldashev, in 1998.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '1998-01-01', validFromPrecision: 'year', validTo: '..', asOf: '1998-01-01', asOfPrecision: 'year', source: 'libguide-imu',
   textFragment: '#:~:text=In%201998%2C%20as,established%20the%20IMU'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// The IMU: listings and what is recorded with them.
UNWIND [
  {id: 'lni-us-fto-list.f048',                  kind: 'relation',  subject: 'united-states',                   predicate: 'DESIGNATED',      object: 'imu',
   statement: 'The United States designated the IMU a Foreign Terrorist Organization on 25 September 2000.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'US FTO', validFrom: '2000-09-25', validTo: '..', asOf: '2000-09-25', source: 'lni-us-fto-list',
   textFragment: '#:~:text=9%2F25%2F2000%20%2D%20Islamic,of%20Uzbekistan%20%28IMU%29'},
  {id: 'un-summary-imu-es.f055',                kind: 'relation',  subject: 'united-nations-security-council', predicate: 'DESIGNATED',      object: 'imu',
   statement: 'The UN listed the IMU on 6 October 2001.',
   stance: 'asserted', polarity: 'affirms', credibility: 1, qualifier: 'UN 1267', validFrom: '2001-10-06', validTo: '..', asOf: '2001-10-06', source: 'un-summary-imu-es',
   textFragment: '#:~:text=El%20Movimiento%20Isl%C3%A1mico,octubre%20de%202001'},
  {id: 'un-consolidated-list-2025-04-19.f127a', kind: 'relation',  subject: 'united-nations-security-council', predicate: 'DESIGNATED',      object: 'imu',
   statement: 'The UN list carries the IMU, listed on 6 October 2001.',
   stance: 'asserted', polarity: 'affirms', credibility: 1, qualifier: 'UN 1267', validFrom: '2001-10-06', validTo: '..', source: 'un-consolidated-list-2025-04-19'},
  {id: 'un-consolidated-list-2025-04-19.f127b', kind: 'attribute', subject: 'imu',                             predicate: 'identifier',      value: 'un:QDe.010',
   statement: 'The IMU’s reference on the UN list is QDe.010.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19'},
  {id: 'un-consolidated-list-2025-04-19.f140a', kind: 'relation',  subject: 'etim',                            predicate: 'ASSOCIATED_WITH', object: 'imu',
   statement: 'The UN record of the IMU has it associated with ETIM.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19'},
  {id: 'un-consolidated-list-2025-04-19.f140b', kind: 'relation',  subject: 'imu',                             predicate: 'ASSOCIATED_WITH', object: 'islamic-jihad-union',
   statement: 'The UN record of the IMU has it associated with the Islamic Jihad Union.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19'},
  {id: 'un-consolidated-list-2025-04-19.f140c', kind: 'relation',  subject: 'emarat-kavkaz',                   predicate: 'ASSOCIATED_WITH', object: 'imu',
   statement: 'The UN record of the IMU has it associated with Emarat Kavkaz.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// The IMU: from support to a pledge, and what followed.
UNWIND [
  {id: 'nation-pakistan-2014.f049',    kind: 'relation', subject: 'imu',            predicate: 'SUPPORTS',              object: 'islamic-state',
   statement: 'Usman Ghazi declared the IMU’s support for the Islamic State on 26 September 2014, without a pledge.',
   note: 'Support short of a pledge: no pledge is coded for this date.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'political', validFrom: '2014-09-26', speakers: ['usman-ghazi'], source: 'nation-pakistan-2014',
   textFragment: '#:~:text=Usman%20Gazi%20wrote,on%20September%2026'},
  {id: 'eurasianet-imu.f050',          kind: 'relation', subject: 'imu',            predicate: 'PLEDGED_ALLEGIANCE_TO', object: 'islamic-state',
   statement: 'The IMU pledged allegiance to the Islamic State in a video of 31 July 2015.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2015-07-31', asOf: '2015-07-31', source: 'eurasianet-imu',
   textFragment: '#:~:text=In%20a%20video,to%20the%20organization.'},
  {id: 'rferl-imu-islamic-state.f051', kind: 'relation', subject: 'imu',            predicate: 'PLEDGED_ALLEGIANCE_TO', object: 'islamic-state',
   statement: 'In a video seen on 6 August 2015, Usman Ghazi says that the IMU is now part of the Islamic State.',
   note: 'The date is the day on which the video was seen; when the pledge was made is not said, so the claim only holds on that day.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, asOf: '2015-08-06', speakers: ['usman-ghazi'], source: 'rferl-imu-islamic-state',
   textFragment: '#:~:text=In%20a%202%2D1%2F2,Abu%20Bakr%20al%2DBaghdadi.'},
  {id: 'sputnik-2020.f052',            kind: 'relation', subject: 'imu',            predicate: 'PLEDGED_ALLEGIANCE_TO', object: 'islamic-state',
   statement: 'The IMU switched its allegiance to the Islamic State in 2015.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2015-01-01', validFromPrecision: 'year', source: 'sputnik-2020',
   textFragment: '#:~:text=In%202015%2C%20the,terrorist%20group%2C%20Daesh%2A'},
  {id: 'zenn-summary-2021.f056',       kind: 'relation', subject: 'afghan-taliban', predicate: 'ATTACKED',              object: 'imu',
   statement: 'The Afghan Taliban attacked the IMU in Zabul province.',
   note: 'The summary gives no date: only that it had happened when it was written.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validTo: '2021-01-31', validToPrecision: 'before', attributedAs: 'Jacob Zenn', place: 'zabul', source: 'zenn-summary-2021',
   textFragment: '#:~:text=In%20response%2C%20the,in%20Zabul%20province'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// The IMU: strength. Neither page dates its figure.
UNWIND [
  {id: 'un-summary-imu-es.f053', kind: 'quantity', subject: 'imu', predicate: 'strength', best: 500, unit: 'members', measure: 'members',
   statement: 'The UN summary puts the IMU at about 500 members.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, source: 'un-summary-imu-es',
   textFragment: '#:~:text=que%20cuenta%20aproximadamente,con%20500%20miembros'},
  {id: 'eurasianet-imu.f054',    kind: 'quantity', subject: 'imu', predicate: 'strength', best: 5000, unit: 'fighters', measure: 'fighters under its command',
   statement: 'The researcher H. Azamy puts those under the IMU’s command at about 5,000.',
   stance: 'asserted', polarity: 'affirms', credibility: 4, attributedAs: 'researcher H. Azamy', source: 'eurasianet-imu',
   textFragment: '#:~:text=the%20IMU%20has,under%20its%20command'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// The Islamic Jihad Union: beginnings.
UNWIND [
  {id: 'datana-iju.f079a',                      kind: 'attribute', subject: 'islamic-jihad-union', predicate: 'founded',    value: '2002-01-01',
   statement: 'The Islamic Jihad Union was founded in 2002.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2002-01-01', validFromPrecision: 'year', validTo: '..', source: 'datana-iju',
   textFragment: '#:~:text=is%20a%20militant,of%20Uzbekistan%20%28IMU%29'},
  {id: 'datana-iju.f079b',                      kind: 'relation',  subject: 'islamic-jihad-union', predicate: 'SPLIT_FROM', object: 'imu',
   statement: 'The Islamic Jihad Union split from the IMU in 2002.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2002-01-01', validFromPrecision: 'year', validTo: '..', source: 'datana-iju',
   textFragment: '#:~:text=is%20a%20militant,of%20Uzbekistan%20%28IMU%29'},
  {id: 'uncensored-wiki-iju.f080',              kind: 'attribute', subject: 'islamic-jihad-union', predicate: 'founded',    value: '2002-03-01',
   statement: 'The Islamic Jihad Union was founded in March 2002.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2002-03-01', validFromPrecision: 'month', validTo: '..', source: 'uncensored-wiki-iju',
   textFragment: '#:~:text=The%20IJU%20was,Pakistan%E2%80%99s%20Tribal%20Areas.'},
  {id: 'un-consolidated-list-2025-04-19.f141a', kind: 'relation',  subject: 'islamic-jihad-union', predicate: 'FOUNDED_BY', object: 'najmiddin-jalolov',
   statement: 'The UN list has the Islamic Jihad Union founded by Najmiddin Jalolov, with Suhayl Buranov.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validTo: '..', source: 'un-consolidated-list-2025-04-19'},
  {id: 'un-consolidated-list-2025-04-19.f141b', kind: 'relation',  subject: 'islamic-jihad-union', predicate: 'FOUNDED_BY', object: 'suhayl-buranov',
   statement: 'The UN list has the Islamic Jihad Union founded by Suhayl Buranov, with Najmiddin Jalolov.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validTo: '..', source: 'un-consolidated-list-2025-04-19'},
  {id: 'terrorism-online-2023.f081',            kind: 'relation',  subject: 'islamic-jihad-union', predicate: 'FOUNDED_BY', object: 'tahir-yuldashev',
   statement: 'A blog counts Tahir Yuldashev among the founders of the Islamic Jihad Union.',
   note: 'Against the UN list.',
   stance: 'asserted', polarity: 'affirms', credibility: 5, validTo: '..', source: 'terrorism-online-2023',
   textFragment: '#:~:text=Tahir%20Yuldashev%3A%20One,of%20the%20IJU'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// The Islamic Jihad Union: listings and what is recorded with them.
UNWIND [
  {id: 'globalsecurity-iju-2005.f082',          kind: 'relation',  subject: 'united-states',                   predicate: 'DESIGNATED',      object: 'islamic-jihad-union',
   statement: 'The United States designated the Islamic Jihad Union a Specially Designated Global Terrorist on 25 May 2005.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'US SDGT', validFrom: '2005-05-25', validTo: '..', source: 'globalsecurity-iju-2005',
   textFragment: '#:~:text=The%20Department%20of,Executive%20Order%2013224.'},
  {id: 'rferl-iju-2005.f083',                   kind: 'relation',  subject: 'united-states',                   predicate: 'DESIGNATED',      object: 'islamic-jihad-union',
   statement: 'A report of the US designation of the Islamic Jihad Union dates it to 26 May 2005.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, qualifier: 'US SDGT', validFrom: '2005-05-26', validTo: '..', source: 'rferl-iju-2005',
   textFragment: '#:~:text=The%20U.S.%20government,a%20terrorist%20organization.'},
  {id: 'rantburg-2005.f084',                    kind: 'relation',  subject: 'united-nations-security-council', predicate: 'DESIGNATED',      object: 'islamic-jihad-union',
   statement: 'The UN listed the Islamic Jihad Union, as the Islamic Jihad Group, on 1 June 2005.',
   stance: 'asserted', polarity: 'affirms', credibility: 1, qualifier: 'UN 1267', validFrom: '2005-06-01', validTo: '..', source: 'rantburg-2005',
   textFragment: '#:~:text=added%20the%20group,al%2DQaida%20terror%20network'},
  {id: 'un-consolidated-list-2025-04-19.f129a', kind: 'relation',  subject: 'united-nations-security-council', predicate: 'DESIGNATED',      object: 'islamic-jihad-union',
   statement: 'The UN list carries the Islamic Jihad Union as the Islamic Jihad Group, listed on 1 June 2005.',
   stance: 'asserted', polarity: 'affirms', credibility: 1, qualifier: 'UN 1267', validFrom: '2005-06-01', validTo: '..', source: 'un-consolidated-list-2025-04-19'},
  {id: 'un-consolidated-list-2025-04-19.f129b', kind: 'attribute', subject: 'islamic-jihad-union',             predicate: 'identifier',      value: 'un:QDe.119',
   statement: 'The Islamic Jihad Union’s reference on the UN list is QDe.119.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19'},
  {id: 'un-consolidated-list-2025-04-19.f142a', kind: 'relation',  subject: 'imu',                             predicate: 'ASSOCIATED_WITH', object: 'islamic-jihad-union',
   statement: 'The UN record of the Islamic Jihad Union has it associated with the IMU.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19'},
  {id: 'un-consolidated-list-2025-04-19.f142b', kind: 'relation',  subject: 'emarat-kavkaz',                   predicate: 'ASSOCIATED_WITH', object: 'islamic-jihad-union',
   statement: 'The UN record of the Islamic Jihad Union has it associated with Emarat Kavkaz.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, source: 'un-consolidated-list-2025-04-19'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// The Islamic Jihad Union: pledge and strength.
UNWIND [
  {id: 'jurnal-islam-2015.f085a', kind: 'relation', subject: 'islamic-jihad-union', predicate: 'PLEDGED_ALLEGIANCE_TO', object: 'afghan-taliban',
   statement: 'The Islamic Jihad Union pledged allegiance to the Afghan Taliban, in the person of Akhtar Mansoor, on 20 August 2015.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, objectPart: 'leader', validFrom: '2015-08-20', source: 'jurnal-islam-2015',
   textFragment: '#:~:text=Uni%20Jihad%20Islam,amir%20baru%20Taliban'},
  {id: 'jurnal-islam-2015.f085b', kind: 'relation', subject: 'islamic-jihad-union', predicate: 'PLEDGED_ALLEGIANCE_TO', object: 'akhtar-mansoor',
   statement: 'The Islamic Jihad Union pledged allegiance to Akhtar Mansoor on 20 August 2015.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2015-08-20', source: 'jurnal-islam-2015',
   textFragment: '#:~:text=Uni%20Jihad%20Islam,amir%20baru%20Taliban'},
  {id: 'jurnal-islam-2015.f085c', kind: 'relation', subject: 'akhtar-mansoor',      predicate: 'LEADS',                 object: 'afghan-taliban',
   statement: 'Akhtar Mansoor is the new amir of the Afghan Taliban in August 2015.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'amir', source: 'jurnal-islam-2015',
   textFragment: '#:~:text=Uni%20Jihad%20Islam,amir%20baru%20Taliban'},
  {id: 'rantburg-2005.f086',      kind: 'quantity', subject: 'islamic-jihad-union', predicate: 'strength',              low: 350, high: 400, unit: 'members', measure: 'members',
   statement: 'In 2005 the Islamic Jihad Union was put at 350 to 400 members.',
   stance: 'asserted', polarity: 'affirms', credibility: 4, asOf: '2005-01-01', asOfPrecision: 'year', source: 'rantburg-2005',
   textFragment: '#:~:text=the%20Islamic%20Jihad,to%20400%20members'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';
