// Jamaat Ansarullah.

// Two accounts of the founding, and its founder.
UNWIND [
  {id: 'gandhara-jamaat-ansarullah.f087a', kind: 'attribute', subject: 'jamaat-ansarullah', predicate: 'founded',        value: '2006-01-01',
   statement: 'Tajik authorities say that Jamaat Ansarullah was founded in 2006.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2006-01-01', validFromPrecision: 'year', validTo: '2006-01-01', validToPrecision: 'year', attributedAs: 'Tajik authorities', speakers: ['tajikistan'], source: 'gandhara-jamaat-ansarullah',
   textFragment: '#:~:text=which%20Tajik%20authorities,of%20Uzbekistan%20%28IMU%29'},
  {id: 'gandhara-jamaat-ansarullah.f087b', kind: 'relation',  subject: 'jamaat-ansarullah', predicate: 'FOUNDED_IN',     object: 'pakistan',
   statement: 'Tajik authorities say that Jamaat Ansarullah was founded in Pakistan in 2006.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2006-01-01', validFromPrecision: 'year', validTo: '2006-01-01', validToPrecision: 'year', attributedAs: 'Tajik authorities', speakers: ['tajikistan'], source: 'gandhara-jamaat-ansarullah',
   textFragment: '#:~:text=which%20Tajik%20authorities,of%20Uzbekistan%20%28IMU%29'},
  {id: 'ecoi-tajik-border.f088a',          kind: 'attribute', subject: 'jamaat-ansarullah', predicate: 'founded',        value: '2010-01-01',
   statement: 'Jamaat Ansarullah was founded in 2010.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2010-01-01', validFromPrecision: 'year', validTo: '2010-01-01', validToPrecision: 'year', source: 'ecoi-tajik-border',
   textFragment: '#:~:text=a%20militant%20group,Tabarov%20in%202010'},
  {id: 'ecoi-tajik-border.f088b',          kind: 'relation',  subject: 'jamaat-ansarullah', predicate: 'FOUNDED_IN',     object: 'afghanistan',
   statement: 'Jamaat Ansarullah was founded in Afghanistan in 2010.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2010-01-01', validFromPrecision: 'year', validTo: '2010-01-01', validToPrecision: 'year', source: 'ecoi-tajik-border',
   textFragment: '#:~:text=a%20militant%20group,Tabarov%20in%202010'},
  {id: 'cydlabs-jamaat-ansarullah.f089',   kind: 'relation',  subject: 'jamaat-ansarullah', predicate: 'FOUNDED_BY',     object: 'amriddin-tabarov',
   statement: 'Jamaat Ansarullah was founded by Amriddin Tabarov.',
   note: 'The page gives no date; the group existed when it was banned in May 2012.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validTo: '2012-05-31', validToPrecision: 'before', source: 'cydlabs-jamaat-ansarullah',
   textFragment: '#:~:text=Jamaat%20Ansarullah%20was,of%20Amriddin%20Tabarov'},
  {id: 'wafayee-2024.f091a',               kind: 'attribute', subject: 'amriddin-tabarov',  predicate: 'died',           value: '2015-01-01',
   statement: 'Amriddin Tabarov was killed in 2015.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2015-01-01', validFromPrecision: 'year', validTo: '2015-01-01', validToPrecision: 'year', source: 'wafayee-2024',
   textFragment: '#:~:text=Tabarov%20was%20killed,as%20his%20successor.'},
  {id: 'wafayee-2024.f091b',               kind: 'attribute', subject: 'amriddin-tabarov',  predicate: 'place_of_death', value: 'Kunduz',
   statement: 'Amriddin Tabarov was killed in Kunduz.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2015-01-01', validFromPrecision: 'year', validTo: '2015-01-01', validToPrecision: 'year', place: 'kunduz', source: 'wafayee-2024',
   textFragment: '#:~:text=Tabarov%20was%20killed,as%20his%20successor.'},
  {id: 'azadi-radio-tabarov.f092',         kind: 'attribute', subject: 'amriddin-tabarov',  predicate: 'died',           value: '2015-07-01',
   statement: 'The interior minister of Tajikistan says that Amriddin Tabarov was killed in July 2015.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2015-07-01', validFromPrecision: 'month', validTo: '2015-07-01', validToPrecision: 'month', speakers: ['tajikistan'], source: 'azadi-radio-tabarov',
   textFragment: '#:~:text=%D8%AF%D8%B1%20%D9%85%D8%A7%D9%87%20%D8%AC%D9%88%D9%84%D8%A7%DB%8C,%DA%A9%D8%B4%D8%AA%D9%87%20%D8%B4%D8%AF%D9%87%20%D8%A7%D8%B3%D8%AA'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// Ban, ties and strength.
UNWIND [
  {id: 'asia-plus-2014.f090',     kind: 'relation', subject: 'tajikistan',        predicate: 'DESIGNATED',   object: 'jamaat-ansarullah',
   statement: 'Tajikistan’s Supreme Court banned Jamaat Ansarullah as extremist in May 2012.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'Tajikistan Supreme Court', validFrom: '2012-05-01', validFromPrecision: 'month', validTo: '..', source: 'asia-plus-2014',
   textFragment: '#:~:text=In%20May%202012%2C,Ansarullah%20as%20extremist'},
  {id: 'asia-plus-2018-01.f094',  kind: 'relation', subject: 'jamaat-ansarullah', predicate: 'AFFILIATE_OF', object: 'imu',
   statement: 'Tajik law enforcement says that Jamaat Ansarullah is a branch of the IMU.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, qualifier: 'branch', attributedAs: 'Tajik law enforcement', speakers: ['tajikistan'], source: 'asia-plus-2018-01',
   textFragment: '#:~:text=Tajik%20law%20enforcement,financed%20by%20Al%2DQaeda'},
  {id: 'wafayee-2024.f093',       kind: 'quantity', subject: 'jamaat-ansarullah', predicate: 'strength',     low: 100, high: 250, unit: 'members', measure: 'members',
   statement: 'Jamaat Ansarullah is put at about 100 to 250 members.',
   stance: 'asserted', polarity: 'affirms', credibility: 4, approximation: 'about', source: 'wafayee-2024',
   textFragment: '#:~:text=ranging%20from%20about,to%20250%20members'},
  {id: 'asia-plus-2024-01.f095a', kind: 'relation', subject: 'mahdi-arsalon',     predicate: 'SERVES_IN',    object: 'jamaat-ansarullah',
   statement: 'Mahdi Arsalon is a commander of Jamaat Ansarullah.',
   note: 'He was reported missing when the page was written.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, qualifier: 'commander', source: 'asia-plus-2024-01',
   textFragment: '#:~:text=After%20taking%20over,the%20Afghan%2DTajik%20border.'},
  {id: 'asia-plus-2024-01.f095b', kind: 'relation', subject: 'mahdi-arsalon',     predicate: 'SERVES_IN',    object: 'afghan-taliban',
   statement: 'The Afghan Taliban put Mahdi Arsalon in charge of districts on the border with Tajikistan after they took power.',
   note: 'When is not said; he was reported missing when the page was written.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFromPrecision: 'before', validFrom: '2024-01-10', qualifier: 'in charge of border districts', source: 'asia-plus-2024-01',
   textFragment: '#:~:text=After%20taking%20over,the%20Afghan%2DTajik%20border.'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';
