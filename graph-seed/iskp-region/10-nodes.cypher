// The nodes of the dossier: one block per label, one node a row. Aliases are for searching (spellings, abbreviations, other scripts),
// while names that a source gives to somebody are claims of their own (36-claims-names.cypher). A node says nothing: what is known
// of it stands in the claims.

// Armed groups.
UNWIND [
  {id: 'iskp',                           name: 'Islamic State Khorasan Province', abbreviation: 'ISKP',
   aliases: ['ISIS-K', 'ISIL-K', 'IS-K', 'IS-KP', 'ISIS-Khorasan', 'Islamic State Khorasan', 'Islamic State Khurasan', 'Islamic State in Khorasan', 'Wilayat Khorasan', 'Wilayah Khurasan', 'ولاية خراسان', 'داعش خراسان']},
  {id: 'islamic-state',                  name: 'Islamic State', abbreviation: 'IS',
   aliases: ['ISIS', 'ISIL', 'Islamic State of Iraq and the Levant', 'Islamic State of Iraq and Syria', 'Islamic State in Iraq and the Levant', 'Daesh', 'الدولة الإسلامية', 'داعش', 'ИГИЛ']},
  {id: 'ttp',                            name: 'Tehrik-e Taliban Pakistan', abbreviation: 'TTP',
   aliases: ['Tehreek-e-Taliban Pakistan', 'Tehrik-i-Taliban Pakistan', 'Tehrik-e-Taliban', 'Pakistani Taliban', 'تحریک طالبان پاکستان']},
  {id: 'afghan-taliban',                 name: 'Afghan Taliban', description: 'De facto authorities of Afghanistan since August 2021.',
   aliases: ['Taliban', 'Taleban', 'Islamic Emirate of Afghanistan', 'IEA', 'طالبان', 'Талибан']},
  {id: 'etm',                            name: 'East Turkestan Movement', abbreviation: 'ETM',
   description: 'The group as one source names it; whether it is the ETIM or the TIP of others is disputed.', aliases: ['East Turkistan Movement']},
  {id: 'imu',                            name: 'Islamic Movement of Uzbekistan', abbreviation: 'IMU',
   aliases: ['Oʻzbekiston islomiy harakati', 'Исламское движение Узбекистана', 'ИДУ']},
  {id: 'islamic-jihad-union',            name: 'Islamic Jihad Union', abbreviation: 'IJU',
   aliases: ['Islamic Jihad Group', 'IJG', 'Союз исламского джихада']},
  {id: 'jamaat-ansarullah',              name: 'Jamaat Ansarullah',
   aliases: ['JammatAnsurallah', 'Jamaat Ansarallah', 'Jamoat Ansorulloh', 'Jamaat Ansorullah', 'Ansarullah', 'جماعت انصارالله', 'Джамаат Ансаруллах']},
  {id: 'armed-groups-in-syria-and-iraq', name: 'Armed groups in Syria and Iraq', description: 'Groups that a source speaks of without naming them.',
   aliases: ['militant groups in Syria and Iraq']}
] AS row
MERGE (n:Actor {id: row.id}) SET n = row SET n:ArmedGroup, n.dossier = 'iskp-region';

// States.
UNWIND [
  {id: 'afghanistan',   name: 'Afghanistan',   identifiers: ['iso3166:AFG'], aliases: ['افغانستان']},
  {id: 'pakistan',      name: 'Pakistan',      identifiers: ['iso3166:PAK'], aliases: ['پاکستان']},
  {id: 'iran',          name: 'Iran',          identifiers: ['iso3166:IRN'], aliases: ['Islamic Republic of Iran', 'ایران']},
  {id: 'china',         name: 'China',         identifiers: ['iso3166:CHN'], aliases: ['People\'s Republic of China', 'PRC', '中国']},
  {id: 'russia',        name: 'Russia',        identifiers: ['iso3166:RUS'], aliases: ['Russian Federation', 'Россия']},
  {id: 'iraq',          name: 'Iraq',          identifiers: ['iso3166:IRQ'], aliases: ['العراق']},
  {id: 'syria',         name: 'Syria',         identifiers: ['iso3166:SYR'], aliases: ['Syrian Arab Republic', 'سوريا']},
  {id: 'united-states', name: 'United States', identifiers: ['iso3166:USA'], aliases: ['United States of America', 'US', 'USA', 'America']}
] AS row
MERGE (n:Actor {id: row.id}) SET n = row SET n:State, n.dossier = 'iskp-region';

// Governments, past ones.
UNWIND [
  {id: 'ghani-government',   name: 'Government of Ashraf Ghani',     description: 'A former government of Afghanistan.', aliases: ['Ghani government', 'Ghani administration', 'former Afghan government']},
  {id: 'maliki-government',  name: 'Government of Nuri al-Maliki',   description: 'A former government of Iraq.',        aliases: ['Maliki government', 'Iraqi government under Maliki']},
  {id: 'saddam-government',  name: 'Government of Saddam Hussein',   description: 'The rule of Saddam, of whose era a source speaks.', aliases: ['Saddam government', 'Saddam era']}
] AS row
MERGE (n:Actor {id: row.id}) SET n = row SET n:Government, n.dossier = 'iskp-region';

// Forces of states.
UNWIND [
  {id: 'us-forces', name: 'US forces', aliases: ['United States forces', 'US military', 'US troops']},
  {id: 'andsf',     name: 'Afghan National Defence and Security Forces', abbreviation: 'ANDSF', aliases: ['Afghan National Defense and Security Forces', 'Afghan National Security Forces', 'ANSF']}
] AS row
MERGE (n:Actor {id: row.id}) SET n = row SET n:Force, n.dossier = 'iskp-region';

// Organisations, and organs of one.
UNWIND [
  {id: 'sco',                  name: 'Shanghai Cooperation Organisation', abbreviation: 'SCO',  aliases: ['Shanghai Cooperation Organization', 'ШОС', '上海合作组织']},
  {id: 'rats',                 name: 'Regional Anti-Terrorist Structure', abbreviation: 'RATS', aliases: ['SCO RATS', 'RATS SCO', 'RCTS', 'РАТС']},
  {id: 'afghan-contact-group', name: 'Afghan Contact Group',              abbreviation: 'ACG',  aliases: ['SCO-Afghanistan Contact Group', 'SCO Afghanistan Contact Group']},
  {id: 'cissi',                name: 'Center for International Strategic Studies Islamabad', abbreviation: 'CISSI', aliases: ['Centre for International Strategic Studies Islamabad', 'CISS Islamabad']}
] AS row
MERGE (n:Actor {id: row.id}) SET n = row SET n:Organisation, n.dossier = 'iskp-region';

// Persons; basis says for what they stand here.
UNWIND [
  {id: 'ashraf-ghani',    name: 'Ashraf Ghani',    basis: 'office: head of a former Afghan government', aliases: ['Mohammad Ashraf Ghani', 'اشرف غنی']},
  {id: 'nuri-al-maliki',  name: 'Nuri al-Maliki',  basis: 'office: prime minister of Iraq',             aliases: ['Nouri al-Maliki', 'نوري المالكي']},
  {id: 'saddam-hussein',  name: 'Saddam Hussein',  basis: 'office: head of a former government',        aliases: ['Saddam', 'صدام حسين']},
  {id: 'vladimir-putin',  name: 'Vladimir Putin',  basis: 'office: president of Russia',                aliases: ['Putin', 'Владимир Путин']},
  {id: 'syed-ali-abbas',  name: 'Syed Ali Abbas',  basis: 'author of a source'}
] AS row
MERGE (n:Actor {id: row.id}) SET n = row SET n:Person, n.dossier = 'iskp-region';

// Peoples and communities.
UNWIND [
  {id: 'sunnis-of-iraq',                   name: 'Sunnis of Iraq',                   aliases: ['Iraqi Sunnis']},
  {id: 'other-ethnicities-of-afghanistan', name: 'Other ethnicities of Afghanistan', description: 'The ethnicities of the country other than that of the Taliban, as a source puts it.', aliases: ['ethnicities of Afghanistan']},
  {id: 'women-of-afghanistan',             name: 'Women of Afghanistan',             aliases: ['Afghan women']},
  {id: 'shia-communities',                 name: 'Shia communities',                 description: 'Shia Muslims, of whom a source speaks without saying where.', aliases: ['Shia', 'Shiites']}
] AS row
MERGE (n:Actor {id: row.id}) SET n = row SET n:Community, n.dossier = 'iskp-region';

// Unnamed plurals that a source speaks of.
UNWIND [
  {id: 'regional-states',                  name: 'States of the region',             description: 'The states or governments of the region, which a source does not list; it counts China and Russia among the countries of the region.'},
  {id: 'sco-member-states',                name: 'Member states of the SCO',         description: 'The members as a body; which states they are is for other sources to say.'},
  {id: 'many-experts',                     name: 'Many experts',                     description: 'Experts whom a source cites without naming them.'},
  {id: 'other-armed-groups',               name: 'Other armed groups',               description: 'Groups beside ISKP that a source speaks of without naming them.'},
  {id: 'organisations-like-islamic-state', name: 'Organisations like Islamic State', description: 'Organisations of its kind, of which a source speaks without naming one.'},
  {id: 'foreign-troops',                   name: 'Foreign troops',                   description: 'Troops whose withdrawal a source speaks of without saying whose they were.'},
  {id: 'central-asian-foreign-fighters',   name: 'Central Asian foreign fighters',   description: 'Citizens of Central Asia who went to Syria and Iraq; no organised group.', aliases: ['Central Asian fighters']}
] AS row
MERGE (n:Actor {id: row.id}) SET n = row SET n:Collective, n.dossier = 'iskp-region';

// Places: WGS 84 degrees of about the middle; geoPrecision says of what kind of area it is the middle.
UNWIND [
  {id: 'nangarhar',      name: 'Nangarhar',      kind: 'province', latitude: 34.2,   longitude: 70.5,   geoPrecision: 'province', aliases: ['Nangarhar Province', 'Nangahar', 'Ningarhar', 'ننګرهار']},
  {id: 'kabul',          name: 'Kabul',          kind: 'city',     latitude: 34.53,  longitude: 69.17,  geoPrecision: 'city',     aliases: ['کابل']},
  {id: 'kabul-airport',  name: 'Kabul airport',  kind: 'site',     latitude: 34.566, longitude: 69.212, geoPrecision: 'site',     aliases: ['Kabul International Airport', 'Hamid Karzai International Airport', 'HKIA']},
  {id: 'xinjiang',       name: 'Xinjiang',       kind: 'province', latitude: 41.5,   longitude: 85.5,   geoPrecision: 'province', aliases: ['Xinjiang Uyghur Autonomous Region', 'Sinkiang', '新疆']},
  {id: 'north-caucasus', name: 'North Caucasus', kind: 'region',   latitude: 43.5,   longitude: 44.5,   geoPrecision: 'region',   aliases: ['Northern Caucasus', 'Северный Кавказ']},
  {id: 'chechnya',       name: 'Chechnya',       kind: 'province', latitude: 43.4,   longitude: 45.7,   geoPrecision: 'province', aliases: ['Chechen Republic', 'Чечня']},
  {id: 'delhi',          name: 'Delhi',          kind: 'city',     latitude: 28.61,  longitude: 77.21,  geoPrecision: 'city',     aliases: ['New Delhi', 'दिल्ली']},
  {id: 'south-asia',     name: 'South Asia',     kind: 'region',   latitude: 25.0,   longitude: 77.0,   geoPrecision: 'region'},
  {id: 'central-asia',   name: 'Central Asia',   kind: 'region',   latitude: 43.0,   longitude: 67.0,   geoPrecision: 'region',   aliases: ['Центральная Азия']},
  {id: 'region-around-afghanistan', name: 'The region around Afghanistan', kind: 'region', latitude: 34.0, longitude: 66.0, geoPrecision: 'region', description: 'A source speaks of "the region" without drawing its borders.'}
] AS row
MERGE (n:Place {id: row.id}) SET n = row SET n.dossier = 'iskp-region';

// Events, no more precisely dated than the source dates them.
UNWIND [
  {id: 'fall-of-kabul-2021',           name: 'Fall of Kabul, 2021',                   kind: 'takeover',   date: '2021-08-01', datePrecision: 'month', aliases: ['Taliban takeover of Kabul']},
  {id: 'kabul-airport-attack-2021',    name: 'Attack at Kabul airport, 2021',         kind: 'attack',     date: '2021-01-01', datePrecision: 'year',  aliases: ['Kabul airport bombing', 'Abbey Gate attack']},
  {id: 'us-withdrawal-from-iraq-2011', name: 'US withdrawal from Iraq, 2011',         kind: 'withdrawal', date: '2011-01-01', datePrecision: 'year'},
  {id: 'us-return-to-iraq-2013',       name: 'US return to Iraq, 2013',               kind: 'deployment', date: '2013-01-01', datePrecision: 'year'},
  {id: 'us-invasion-of-iraq',          name: 'US invasion',                           kind: 'invasion',   description: 'An invasion that a source speaks of without saying of which country or when.', aliases: ['US invasion of Iraq']},
  {id: 'foreign-troop-withdrawal',     name: 'Withdrawal of foreign troops',          kind: 'withdrawal'},
  {id: 'rats-council-delhi-2022',      name: 'Meeting of the RATS council in Delhi, 2022', kind: 'meeting', date: '2022-05-01', datePrecision: 'month'}
] AS row
MERGE (n:Event {id: row.id}) SET n = row SET n.dossier = 'iskp-region';

// Themes.
UNWIND [
  {id: 'terrorism',  name: 'Terrorism',  aliases: ['counter-terrorism']},
  {id: 'separatism', name: 'Separatism'},
  {id: 'extremism',  name: 'Extremism'},
  {id: 'narcotics',  name: 'Narcotics',  aliases: ['drugs', 'drug trafficking']},
  {id: 'poverty',    name: 'Poverty'}
] AS row
MERGE (n:Theme {id: row.id}) SET n = row SET n.dossier = 'iskp-region';
