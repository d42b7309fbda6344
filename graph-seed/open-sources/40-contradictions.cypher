// Where claims of this dossier cannot both hold, with one another or with the first dossier’s article. Written once, from the smaller id.

MATCH (:Claim)-[r:CONTRADICTS]->(:Claim) WHERE r.dossier = 'open-sources' DELETE r;

// Hafiz Saeed Khan: the day and the district of his death, and the report that was false.
UNWIND [
  {from: 'fox-news-2015.f019',       to: 'scroll-khan-killed.f016',  about: 'date'},
  {from: 'fox-news-2015.f019',       to: 'lidtime-khan-killed.f020', about: 'existence'},
  {from: 'lidtime-khan-killed.f018', to: 'scroll-khan-killed.f017',  about: 'value'}
] AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Claim {id: row.to})
MERGE (a)-[r:CONTRADICTS]->(b)
SET r.about = row.about, r.dossier = 'open-sources';

// Abdul Hasib: the day of his death.
UNWIND [
  {from: 'abc-news-hasib.f023', to: 'daily-beast-hasib.f022', about: 'date'}
] AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Claim {id: row.to})
MERGE (a)-[r:CONTRADICTS]->(b)
SET r.about = row.about, r.dossier = 'open-sources';

// Shahab al-Muhajir: since when he leads, and his nationality.
UNWIND [
  {from: 'voa-editorial-iskp.f024',    to: 'voa-iskp-finances.f025',      about: 'date'},
  {from: 'cep-shahab-al-muhajir.f030', to: 'iiab-shahab-al-muhajir.f029', about: 'value'}
] AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Claim {id: row.to})
MERGE (a)-[r:CONTRADICTS]->(b)
SET r.about = row.about, r.dossier = 'open-sources';

// ISKP’s beginning: late 2014 in the first dossier’s article, 2015 elsewhere. An announcement in January 2015 fits both.
UNWIND [
  {from: 'abbas-2022.c057', to: 'vickynanjapa-2021.f006a',              about: 'date'},
  {from: 'abbas-2022.c058', to: 'vickynanjapa-2021.f006b',              about: 'date'},
  {from: 'abbas-2022.c058', to: 'un-consolidated-list-2025-04-19.f138', about: 'date'}
] AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Claim {id: row.to})
MERGE (a)-[r:CONTRADICTS]->(b)
SET r.about = row.about, r.dossier = 'open-sources';

// ISKP’s strength: two readings by Member States in one report, and two renderings of one report of 2023. Estimates for other dates stand
// side by side.
UNWIND [
  {from: 'pakistan-times-un-34.f010',           to: 'pakistan-times-un-34.f011',    about: 'value'},
  {from: 'afghanistan-international-2023.f014', to: 'smart-encyclopedia-2023.f013', about: 'value'}
] AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Claim {id: row.to})
MERGE (a)-[r:CONTRADICTS]->(b)
SET r.about = row.about, r.dossier = 'open-sources';

// Kabul airport: 170 in all, 169 Afghans besides 13 US dead, or at least 170 besides them.
UNWIND [
  {from: 'abbas-2022.c102',           to: 'virginia-fusion-center-2021.f032b', about: 'value'},
  {from: 'abbas-2022.c102',           to: 'republic-world-2021.f033b',         about: 'value'},
  {from: 'republic-world-2021.f033b', to: 'virginia-fusion-center-2021.f032b', about: 'value'}
] AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Claim {id: row.to})
MERGE (a)-[r:CONTRADICTS]->(b)
SET r.about = row.about, r.dossier = 'open-sources';

// The IMU’s founding: 1991, 1996 or 1998; December 1991 lies within 1991.
UNWIND [
  {from: 'libguide-imu.f044a',       to: 'liquisearch-imu.f045', about: 'date'},
  {from: 'citizendium-imu.f046',     to: 'libguide-imu.f044a',   about: 'date'},
  {from: 'biographs-yuldashev.f047', to: 'libguide-imu.f044a',   about: 'date'},
  {from: 'biographs-yuldashev.f047', to: 'liquisearch-imu.f045', about: 'date'},
  {from: 'biographs-yuldashev.f047', to: 'citizendium-imu.f046', about: 'date'}
] AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Claim {id: row.to})
MERGE (a)-[r:CONTRADICTS]->(b)
SET r.about = row.about, r.dossier = 'open-sources';

// The IMU’s strength: neither figure has a date that could tell them apart.
UNWIND [
  {from: 'eurasianet-imu.f054', to: 'un-summary-imu-es.f053', about: 'value'}
] AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Claim {id: row.to})
MERGE (a)-[r:CONTRADICTS]->(b)
SET r.about = row.about, r.dossier = 'open-sources';

// The Islamic Jihad Union: who founded it, and the day of the US designation. March 2002 lies within 2002.
UNWIND [
  {from: 'terrorism-online-2023.f081',   to: 'un-consolidated-list-2025-04-19.f141a', about: 'identity'},
  {from: 'terrorism-online-2023.f081',   to: 'un-consolidated-list-2025-04-19.f141b', about: 'identity'},
  {from: 'globalsecurity-iju-2005.f082', to: 'rferl-iju-2005.f083',                   about: 'date'}
] AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Claim {id: row.to})
MERGE (a)-[r:CONTRADICTS]->(b)
SET r.about = row.about, r.dossier = 'open-sources';

// Who leads the TTP: a stale record against a later leader.
UNWIND [
  {from: 'jagran-josh-2020.f065',                 to: 'un-consolidated-list-2025-04-19.f139b', about: 'identity'},
  {from: 'un-consolidated-list-2025-04-19.f139b', to: 'un-consolidated-list-2025-04-19.f153a', about: 'identity'},
  {from: 'un-consolidated-list-2025-04-19.f139b', to: 'un-consolidated-list-2025-04-19.f154b', about: 'identity'}
] AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Claim {id: row.to})
MERGE (a)-[r:CONTRADICTS]->(b)
SET r.about = row.about, r.dossier = 'open-sources';

// ETIM: when and by whom founded, when off the US list, and whether it exists.
UNWIND [
  {from: 'abcdef-hasan-mahsum.f072a',             to: 'wikipedia-hasan-mahsum.f071a', about: 'date'},
  {from: 'abcdef-hasan-mahsum.f072b',             to: 'wikipedia-hasan-mahsum.f071b', about: 'identity'},
  {from: 'abcdef-hasan-mahsum.f072b',             to: 'wikipedia-hasan-mahsum.f071c', about: 'identity'},
  {from: 'countervortex-etim.f075',               to: 'rights-corridor-etim.f074',    about: 'date'},
  {from: 'heart-of-asia-un-report.f077a',         to: 'wion-2020.f076',               about: 'existence'},
  {from: 'heart-of-asia-un-report.f077b',         to: 'wion-2020.f076',               about: 'existence'},
  {from: 'un-consolidated-list-2025-04-19.f143a', to: 'wion-2020.f076',               about: 'existence'},
  {from: 'un-consolidated-list-2025-04-19.f143b', to: 'wion-2020.f076',               about: 'existence'},
  {from: 'un-consolidated-list-2025-04-19.f143c', to: 'wion-2020.f076',               about: 'existence'},
  {from: 'un-consolidated-list-2025-04-19.f149',  to: 'wion-2020.f076',               about: 'existence'}
] AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Claim {id: row.to})
MERGE (a)-[r:CONTRADICTS]->(b)
SET r.about = row.about, r.dossier = 'open-sources';

// Jamaat Ansarullah: when and where founded.
UNWIND [
  {from: 'ecoi-tajik-border.f088a', to: 'gandhara-jamaat-ansarullah.f087a', about: 'date'},
  {from: 'ecoi-tajik-border.f088b', to: 'gandhara-jamaat-ansarullah.f087b', about: 'value'}
] AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Claim {id: row.to})
MERGE (a)-[r:CONTRADICTS]->(b)
SET r.about = row.about, r.dossier = 'open-sources';

// The SCO: its day, and since when Belarus is a member. An announcement of Iran’s membership does not contradict its beginning.
UNWIND [
  {from: 'astha-bharati-2006.f097a', to: 'issi-sco.f096',          about: 'date'},
  {from: 'astana-times-2024.f102',   to: 'gyaankosh-sco.f103',     about: 'date'}
] AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Claim {id: row.to})
MERGE (a)-[r:CONTRADICTS]->(b)
SET r.about = row.about, r.dossier = 'open-sources';

// RATS: established in 2001 by the first dossier’s article; its agreement and its work are later elsewhere.
UNWIND [
  {from: 'abbas-2022.c164', to: 'rats-history.f107',              about: 'date'},
  {from: 'abbas-2022.c164', to: 'tashkent-declaration-2004.f108', about: 'date'},
  {from: 'abbas-2022.c164', to: 'uzdaily-2014.f109',              about: 'date'}
] AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Claim {id: row.to})
MERGE (a)-[r:CONTRADICTS]->(b)
SET r.about = row.about, r.dossier = 'open-sources';

// Not joined, since both can hold: the IMU’s pledge in a video of 31 July 2015 and the video seen on 6 August; the TTP’s strength, for
// other dates and areas; the founding of the TTP, 2007 in all; an agreement of 2002 on RATS and work from 2003 and 2004; strengths of ISKP
// for other dates or none.
