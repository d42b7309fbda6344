// The nodes that this dossier adds to the first one: one block per label, one node a row. Aliases are for searching; those of listed groups
// and persons come for the most part from the UN list of 19 April 2025, whose references are the identifiers. What is known of a node
// stands in the claims.

// Armed groups. ETIM and the TIP stand beside the East Turkestan Movement of the first dossier: whether any two are one is disputed.
UNWIND [
  {id: 'etim',                        name: 'Eastern Turkistan Islamic Movement', abbreviation: 'ETIM', identifiers: ['un:QDe.088'], description: 'The group as the UN lists it.',
   aliases: ['East Turkestan Islamic Movement', 'Eastern Turkistan Islamic Party', 'Eastern Turkistan Islamic Party of Allah', 'Islamic Party of Turkestan', 'Djamaat Turkistan', 'ETIP']},
  {id: 'tip',                         name: 'Turkistan Islamic Party',            abbreviation: 'TIP', description: 'The group as one source names it, with a faction in Syria.',
   aliases: ['Turkestan Islamic Party']},
  {id: 'al-qaida',                    name: 'Al-Qaida',                           identifiers: ['un:QDe.004'], aliases: ['Al Qaeda', 'Al-Qaeda', 'Al Qa’ida', 'AQ', 'القاعدة']},
  {id: 'haqqani-network',             name: 'Haqqani Network',                    abbreviation: 'HQN', identifiers: ['un:TAe.012'], aliases: ['شبکه حقانی']},
  {id: 'jamaat-ul-ahrar',             name: 'Jamaat-ul-Ahrar',                    abbreviation: 'JuA', identifiers: ['un:QDe.152'],
   aliases: ['Jamaat-e-Ahrar', 'Tehrik-e Taliban Pakistan Jamaat ul Ahrar', 'Ahrar-ul-Hind']},
  {id: 'emarat-kavkaz',               name: 'Emarat Kavkaz',                      identifiers: ['un:QDe.131'], aliases: ['Эмират Кавказ']},
  {id: 'balochistan-liberation-army', name: 'Balochistan Liberation Army',        abbreviation: 'BLA', aliases: ['Baloch Liberation Army']}
] AS row
MERGE (n:Actor {id: row.id}) SET n = row SET n:ArmedGroup, n.dossier = 'open-sources';

// States.
UNWIND [
  {id: 'india',      name: 'India',      identifiers: ['iso3166:IND'], aliases: ['भारत']},
  {id: 'kazakhstan', name: 'Kazakhstan', identifiers: ['iso3166:KAZ'], aliases: ['Қазақстан']},
  {id: 'kyrgyzstan', name: 'Kyrgyzstan', identifiers: ['iso3166:KGZ'], aliases: ['Кыргызстан']},
  {id: 'tajikistan', name: 'Tajikistan', identifiers: ['iso3166:TJK'], aliases: ['Тоҷикистон']},
  {id: 'uzbekistan', name: 'Uzbekistan', identifiers: ['iso3166:UZB'], aliases: ['Oʻzbekiston']},
  {id: 'belarus',    name: 'Belarus',    identifiers: ['iso3166:BLR'], aliases: ['Беларусь']},
  {id: 'mongolia',   name: 'Mongolia',   identifiers: ['iso3166:MNG'], aliases: ['Монгол Улс']}
] AS row
MERGE (n:Actor {id: row.id}) SET n = row SET n:State, n.dossier = 'open-sources';

// Organisations.
UNWIND [
  {id: 'united-nations',                  name: 'United Nations',                                      abbreviation: 'UN', aliases: ['U.N.', 'ООН']},
  {id: 'united-nations-security-council', name: 'United Nations Security Council',                     abbreviation: 'UNSC', description: 'Listings by its 1267 Committee are coded as its own.',
   aliases: ['UN Security Council', '1267 Committee', 'Security Council']},
  {id: 'un-monitoring-team',              name: 'UN Analytical Support and Sanctions Monitoring Team', aliases: ['UN Monitoring Team', '1267 Monitoring Team']},
  {id: 'shanghai-five',                   name: 'Shanghai Five'}
] AS row
MERGE (n:Actor {id: row.id}) SET n = row SET n:Organisation, n.dossier = 'open-sources';

// Unnamed plurals that a source speaks of.
UNWIND [
  {id: 'former-taliban-commanders', name: 'Former commanders of Taliban factions', description: 'Commanders whom a source does not name, of factions it does not name.'}
] AS row
MERGE (n:Actor {id: row.id}) SET n = row SET n:Collective, n.dossier = 'open-sources';

// Persons; basis says for what they stand here. No birth dates, documents or addresses.
UNWIND [
  {id: 'hafiz-saeed-khan',    name: 'Hafiz Saeed Khan',    basis: 'office: first leader of ISKP'},
  {id: 'abdul-hasib',         name: 'Abdul Hasib',         basis: 'office: leader of ISKP'},
  {id: 'shahab-al-muhajir',   name: 'Shahab al-Muhajir',   basis: 'office: leader of ISKP; listing: QDi.431', identifiers: ['un:QDi.431'],
   aliases: ['Sanaullah Ghafari', 'Shahab Muhajer', 'Shahab Mohajir', 'Shihab al Muhajir', 'ثناء اللہ غفاری']},
  {id: 'sultan-aziz-azam',    name: 'Sultan Aziz Azam',    basis: 'office: spokesperson of ISKP; listing: QDi.435', identifiers: ['un:QDi.435']},
  {id: 'maulawi-rajab',       name: 'Maulawi Rajab',       basis: 'office: senior leader of ISKP; listing: QDi.434', identifiers: ['un:QDi.434'],
   aliases: ['Maulawi Rajab Salahudin']},
  {id: 'qari-fateh',          name: 'Qari Fateh',          basis: 'office: commander of ISKP'},
  {id: 'jalaluddin-haqqani',  name: 'Jalaluddin Haqqani',  basis: 'founder of the Haqqani Network; listing: TAi.040', identifiers: ['un:TAi.040']},
  {id: 'sirajuddin-haqqani',  name: 'Sirajuddin Haqqani',  basis: 'office: head of the Haqqani Network; listing: TAi.144', identifiers: ['un:TAi.144'],
   aliases: ['Sirajuddin Jallaloudine Haqqani']},
  {id: 'doku-umarov',         name: 'Doku Umarov',         basis: 'office: leader of Emarat Kavkaz; listing: QDi.290', identifiers: ['un:QDi.290'],
   aliases: ['Doku Khamatovich Umarov']},
  {id: 'baitullah-mehsud',    name: 'Baitullah Mehsud',    basis: 'founder of the TTP'},
  {id: 'noor-wali-mehsud',    name: 'Noor Wali Mehsud',    basis: 'office: leader of the TTP; listing: QDi.427', identifiers: ['un:QDi.427'], aliases: ['Abu Mansoor Asim']},
  {id: 'maulana-fazlullah',   name: 'Maulana Fazlullah',   basis: 'office: leader of the TTP; listing: QDi.352', identifiers: ['un:QDi.352'], aliases: ['Mullah Fazlullah']},
  {id: 'akhtar-mansoor',      name: 'Akhtar Mansoor',      basis: 'office: amir of the Afghan Taliban; listing: TAi.011', identifiers: ['un:TAi.011'], aliases: ['Akhtar Mohammad Mansoor', 'Akhtar Muhammad Mansur']},
  {id: 'ayman-al-zawahiri',   name: 'Ayman al-Zawahiri',   basis: 'office: leader of al-Qaida; listing: QDi.006', identifiers: ['un:QDi.006'], aliases: ['al-Zawahiri', 'Aiman Muhammed Rabi al-Zawahiri']},
  {id: 'tahir-yuldashev',     name: 'Tahir Yuldashev',     basis: 'founder of the IMU', aliases: ['Tahir Uldashev', 'Tohir Yuldashev']},
  {id: 'juma-namangani',      name: 'Juma Namangani',      basis: 'founder of the IMU'},
  {id: 'usman-ghazi',         name: 'Usman Ghazi',         basis: 'spoke for the IMU in 2014 and 2015', aliases: ['Usman Gazi']},
  {id: 'najmiddin-jalolov',   name: 'Najmiddin Jalolov',   basis: 'founder of the Islamic Jihad Union', aliases: ['Najmiddin Kamolitdinovich Jalolov']},
  {id: 'suhayl-buranov',      name: 'Suhayl Buranov',      basis: 'founder of the Islamic Jihad Union', aliases: ['Suhayl Fatilloevich Buranov']},
  {id: 'amriddin-tabarov',    name: 'Amriddin Tabarov',    basis: 'founder of Jamaat Ansarullah'},
  {id: 'mahdi-arsalon',       name: 'Mahdi Arsalon',       basis: 'office: in charge of border districts for the Afghan Taliban'},
  {id: 'hasan-mahsum',        name: 'Hasan Mahsum',        basis: 'founder of ETIM', aliases: ['Hassan Maksum']},
  {id: 'abudukadir-yapuquan', name: 'Abudukadir Yapuquan', basis: 'founder of ETIM'},
  {id: 'zeydin-yusup',        name: 'Zeydin Yusup',        basis: 'founder of ETIM'},
  {id: 'abdul-haq',           name: 'Abdul Haq',           basis: 'office: leader of ETIM; listing: QDi.268', identifiers: ['un:QDi.268'],
   aliases: ['Maimaitiming Maimaiti', 'Abdul Heq', 'Memetiming Memeti']}
] AS row
MERGE (n:Actor {id: row.id}) SET n = row SET n:Person, n.dossier = 'open-sources';

// Places: WGS 84 degrees of about the middle; geoPrecision says of what kind of area it is the middle.
UNWIND [
  {id: 'afghanistan-pakistan-border', name: 'Border area of Afghanistan and Pakistan', kind: 'region', latitude: 33.0, longitude: 70.0, geoPrecision: 'region',
   aliases: ['Afghanistan/Pakistan border area', 'tribal areas along the Afghanistan-Pakistan border']},
  {id: 'kot-district',   name: 'Kot district',   kind: 'district', latitude: 34.15, longitude: 70.6, geoPrecision: 'district', aliases: ['Kot']},
  {id: 'achin-district', name: 'Achin district', kind: 'district', latitude: 34.1, longitude: 70.7, geoPrecision: 'district', aliases: ['Achin']},
  {id: 'badakhshan',     name: 'Badakhshan',     kind: 'province', latitude: 36.9, longitude: 71.2, geoPrecision: 'province', aliases: ['Badakhshan Province', 'بدخشان']},
  {id: 'kunduz',         name: 'Kunduz',         kind: 'province', latitude: 36.8, longitude: 68.8, geoPrecision: 'province', description: 'Whether a source means the province or its city is not said.',
   aliases: ['Kunduz Province', 'کندز']},
  {id: 'zabul',          name: 'Zabul',          kind: 'province', latitude: 32.3, longitude: 67.2, geoPrecision: 'province', aliases: ['Zabul Province', 'زابل']},
  {id: 'tashkent',       name: 'Tashkent',       kind: 'city', latitude: 41.3, longitude: 69.25, geoPrecision: 'city', aliases: ['Toshkent', 'Ташкент']},
  {id: 'beijing',        name: 'Beijing',        kind: 'city', latitude: 39.9, longitude: 116.4, geoPrecision: 'city', aliases: ['北京']},
  {id: 'moscow',         name: 'Moscow',         kind: 'city', latitude: 55.75, longitude: 37.62, geoPrecision: 'city', aliases: ['Москва']},
  {id: 'kerman',         name: 'Kerman',         kind: 'city', latitude: 30.28, longitude: 57.08, geoPrecision: 'city', aliases: ['کرمان']}
] AS row
MERGE (n:Place {id: row.id}) SET n = row SET n.dossier = 'open-sources';

// Events, no more precisely dated than the pages at hand date them.
UNWIND [
  {id: 'crocus-city-hall-attack-2024',      name: 'Attack at Crocus City Hall, 2024',             kind: 'attack', date: '2024-03-01', datePrecision: 'month',
   aliases: ['Moscow concert hall attack', 'Crocus attack']},
  {id: 'kerman-attack-2024',                name: 'Attack in Kerman, 2024',                       kind: 'attack', date: '2024-01-01', datePrecision: 'month',
   aliases: ['Kerman bombings']},
  {id: 'rats-un-meeting-2023-11',           name: 'Meeting of RATS and the UN Monitoring Team, 2023', kind: 'meeting', date: '2023-11-09', datePrecision: 'day'},
  {id: 'contact-group-meeting-moscow-2017', name: 'Meeting of the Contact Group in Moscow, 2017', kind: 'meeting', date: '2017-10-11', datePrecision: 'day'}
] AS row
MERGE (n:Event {id: row.id}) SET n = row SET n.dossier = 'open-sources';
