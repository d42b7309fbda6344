import type { Expectation } from './expectation'

/** Questions about claims, sources, dates and disagreement. */
export const EVIDENCE: readonly Expectation[] = [
  {
    ask: 'tie-evidence',
    rows: [
      {
        claim: 'abbas-2022.c053',
        tie: 'AFFILIATE_OF',
        subject: 'Islamic State Khorasan Province',
        atDate: 'holds',
        grade: 'C3',
        speakers: ['the source itself'],
      },
      {
        claim: 'un-summary-iskp.f003',
        atDate: 'last attested earlier',
        begins: '2015-01-26',
        ends: null,
        grade: 'A2',
        origins: ['UN sanctions lists'],
      },
    ],
  },
  {
    ask: 'tie-evidence',
    given: { from: 'islamic-state', to: 'iskp', date: '2014-01-01' },
    rows: [{ claim: 'abbas-2022.c053', atDate: 'start unknown' }],
    not: [{ claim: 'un-summary-iskp.f003' }],
  },
  {
    ask: 'tie-evidence',
    given: { from: 'imu', to: 'islamic-state', date: '2015-08-06', type: 'PLEDGED_ALLEGIANCE_TO' },
    count: 3,
    rows: [
      { claim: 'rferl-imu-islamic-state.f051', atDate: 'uncertain', speakers: ['Usman Ghazi'] },
      { claim: 'sputnik-2020.f052', atDate: 'uncertain' },
    ],
  },
  {
    ask: 'tie-evidence',
    given: { from: 'tajikistan', to: 'afghan-contact-group' },
    count: 1,
    rows: [{ claim: 'asia-plus-2024-06.f117c', tie: 'OPPOSES', speakers: ['Russia'] }],
  },
  {
    ask: 'tie-evidence',
    given: { from: 'etim', to: 'zeydin-yusup', type: 'FOUNDED_BY', date: '1989-06-01' },
    rows: [{ source: 'abcdef.wiki: Hasan Mahsum', origins: ['Wikipedia: Hasan Mahsum'] }],
  },
  {
    ask: 'changes',
    rows: [
      { date: '2016-01-14', what: 'began', subject: 'United States', predicate: 'DESIGNATED', grade: 'A2' },
      { date: '2016-01-01~year', what: 'began', subject: 'Abdul Hasib', predicate: 'LEADS' },
      { date: '2016-01-01~year', what: 'estimated', claim: 'abbas-2022.c064' },
      { date: '2015-07-01~month', what: 'happened', predicate: 'died', polarity: 'denies', contradicted: true },
      { date: '2017-04-26', what: 'happened', subject: 'Abdul Hasib', predicate: 'died' },
    ],
    not: [{ subject: 'United Nations Security Council' }, { claim: 'abbas-2022.c118' }],
  },
  // A year touches every part of it; a day does not.
  {
    ask: 'changes',
    given: { from: '2016-06-01', to: '2016-12-31' },
    rows: [{ claim: 'scroll-khan-killed.f016' }, { claim: 'the-week-hasib.f021a' }],
    not: [{ claim: 'us-state-fto-list.f008' }, { claim: 'fox-news-2015.f019' }],
  },
  {
    ask: 'changes',
    given: { from: '2014-12-31', to: '2014-12-31' },
    rows: [{ claim: 'abbas-2022.c058', date: '2014-10-01~quarter' }],
    not: [{ claim: 'vickynanjapa-2021.f006b' }],
  },
  {
    ask: 'changes',
    given: { actor: 'afghan-taliban', from: '2025-01-01', to: '2025-12-31' },
    rows: [
      { what: 'ended', date: '2025-04-17', subject: 'Russia' },
      { what: 'ended', date: '2025-04-17~before', subject: 'Kazakhstan' },
    ],
    not: [{ what: 'began', subject: 'Russia' }],
  },
  {
    ask: 'thin-ties',
    rows: [
      {
        id: 'china|ACCUSES|iskp',
        restsOn: 'one origin, and hearsay',
        grade: 'E2',
        speakers: ['China', 'Iran', 'Pakistan', 'Russia'],
        sources: ['News-Pravda on the quadrilateral meeting of 2024'],
      },
      { id: 'us-forces|FIGHTS|iskp', restsOn: 'one origin', speakers: [] },
    ],
    not: [{ id: 'iskp|AFFILIATE_OF|islamic-state' }, { id: 'central-asian-foreign-fighters|FIGHTERS_JOINED|iskp|projected' }],
  },
  // Only the group's own word, passed on by one origin.
  {
    ask: 'thin-ties',
    given: { actor: 'pakistan', family: 'threat' },
    count: 1,
    rows: [{ id: 'ttp|THREATENS|pakistan', restsOn: 'one origin, and hearsay' }],
    not: [{ tie: 'MEMBER_OF' }],
  },
  { ask: 'thin-ties', given: { actor: null, limit: 7 }, count: 7 },
  {
    ask: 'source-withdrawn',
    rows: [
      { id: 'jamaat-ul-ahrar|SPLIT_FROM|ttp', outcome: 'falls', claimsLeft: 0, gradeLeft: null },
      { id: 'imu|ASSOCIATED_WITH|islamic-jihad-union', outcome: 'falls', claims: 2 },
      { id: 'shahab-al-muhajir|LEADS|iskp', outcome: 'loses grade', claims: 3, claimsLeft: 2, grade: 'A1', gradeLeft: 'B2' },
      { id: 'united-nations-security-council|DESIGNATED|ttp|UN 1267', outcome: 'loses claims', gradeLeft: 'A2' },
    ],
    not: [{ id: 'united-states|DESIGNATED|iskp|US FTO' }],
  },
  {
    ask: 'source-withdrawn',
    given: { source: 'wikipedia-hasan-mahsum' },
    count: 3,
    rows: [
      { id: 'etim|FOUNDED_BY|hasan-mahsum', outcome: 'falls' },
      { id: 'etim|FOUNDED_BY|zeydin-yusup', outcome: 'left with sources that repeat it' },
    ],
  },
  {
    ask: 'source-withdrawn',
    given: { source: 'wion-2020' },
    rows: [{ id: 'etim|OPERATES_IN|badakhshan', outcome: 'no longer disputed', disputed: true, disputedLeft: false }],
  },
  {
    ask: 'contradictions',
    given: { node: 'rats' },
    count: 3,
    rows: [{ claim: 'abbas-2022.c164', about: 'date', againstClaim: 'rats-history.f107', grade: 'C4', againstGrade: 'B2' }],
  },
  {
    ask: 'contradictions',
    given: { node: 'etim', about: 'identity' },
    count: 2,
    rows: [{ predicate: 'FOUNDED_BY', source: 'abcdef.wiki: Hasan Mahsum', againstSource: 'Wikipedia: Hasan Mahsum' }],
  },
  {
    ask: 'contradictions',
    given: { about: 'existence' },
    rows: [{ claim: 'fox-news-2015.f019', againstClaim: 'lidtime-khan-killed.f020' }],
    not: [{ about: 'date' }],
  },
  {
    ask: 'strength',
    rows: [
      { asOf: '2016-01-01~year', low: 2500, best: null, high: 8500, speakers: ['Many experts'], measure: 'fighters in Afghanistan' },
      {
        asOf: null,
        low: 2000,
        high: 3500,
        citing: 'other Member States',
        origins: ['34th report of the UN Monitoring Team'],
        contradictedBy: ['Pakistan Times: excerpts of the 34th UN monitoring report'],
      },
      {
        claim: 'smart-encyclopedia-2023.f013',
        measure: 'fighters and family members',
        origins: ['UN report of 2023 on the Islamic State'],
      },
      { asOf: null, best: 2000, source: 'Khaama Press on UN figures for ISIS-K' },
    ],
  },
  {
    ask: 'strength',
    given: { group: 'ttp' },
    count: 3,
    rows: [
      { low: 30000, high: 35000, attributedAs: 'some estimates' },
      { best: 6000, approximation: 'about', speakers: ['United Nations'] },
      { origins: ['29th report, United Nations'] },
    ],
  },
  {
    ask: 'unattested',
    rows: [{ id: 'rats|BASED_IN|tashkent', lastAttested: '2008-12-11', atDate: 'last attested earlier' }],
    not: [
      { id: 'russia|DESIGNATED|afghan-taliban|Russia Supreme Court' },
      { tie: 'FOUNDED_BY' },
      // Of a page without a date nothing is known of the day it speaks of.
      { id: 'india|MEMBER_OF|sco' },
      { tie: 'OCCURRED_IN' },
      { id: 'iskp|AFFILIATE_OF|islamic-state' },
    ],
  },
  // Spoken of as of that very day is not unattested since.
  { ask: 'unattested', given: { date: '2008-12-12' }, rows: [{ id: 'rats|BASED_IN|tashkent' }] },
  { ask: 'unattested', given: { date: '2008-12-11' }, not: [{ id: 'rats|BASED_IN|tashkent' }] },
  {
    ask: 'unattested',
    given: { date: '2016-01-01', family: 'allegiance', actor: 'imu' },
    rows: [{ id: 'imu|SUPPORTS|islamic-state', status: 'reported' }],
    not: [{ id: 'imu|PLEDGED_ALLEGIANCE_TO|islamic-state' }, { tie: 'DESIGNATED' }],
  },
  {
    ask: 'later-evidence',
    count: 3,
    rows: [
      {
        claim: 'abbas-2022.c208',
        modality: 'possible',
        evidenceOf: 'another tie of its kind',
        laterClaim: 'deccan-herald-2024.f009',
        speakers: ['the source itself'],
        laterDate: '2024-03-24',
      },
      { claim: 'lokmat-times-2023.f101', laterClaim: 'gstimes-iran-sco.f100' },
    ],
  },
]
