// The close of the article: ISKP first, the meeting in Delhi, a security framework of unlike partners,
// and who wrote it.

// ISKP first.
UNWIND [
  {id: 'abbas-2022.c197', kind: 'attribute', subject: 'iskp', predicate: 'priority', value: 'its presence is to be dealt with first',
   statement: 'Before the region can be stable and prosper, the presence of ISKP has to be dealt with.',
   stance: 'recommended', polarity: 'affirms', credibility: 6, source: 'abbas-2022',
   startOffset: 7741, endOffset: 7837, passageSha256: 'f91fd82e983036f8b789cebf7b6a1229d6ef37e74e3abe97687a3d7b829bd6af',
   textFragment: '#:~:text=The%20presence%20of%20ISKP,and%20prosperous%20region'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'iskp-region';

// The RATS council in Delhi.
UNWIND [
  {id: 'abbas-2022.c198', kind: 'relation',  subject: 'rats-council-delhi-2022', predicate: 'OCCURRED_IN',    object: 'delhi',
   statement: 'The council of RATS was due to meet in Delhi in mid-May 2022.',
   note: 'Mid-May is coded as the month; the year is that of the writing.',
   stance: 'projected', polarity: 'affirms', credibility: 2, validFrom: '2022-05-01', validFromPrecision: 'month', validTo: '2022-05-01', validToPrecision: 'month', source: 'abbas-2022',
   startOffset: 7855, endOffset: 7914, passageSha256: '6a182e2b7e74521088c90152d0e206931c0759d1708733d5cc39981ebcb233dc',
   textFragment: '#:~:text=the%20coming%20mid%2DMay%20meeting,council%20in%20Delhi'},
  {id: 'abbas-2022.c199', kind: 'relation',  subject: 'rats',                    predicate: 'TOOK_PART_IN',   object: 'rats-council-delhi-2022',
   statement: 'The council of RATS was due to hold the meeting of mid-May 2022.',
   note: 'The council is read as that of RATS; who else was to come is not said.',
   stance: 'projected', polarity: 'affirms', credibility: 2, subjectPart: 'council', validFrom: '2022-05-01', validFromPrecision: 'month', validTo: '2022-05-01', validToPrecision: 'month', source: 'abbas-2022',
   startOffset: 7855, endOffset: 7905, passageSha256: '117a0dfa0b6389b869ae0ce99e0321749b77acd8564a77895833d389f787cde3',
   textFragment: '#:~:text=the%20coming%20mid%2DMay%20meeting,the%20SCO%2DRATS%20council'},
  {id: 'abbas-2022.c200', kind: 'attribute', subject: 'rats-council-delhi-2022', predicate: 'assessment',     value: 'encouraging',
   statement: 'The coming meeting of the RATS council is encouraging.',
   stance: 'asserted', polarity: 'affirms', credibility: 6, source: 'abbas-2022',
   startOffset: 7855, endOffset: 7929, passageSha256: '3a9714828075b2001178e9ed5be30e83c275cc6158d92a1760afc6696a11f299',
   textFragment: '#:~:text=the%20coming%20mid%2DMay%20meeting,Delhi%20is%20encouraging'},
  {id: 'abbas-2022.c201', kind: 'attribute', subject: 'rats-council-delhi-2022', predicate: 'recommendation', value: 'an effective framework against threats of terrorism from Afghanistan',
   statement: 'The meeting of the RATS council must set out an effective framework against threats of terrorism from Afghanistan.',
   note: 'Asked of the meeting; no group is named as the source of the threats.',
   stance: 'recommended', polarity: 'affirms', credibility: 6, place: 'afghanistan', source: 'abbas-2022',
   startOffset: 7941, endOffset: 8044, passageSha256: 'b2778de91a8219999b58af4ab28c7e26fc0866da71e000cf6c901ab9b7f66d5a',
   textFragment: '#:~:text=the%20meeting%20must%20lay,emanating%20from%20Afghanistan'},
  {id: 'abbas-2022.c202', kind: 'relation',  subject: 'rats-council-delhi-2022', predicate: 'CONCERNS',       object: 'terrorism',
   statement: 'The meeting of the RATS council must deal, by way of a framework, with threats of terrorism from Afghanistan.',
   note: 'Narrower than countering: the meeting is to set out a framework.',
   stance: 'recommended', polarity: 'affirms', credibility: 6, objectPart: 'threats of … from Afghanistan', qualifier: 'works on', source: 'abbas-2022',
   startOffset: 7941, endOffset: 8044, passageSha256: 'b2778de91a8219999b58af4ab28c7e26fc0866da71e000cf6c901ab9b7f66d5a',
   textFragment: '#:~:text=the%20meeting%20must%20lay,emanating%20from%20Afghanistan'},
  {id: 'abbas-2022.c203', kind: 'attribute', subject: 'afghanistan',             predicate: 'condition',      value: 'threats of terrorism emanate from it',
   statement: 'Threats of terrorism come from Afghanistan.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, source: 'abbas-2022',
   startOffset: 8000, endOffset: 8044, passageSha256: '481a312beec25ea6de930cbc79da2d10bce84492b7bd7efa6cafee4e3b16e57b',
   textFragment: '#:~:text=terrorist%20threats%20emanating%20from%20Afghanistan'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'iskp-region';

// A security framework of unlike partners.
UNWIND [
  {id: 'abbas-2022.c204', kind: 'relation',  subject: 'united-states',   predicate: 'COOPERATES_WITH', object: 'afghan-taliban',
   statement: 'The United States and the Taliban, with governments of the region, could create a security framework against ISKP.',
   note: 'Said to be made possible by ISKP: something they could do, not something they do. Regional governments are coded as the states of the region.',
   stance: 'possible', polarity: 'affirms', credibility: 6, subjectWith: ['governments of the region'], qualifier: 'on a security framework against ISKP', source: 'abbas-2022',
   startOffset: 8060, endOffset: 8190, passageSha256: 'fc32d52e1c9c448a74e075a6e706d0d09e239b565600790a49fcfe26e646f731',
   textFragment: '#:~:text=the%20ISKP%20permits%20the,combat%20this%20threat'},
  {id: 'abbas-2022.c205', kind: 'relation',  subject: 'united-states',   predicate: 'COOPERATES_WITH', object: 'regional-states',
   statement: 'The United States and governments of the region, with the Afghan Taliban, could create a security framework against ISKP.',
   note: 'Said to be made possible by ISKP: something they could do, not something they do. Regional governments are coded as the states of the region.',
   stance: 'possible', polarity: 'affirms', credibility: 6, subjectWith: ['Afghan Taliban'], qualifier: 'on a security framework against ISKP', source: 'abbas-2022',
   startOffset: 8060, endOffset: 8190, passageSha256: 'fc32d52e1c9c448a74e075a6e706d0d09e239b565600790a49fcfe26e646f731',
   textFragment: '#:~:text=the%20ISKP%20permits%20the,combat%20this%20threat'},
  {id: 'abbas-2022.c206', kind: 'relation',  subject: 'afghan-taliban',  predicate: 'COOPERATES_WITH', object: 'regional-states',
   statement: 'The Taliban and governments of the region, with the United States, could create a security framework against ISKP.',
   note: 'Said to be made possible by ISKP: something they could do, not something they do. Regional governments are coded as the states of the region.',
   stance: 'possible', polarity: 'affirms', credibility: 6, subjectWith: ['United States'], qualifier: 'on a security framework against ISKP', source: 'abbas-2022',
   startOffset: 8060, endOffset: 8190, passageSha256: 'fc32d52e1c9c448a74e075a6e706d0d09e239b565600790a49fcfe26e646f731',
   textFragment: '#:~:text=the%20ISKP%20permits%20the,combat%20this%20threat'},
  {id: 'abbas-2022.c242', kind: 'attribute', subject: 'iskp',            predicate: 'opportunity',     value: 'for the United States, the Taliban and governments of the region to collaborate',
   statement: 'ISKP gives the United States, the Taliban and governments of the region occasion to collaborate on security.',
   note: 'The literal sense: ISKP makes it possible. What they could do is coded as possible.',
   stance: 'asserted', polarity: 'affirms', credibility: 6, source: 'abbas-2022',
   startOffset: 8060, endOffset: 8190, passageSha256: 'fc32d52e1c9c448a74e075a6e706d0d09e239b565600790a49fcfe26e646f731',
   textFragment: '#:~:text=the%20ISKP%20permits%20the,combat%20this%20threat'},
  {id: 'abbas-2022.c207', kind: 'relation',  subject: 'united-states',   predicate: 'COUNTERS',        object: 'iskp',
   statement: 'The United States, with the Afghan Taliban and governments of the region, could combat ISKP in a common security framework.',
   note: 'Said to be made possible by ISKP: something they could do, not something they do. Regional governments are coded as the states of the region.',
   stance: 'possible', polarity: 'affirms', credibility: 6, subjectWith: ['Afghan Taliban', 'governments of the region'], source: 'abbas-2022',
   startOffset: 8060, endOffset: 8190, passageSha256: 'fc32d52e1c9c448a74e075a6e706d0d09e239b565600790a49fcfe26e646f731',
   textFragment: '#:~:text=the%20ISKP%20permits%20the,combat%20this%20threat'},
  {id: 'abbas-2022.c208', kind: 'relation',  subject: 'afghan-taliban',  predicate: 'COUNTERS',        object: 'iskp',
   statement: 'The Afghan Taliban, with the United States and governments of the region, could combat ISKP in a common security framework.',
   note: 'Said to be made possible by ISKP: something they could do, not something they do. Regional governments are coded as the states of the region.',
   stance: 'possible', polarity: 'affirms', credibility: 6, subjectWith: ['United States', 'governments of the region'], source: 'abbas-2022',
   startOffset: 8060, endOffset: 8190, passageSha256: 'fc32d52e1c9c448a74e075a6e706d0d09e239b565600790a49fcfe26e646f731',
   textFragment: '#:~:text=the%20ISKP%20permits%20the,combat%20this%20threat'},
  {id: 'abbas-2022.c209', kind: 'relation',  subject: 'regional-states', predicate: 'COUNTERS',        object: 'iskp',
   statement: 'Governments of the region, with the United States and the Afghan Taliban, could combat ISKP in a common security framework.',
   note: 'Said to be made possible by ISKP: something they could do, not something they do. Regional governments are coded as the states of the region.',
   stance: 'possible', polarity: 'affirms', credibility: 6, subjectWith: ['United States', 'Afghan Taliban'], source: 'abbas-2022',
   startOffset: 8060, endOffset: 8190, passageSha256: 'fc32d52e1c9c448a74e075a6e706d0d09e239b565600790a49fcfe26e646f731',
   textFragment: '#:~:text=the%20ISKP%20permits%20the,combat%20this%20threat'},
  {id: 'abbas-2022.c210', kind: 'attribute',  subject: 'regional-states', predicate: 'recommendation',
   statement: 'Countries of the region have to show that they are willing to break up the hideouts of ISKP.',
   note: 'To show willingness is asked for, and breaking up hideouts is what they are to be willing to do: less than a call to counter ISKP.',
   stance: 'recommended', polarity: 'affirms', credibility: 6, value: 'to show that they are willing to break up the hideouts of ISKP', place: 'afghanistan', source: 'abbas-2022',
   startOffset: 8192, endOffset: 8310, passageSha256: '4e5f331fe2ba1aeeda2f6cfe796c62d9d1ee5c6ce82b33413958fa3f1c8fb319',
   textFragment: '#:~:text=The%20regional%20countries%20have,hideouts%20from%20Afghanistan'},
  {id: 'abbas-2022.c211', kind: 'attribute', subject: 'iskp',            predicate: 'presence',        value: 'hideouts',
   statement: 'ISKP has hideouts in Afghanistan.',
   note: 'Hideouts are less than a base, so no tie of being based there is drawn.',
   stance: 'asserted', polarity: 'affirms', credibility: 3, place: 'afghanistan', source: 'abbas-2022',
   startOffset: 8270, endOffset: 8310, passageSha256: '8fe102beb21ac9097e6d5f1a7879c394b589c761eba5791f1d77165347f3d96b',
   textFragment: '#:~:text=dismantle%20ISKP%20hideouts%20from%20Afghanistan'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'iskp-region';

// The author.
UNWIND [
  {id: 'abbas-2022.c212', kind: 'relation', subject: 'syed-ali-abbas', predicate: 'SERVES_IN', object: 'cissi',
   statement: 'Syed Ali Abbas works at CISSI as a research assistant.',
   note: 'From the author box of the copy, on a page of 20 April 2024, not from the article itself: it speaks of that day.',
   stance: 'asserted', polarity: 'affirms', credibility: 2, qualifier: 'research assistant', asOf: '2024-04-20', asOfPrecision: 'day', source: 'abbas-2022',
   startOffset: 8379, endOffset: 8477, passageSha256: 'dc7a5ccc97aed773abb552fc585ea9425bd72d55d13dc92580a7b37c9a477f54',
   textFragment: '#:~:text=Syed%20Ali%20Abbas%20is,Strategic%20Studies%20Islamabad'}
] AS row
MERGE (c:Claim {id: row.id}) SET c = row SET c.name = row.statement, c.dossier = 'iskp-region';
