// Attacks: who claimed them, who is said to have carried them out, and their tolls.

// Kabul airport, 26 August 2021.
UNWIND [
  {id: 'washington-post-2021.f031',         kind: 'relation', subject: 'iskp',                      predicate: 'CLAIMED_RESPONSIBILITY_FOR', object: 'kabul-airport-attack-2021',
   statement: 'ISKP claimed the attack on Kabul airport in a statement on the day.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2021-08-26', validTo: '2021-08-26', source: 'washington-post-2021',
   textFragment: '#:~:text=ISIS%2DKhorasan%2C%20the%20Islamic,in%20a%20statement'},
  {id: 'afghan-studies-center-2021.f034a',  kind: 'quantity', subject: 'kabul-airport-attack-2021', predicate: 'killed',                     low: 100, unit: 'people', measure: 'people killed',
   statement: 'An early report puts the dead of the Kabul airport attack at more than 100.',
   note: 'More than: the figure is a lower bound.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, approximation: 'more than', validFrom: '2021-08-26', validTo: '2021-08-26', source: 'afghan-studies-center-2021',
   textFragment: '#:~:text=more%20than%20100,of%20the%20Taliban'},
  {id: 'afghan-studies-center-2021.f034b',  kind: 'quantity', subject: 'kabul-airport-attack-2021', predicate: 'killed',                     object: 'us-forces', best: 13, unit: 'people', measure: 'US service members killed',
   statement: 'An early report counts 13 US service members among the dead of the Kabul airport attack.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2021-08-26', validTo: '2021-08-26', source: 'afghan-studies-center-2021',
   textFragment: '#:~:text=more%20than%20100,of%20the%20Taliban'},
  {id: 'afghan-studies-center-2021.f034c',  kind: 'quantity', subject: 'kabul-airport-attack-2021', predicate: 'killed',                     object: 'afghan-taliban', best: 28, unit: 'people', measure: 'Taliban members killed',
   statement: 'An early report counts 28 members of the Afghan Taliban among the dead of the Kabul airport attack.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2021-08-26', validTo: '2021-08-26', source: 'afghan-studies-center-2021',
   textFragment: '#:~:text=more%20than%20100,of%20the%20Taliban'},
  {id: 'republic-world-2021.f033a',         kind: 'quantity', subject: 'kabul-airport-attack-2021', predicate: 'killed',                     object: 'us-forces', best: 13, unit: 'people', measure: 'US service members killed',
   statement: 'Two days after the attack on Kabul airport, 13 US service members are reported killed.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2021-08-26', validTo: '2021-08-26', source: 'republic-world-2021',
   textFragment: '#:~:text=It%20led%20to,US%20Army%20soldier'},
  {id: 'republic-world-2021.f033b',         kind: 'quantity', subject: 'kabul-airport-attack-2021', predicate: 'killed',                     best: 169, unit: 'people', measure: 'Afghans killed',
   statement: 'Two days after the attack on Kabul airport, 169 Afghans are reported killed.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2021-08-26', validTo: '2021-08-26', source: 'republic-world-2021',
   textFragment: '#:~:text=It%20led%20to,US%20Army%20soldier'},
  {id: 'virginia-fusion-center-2021.f032a', kind: 'quantity', subject: 'kabul-airport-attack-2021', predicate: 'killed',                     object: 'us-forces', best: 13, unit: 'people', measure: 'US service members killed',
   statement: 'The attack on Kabul airport killed 13 US service members.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2021-08-26', validTo: '2021-08-26', source: 'virginia-fusion-center-2021',
   textFragment: '#:~:text=The%20bombing%20killed,U.S.%20service%20members.'},
  {id: 'virginia-fusion-center-2021.f032b', kind: 'quantity', subject: 'kabul-airport-attack-2021', predicate: 'killed',                     low: 170, unit: 'people', measure: 'people killed besides the US service members',
   statement: 'The attack on Kabul airport killed at least 170 people besides the US service members.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, approximation: 'at least', validFrom: '2021-08-26', validTo: '2021-08-26', source: 'virginia-fusion-center-2021',
   textFragment: '#:~:text=The%20bombing%20killed,U.S.%20service%20members.'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// Crocus City Hall, Moscow, March 2024. The month is that of the first-day report.
UNWIND [
  {id: 'outlook-india-attacks.f038',  kind: 'relation', subject: 'iskp',                         predicate: 'CARRIED_OUT', object: 'crocus-city-hall-attack-2024',
   statement: 'US intelligence agencies say that ISKP carried out the attack on Crocus City Hall.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2024-03-01', validFromPrecision: 'month', validTo: '2024-03-01', validToPrecision: 'month', attributedAs: 'US intelligence agencies', speakers: ['united-states'], source: 'outlook-india-attacks',
   textFragment: '#:~:text=US%20Intelligence%20Agencies,the%20Moscow%20attack.'},
  {id: 'east-coast-daily-2024.f036b', kind: 'relation', subject: 'crocus-city-hall-attack-2024', predicate: 'OCCURRED_IN', object: 'moscow',
   statement: 'The attack on Crocus City Hall struck a concert hall in Moscow.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2024-03-01', validFromPrecision: 'month', validTo: '2024-03-01', validToPrecision: 'month', source: 'east-coast-daily-2024',
   textFragment: '#:~:text=More%20than%2060,Moscow%20concert%20hall.'},
  {id: 'east-coast-daily-2024.f036a', kind: 'quantity', subject: 'crocus-city-hall-attack-2024', predicate: 'killed',      low: 60, unit: 'people', measure: 'people killed',
   statement: 'More than 60 people were killed at Crocus City Hall.',
   note: 'More than: the figure is a lower bound. The page is of 23 March 2024.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, approximation: 'more than', validFrom: '2024-03-01', validFromPrecision: 'month', validTo: '2024-03-01', validToPrecision: 'month', source: 'east-coast-daily-2024',
   textFragment: '#:~:text=More%20than%2060,Moscow%20concert%20hall.'},
  {id: 'stars-hub-crocus.f037a',      kind: 'quantity', subject: 'crocus-city-hall-attack-2024', predicate: 'killed',      low: 137, unit: 'people', measure: 'people killed',
   statement: 'At least 137 people were killed at Crocus City Hall.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, approximation: 'at least', validFrom: '2024-03-01', validFromPrecision: 'month', validTo: '2024-03-01', validToPrecision: 'month', source: 'stars-hub-crocus',
   textFragment: '#:~:text=At%20least%20137,than%20180%20injured.'},
  {id: 'stars-hub-crocus.f037b',      kind: 'quantity', subject: 'crocus-city-hall-attack-2024', predicate: 'injured',     low: 180, unit: 'people', measure: 'people injured',
   statement: 'More than 180 people were injured at Crocus City Hall.',
   note: 'More than: the figure is a lower bound.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, approximation: 'more than', validFrom: '2024-03-01', validFromPrecision: 'month', validTo: '2024-03-01', validToPrecision: 'month', source: 'stars-hub-crocus',
   textFragment: '#:~:text=At%20least%20137,than%20180%20injured.'},
  {id: 'gravy-crocus.f035a',          kind: 'quantity', subject: 'crocus-city-hall-attack-2024', predicate: 'killed',      best: 145, unit: 'people', measure: 'people killed',
   statement: 'Investigators say that the attack on Crocus City Hall killed 145 people.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2024-03-01', validFromPrecision: 'month', validTo: '2024-03-01', validToPrecision: 'month', attributedAs: 'investigators', source: 'gravy-crocus',
   textFragment: '#:~:text=Investigators%20said%20145,551%20concertgoers%20injured'},
  {id: 'gravy-crocus.f035b',          kind: 'quantity', subject: 'crocus-city-hall-attack-2024', predicate: 'injured',     best: 551, unit: 'people', measure: 'people injured',
   statement: 'Investigators say that the attack on Crocus City Hall injured 551 concertgoers.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2024-03-01', validFromPrecision: 'month', validTo: '2024-03-01', validToPrecision: 'month', attributedAs: 'investigators', source: 'gravy-crocus',
   textFragment: '#:~:text=Investigators%20said%20145,551%20concertgoers%20injured'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';

// Kerman, January 2024. The month is the year’s only one up to the day of the claim of responsibility.
UNWIND [
  {id: 'militant-wire-kerman.f039', kind: 'relation', subject: 'islamic-state',      predicate: 'CLAIMED_RESPONSIBILITY_FOR', object: 'kerman-attack-2024',
   statement: 'The Islamic State claimed the attack in Kerman on 4 January 2024.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2024-01-04', validTo: '2024-01-04', source: 'militant-wire-kerman',
   textFragment: '#:~:text=On%204%20January,the%20Kerman%20attack'},
  {id: 'doom-news-kerman.f041c',    kind: 'relation', subject: 'kerman-attack-2024', predicate: 'OCCURRED_IN',                object: 'kerman',
   statement: 'The bombings of 2024 took place in Kerman.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2024-01-01', validFromPrecision: 'year', validTo: '2024-01-01', validToPrecision: 'year', source: 'doom-news-kerman',
   textFragment: '#:~:text=The%20attacks%2C%20which,and%20wounded%20284'},
  {id: 'doom-news-kerman.f041a',    kind: 'quantity', subject: 'kerman-attack-2024', predicate: 'killed',                     low: 84, unit: 'people', measure: 'people killed',
   statement: 'At least 84 people were killed in the Kerman attack.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, approximation: 'at least', validFrom: '2024-01-01', validFromPrecision: 'month', validTo: '2024-01-01', validToPrecision: 'month', source: 'doom-news-kerman',
   textFragment: '#:~:text=The%20attacks%2C%20which,and%20wounded%20284'},
  {id: 'doom-news-kerman.f041b',    kind: 'quantity', subject: 'kerman-attack-2024', predicate: 'injured',                    best: 284, unit: 'people', measure: 'people injured',
   statement: 'The Kerman attack wounded 284 people.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2024-01-01', validFromPrecision: 'year', validTo: '2024-01-01', validToPrecision: 'year', source: 'doom-news-kerman',
   textFragment: '#:~:text=The%20attacks%2C%20which,and%20wounded%20284'},
  {id: 'militant-wire-kerman.f040', kind: 'quantity', subject: 'kerman-attack-2024', predicate: 'killed',                     best: 89, unit: 'people', measure: 'people killed',
   statement: 'The Kerman attack killed 89 people.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2024-01-01', validFromPrecision: 'month', validTo: '2024-01-01', validToPrecision: 'month', source: 'militant-wire-kerman',
   textFragment: '#:~:text=89%20people%2C%20including,the%20Kerman%20explosions'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'open-sources';
