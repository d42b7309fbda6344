// Figures of violence: South Asia, Pakistan and Afghanistan in 2021, the attack at Kabul airport (the article
// does not say whose it was), and the attacks of ISKP on the Afghan Taliban.

// South Asia in 2021.
UNWIND [
  {id: 'abbas-2022.c089', kind: 'quantity', subject: 'south-asia', predicate: 'deaths',   best: 1829, unit: 'deaths', measure: 'deaths from terrorism',
   statement: 'Terrorism killed 1,829 people in South Asia in 2021.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2021-01-01', validFromPrecision: 'year', validTo: '2021-01-01', validToPrecision: 'year', asOf: '2021-01-01', asOfPrecision: 'year', source: 'abbas-2022',
   startOffset: 3800, endOffset: 3900, passageSha256: 'fff93ec26675043752b3a8610e21f7238451bd9ce364d0f826c2aab03ffcdfb2',
   textFragment: '#:~:text=the%20number%20of%20deaths,2021%20to%201%2C829'},
  {id: 'abbas-2022.c090', kind: 'quantity', subject: 'south-asia', predicate: 'change',   best: 8, unit: 'per cent', measure: 'rise in deaths from terrorism',
   statement: 'Deaths from terrorism in South Asia rose by 8 per cent in 2021.',
   note: 'What the rise is measured against is not said.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2021-01-01', validFromPrecision: 'year', validTo: '2021-01-01', validToPrecision: 'year', asOf: '2021-01-01', asOfPrecision: 'year', source: 'abbas-2022',
   startOffset: 3800, endOffset: 3891, passageSha256: '0c3be59fdf39174e474549710584ae60e86ca091a07eeeb16ece16aa05941b2d',
   textFragment: '#:~:text=the%20number%20of%20deaths,cent%20in%202021'},
  {id: 'abbas-2022.c091', kind: 'relation', subject: 'south-asia', predicate: 'CONCERNS', object: 'terrorism',
   statement: 'South Asia was beset by terrorism in 2021.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, qualifier: 'beset by', validFrom: '2021-01-01', validFromPrecision: 'year', validTo: '2021-01-01', validToPrecision: 'year', source: 'abbas-2022',
   startOffset: 3800, endOffset: 3891, passageSha256: '0c3be59fdf39174e474549710584ae60e86ca091a07eeeb16ece16aa05941b2d',
   textFragment: '#:~:text=the%20number%20of%20deaths,cent%20in%202021'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'iskp-region';

// Pakistan and Afghanistan.
UNWIND [
  {id: 'abbas-2022.c092', kind: 'quantity',  subject: 'pakistan',    predicate: 'rank',     high: 10, unit: 'rank', measure: 'countries most affected by terrorism',
   statement: 'Pakistan is among the ten countries most affected by terrorism.',
   note: 'The list is not named, nor the place on it.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, source: 'abbas-2022',
   startOffset: 3902, endOffset: 3967, passageSha256: '65b31d1160dd487513cded212f8bec5f44befbd1477ff74201fc6bd597b18258',
   textFragment: '#:~:text=Pakistan%20and%20Afghanistan%20are,10%20most%2Daffected%20countries'},
  {id: 'abbas-2022.c093', kind: 'quantity',  subject: 'afghanistan', predicate: 'rank',     high: 10, unit: 'rank', measure: 'countries most affected by terrorism',
   statement: 'Afghanistan is among the ten countries most affected by terrorism.',
   note: 'The list is not named, nor the place on it.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, source: 'abbas-2022',
   startOffset: 3902, endOffset: 3967, passageSha256: '65b31d1160dd487513cded212f8bec5f44befbd1477ff74201fc6bd597b18258',
   textFragment: '#:~:text=Pakistan%20and%20Afghanistan%20are,10%20most%2Daffected%20countries'},
  {id: 'abbas-2022.c094', kind: 'attribute', subject: 'pakistan',    predicate: 'cause',    value: 'a rising number of attacks termed terrorist, of its place among the most affected',
   statement: 'Pakistan is among the countries most affected by terrorism because attacks there are rising.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, source: 'abbas-2022',
   startOffset: 3902, endOffset: 4013, passageSha256: '2ed0b32bd2247f0802c5772f6a657fcdc62c3081bda9155518d9ed8f4b8b22d5',
   textFragment: '#:~:text=Pakistan%20and%20Afghanistan%20are,of%20terrorist%20attacks'},
  {id: 'abbas-2022.c095', kind: 'attribute', subject: 'afghanistan', predicate: 'cause',    value: 'a rising number of attacks termed terrorist, of its place among the most affected',
   statement: 'Afghanistan is among the countries most affected by terrorism because attacks there are rising.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, source: 'abbas-2022',
   startOffset: 3902, endOffset: 4013, passageSha256: '2ed0b32bd2247f0802c5772f6a657fcdc62c3081bda9155518d9ed8f4b8b22d5',
   textFragment: '#:~:text=Pakistan%20and%20Afghanistan%20are,of%20terrorist%20attacks'},
  {id: 'abbas-2022.c096', kind: 'relation',  subject: 'pakistan',    predicate: 'CONCERNS', object: 'terrorism',
   statement: 'Pakistan is beset by terrorism.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, qualifier: 'beset by', source: 'abbas-2022',
   startOffset: 3902, endOffset: 4013, passageSha256: '2ed0b32bd2247f0802c5772f6a657fcdc62c3081bda9155518d9ed8f4b8b22d5',
   textFragment: '#:~:text=Pakistan%20and%20Afghanistan%20are,of%20terrorist%20attacks'},
  {id: 'abbas-2022.c097', kind: 'relation',  subject: 'afghanistan', predicate: 'CONCERNS', object: 'terrorism',
   statement: 'Afghanistan is beset by terrorism.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, qualifier: 'beset by', source: 'abbas-2022',
   startOffset: 3902, endOffset: 4013, passageSha256: '2ed0b32bd2247f0802c5772f6a657fcdc62c3081bda9155518d9ed8f4b8b22d5',
   textFragment: '#:~:text=Pakistan%20and%20Afghanistan%20are,of%20terrorist%20attacks'},
  {id: 'abbas-2022.c098', kind: 'quantity',  subject: 'pakistan',    predicate: 'change',   best: 5, unit: 'per cent', measure: 'rise in attacks termed terrorist',
   statement: 'Attacks termed terrorist in Pakistan rose by 5 per cent in 2021.',
   note: 'What the rise is measured against is not said.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2021-01-01', validFromPrecision: 'year', validTo: '2021-01-01', validToPrecision: 'year', asOf: '2021-01-01', asOfPrecision: 'year', source: 'abbas-2022',
   startOffset: 4015, endOffset: 4082, passageSha256: '66383e1e2ce3d6ecd324215cff7fd8d4b76dc32b969619c40f35cd6db5a14a93',
   textFragment: '#:~:text=Pakistan%20has%20witnessed%20an,5%25%20in%202021'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'iskp-region';

// The attack at Kabul airport: no perpetrator is named.
UNWIND [
  {id: 'abbas-2022.c099', kind: 'relation',  subject: 'kabul-airport-attack-2021', predicate: 'OCCURRED_IN', object: 'kabul-airport',
   statement: 'The attack of 2021 took place at Kabul airport.',
   note: 'Neither day nor month is said; the year is that of the sentence.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2021-01-01', validFromPrecision: 'year', validTo: '2021-01-01', validToPrecision: 'year', source: 'abbas-2022',
   startOffset: 4091, endOffset: 4175, passageSha256: '0a1f1c37f7ae733f1b1fda5021d4c4d7af2aaa484cf7ef75f823e32974b3f232',
   textFragment: '#:~:text=Afghanistan%20witnessed%20the%20deadliest,Kabul%20International%20airport'},
  {id: 'abbas-2022.c100', kind: 'relation',  subject: 'kabul-airport-attack-2021', predicate: 'OCCURRED_IN', object: 'afghanistan',
   statement: 'The attack of 2021 at Kabul airport took place in Afghanistan.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2021-01-01', validFromPrecision: 'year', validTo: '2021-01-01', validToPrecision: 'year', source: 'abbas-2022',
   startOffset: 4091, endOffset: 4175, passageSha256: '0a1f1c37f7ae733f1b1fda5021d4c4d7af2aaa484cf7ef75f823e32974b3f232',
   textFragment: '#:~:text=Afghanistan%20witnessed%20the%20deadliest,Kabul%20International%20airport'},
  {id: 'abbas-2022.c101', kind: 'attribute', subject: 'kabul-airport-attack-2021', predicate: 'superlative', value: 'deadliest attack since 2007',
   statement: 'The attack at Kabul airport was the deadliest since 2007.',
   note: 'Among which attacks (of the country, of the region, of all) is not said.',
   stance: 'asserted', polarity: 'affirms', credibility: 6, validFrom: '2021-01-01', validFromPrecision: 'year', validTo: '2021-01-01', validToPrecision: 'year', source: 'abbas-2022',
   startOffset: 4113, endOffset: 4175, passageSha256: '5d4299c71dbab001a3fb4883bbfcd291a66570a8e8d7d3ea005276a95ea34220',
   textFragment: '#:~:text=the%20deadliest%20attack%20since,Kabul%20International%20airport'},
  {id: 'abbas-2022.c102', kind: 'quantity',  subject: 'kabul-airport-attack-2021', predicate: 'killed',      best: 170, unit: 'people', measure: 'people killed',
   statement: 'The attack at Kabul airport killed 170 people.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2021-01-01', validFromPrecision: 'year', validTo: '2021-01-01', validToPrecision: 'year', asOf: '2021-01-01', asOfPrecision: 'year', source: 'abbas-2022',
   startOffset: 4148, endOffset: 4205, passageSha256: '1470c1de664037bf9c0d1b6229805cc80777f79779ea51dda40ceac7b5a6b960',
   textFragment: '#:~:text=Kabul%20International%20airport%2C%20which%20killed%20170%20individuals'},
  {id: 'abbas-2022.c103', kind: 'quantity',  subject: 'kabul-airport-attack-2021', predicate: 'injured',     low: 200, unit: 'people', measure: 'people injured',
   statement: 'The attack at Kabul airport injured more than 200 people.',
   note: 'More than 200: the figure is a lower bound.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2021-01-01', validFromPrecision: 'year', validTo: '2021-01-01', validToPrecision: 'year', asOf: '2021-01-01', asOfPrecision: 'year', source: 'abbas-2022',
   startOffset: 4148, endOffset: 4226, passageSha256: '6673171a7047e0b9cf4e618679b6aad5dcea10317884464f539703359d90e5de',
   textFragment: '#:~:text=Kabul%20International%20airport%2C%20which,injured%20over%20200'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'iskp-region';

// ISKP and the Afghan Taliban.
UNWIND [
  {id: 'abbas-2022.c104', kind: 'attribute', subject: 'iskp',           predicate: 'superlative', value: 'responsible for the most casualties in Afghanistan in 2021',
   statement: 'ISKP caused more casualties in Afghanistan in 2021 than anyone else.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2021-01-01', validFromPrecision: 'year', validTo: '2021-01-01', validToPrecision: 'year', place: 'afghanistan', source: 'abbas-2022',
   startOffset: 4239, endOffset: 4320, passageSha256: 'a81c35fe8ad9a1f41b072f62de9a1f5e251c7f57a82b4d41c9fa2b12ad3f6ad0',
   textFragment: '#:~:text=ISKP%20was%20responsible%20for,Afghanistan%20in%202021'},
  {id: 'abbas-2022.c105', kind: 'relation',  subject: 'iskp',           predicate: 'RIVAL_OF',    object: 'afghan-taliban',
   statement: 'ISKP and the Afghan Taliban are rivals.',
   note: 'The word is rival; that the rivalry is violent is left to the claims on attacks.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, source: 'abbas-2022',
   startOffset: 4346, endOffset: 4391, passageSha256: '4c96556a9125065014179379546f3b11346476ac3097e5fda82ea2e638ccc067',
   textFragment: '#:~:text=attacks%20against%20its%20rival%2C%20the%20Afghan%20Taliban'},
  {id: 'abbas-2022.c106', kind: 'relation',  subject: 'iskp',           predicate: 'ATTACKED',    object: 'afghan-taliban',
   statement: 'ISKP has attacked the Afghan Taliban since August 2021.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2021-08-01', validFromPrecision: 'month', validTo: '..', source: 'abbas-2022',
   startOffset: 4322, endOffset: 4428, passageSha256: '9bb93a2cef30816e7923c4e93b337986912826f8b87213b6e33fc33f4543433b',
   textFragment: '#:~:text=It%20has%20also%20launched,in%20August%202021'},
  {id: 'abbas-2022.c107', kind: 'quantity',  subject: 'iskp',           predicate: 'attacks',     object: 'afghan-taliban', best: 32, unit: 'attacks', measure: 'attacks on the Afghan Taliban',
   statement: 'ISKP has launched 32 attacks on the Afghan Taliban since August 2021.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, validFrom: '2021-08-01', validFromPrecision: 'month', validTo: '..', source: 'abbas-2022',
   startOffset: 4322, endOffset: 4428, passageSha256: '9bb93a2cef30816e7923c4e93b337986912826f8b87213b6e33fc33f4543433b',
   textFragment: '#:~:text=It%20has%20also%20launched,in%20August%202021'},
  {id: 'abbas-2022.c108', kind: 'relation',  subject: 'afghan-taliban', predicate: 'GOVERNS',     object: 'afghanistan',
   statement: 'The Afghan Taliban took power in August 2021.',
   note: 'The country is not repeated in this sentence.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, validFrom: '2021-08-01', validFromPrecision: 'month', validTo: '..', source: 'abbas-2022',
   startOffset: 4373, endOffset: 4428, passageSha256: 'd61ff50d1db55907a084158d333c992000eae3599726046a3d69b72eb16b470f',
   textFragment: '#:~:text=the%20Afghan%20Taliban%20since,in%20August%202021'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'iskp-region';
