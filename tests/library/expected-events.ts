import type { Expectation } from './expectation'

/** Questions about events, places, names, and who says what. */
export const EVENTS: readonly Expectation[] = [
  {
    ask: 'origins-of-a-group',
    count: 5,
    rows: [
      { from: 'Tehrik-e Taliban Pakistan', gave: 'founders', part: 'elements', begins: '2014-10-01~quarter', stance: 'asserted' },
      { from: 'East Turkestan Movement', gave: 'fighters', part: 'fighters', stance: 'asserted' },
      { from: 'Central Asian foreign fighters', gave: 'fighters', stance: 'projected' },
    ],
  },
  {
    ask: 'origins-of-a-group',
    given: { group: 'islamic-jihad-union' },
    rows: [
      { from: 'Islamic Movement of Uzbekistan', gave: 'those who split off', contradicted: false },
      { from: 'Tahir Yuldashev', gave: 'founders', contradicted: true },
    ],
    not: [{ gave: 'fighters' }],
  },
  {
    ask: 'responsibility',
    count: 1,
    rows: [
      {
        actor: 'Islamic State Khorasan Province',
        how: 'is said to have done it',
        speakers: ['United States'],
        attributedAs: 'US intelligence agencies',
      },
    ],
  },
  {
    ask: 'responsibility',
    given: { event: 'kabul-airport-attack-2021' },
    count: 1,
    rows: [
      { actor: 'Islamic State Khorasan Province', how: 'claimed responsibility', source: 'Washington Post on the Kabul airport bombing' },
    ],
  },
  {
    ask: 'responsibility',
    given: { event: 'contact-group-meeting-moscow-2017' },
    rows: [{ actor: 'Afghan Contact Group', how: 'is said to have taken part', date: '2017-10-11' }],
  },
  {
    ask: 'casualties',
    rows: [
      {
        day: '2021-08-27',
        claim: 'afghan-studies-center-2021.f034c',
        best: 28,
        whom: 'Afghan Taliban',
        new: true,
        knownBy: 'its publication',
      },
      { day: '2021-08-28', claim: 'afghan-studies-center-2021.f034c', new: false },
      { day: '2021-08-28', claim: 'republic-world-2021.f033b', best: 169, low: null, new: true },
      { day: '2022-05-31', claim: 'abbas-2022.c102', best: 170 },
    ],
    // Superseded by figures that were known by then, and not known before it was published.
    not: [
      { day: '2021-08-28', claim: 'afghan-studies-center-2021.f034a' },
      { day: '2021-08-28', claim: 'abbas-2022.c102' },
    ],
  },
  {
    ask: 'casualties',
    given: { event: 'crocus-city-hall-attack-2024' },
    rows: [
      { day: '2024-03-23', low: 60, new: true },
      // Pages without a date: when their figures were known is not.
      { day: 'undated', what: 'killed', best: 145 },
      { day: 'undated', what: 'injured', low: 180 },
      { day: 'undated', what: 'injured', best: 551 },
    ],
    not: [{ day: 'undated', low: 60 }, { low: 137 }, { day: '2024-03-23', best: 145 }],
  },
  {
    ask: 'casualties',
    given: { event: 'kerman-attack-2024' },
    count: 2,
    rows: [
      { what: 'killed', best: 89 },
      { what: 'injured', best: 284 },
    ],
  },
  {
    ask: 'says-of',
    rows: [
      {
        claim: 'wion-2020.f076',
        polarity: 'not_found',
        against: 'contradicted about its existence',
        thirdParties: ['UN Analytical Support and Sanctions Monitoring Team'],
        thirdClaim: 'heart-of-asia-un-report.f077b',
      },
      {
        claim: 'rights-corridor-etim.f074',
        predicate: 'DELISTED',
      },
    ],
    not: [{ predicate: 'THREATENS' }],
  },
  {
    ask: 'says-of',
    given: { speaker: 'russia', about: 'tajikistan' },
    rows: [{ claim: 'asia-plus-2024-06.f117c', predicate: 'OPPOSES', against: 'nobody else speaks of it', thirdParties: [] }],
  },
  {
    ask: 'says-of',
    given: { speaker: 'united-states', about: 'hafiz-saeed-khan' },
    rows: [{ claim: 'scroll-khan-killed.f016', predicate: 'died' }],
  },
  {
    ask: 'compare-speakers',
    rows: [
      {
        difference: 'all say so',
        subject: '(the speaker)',
        predicate: 'URGES',
        object: 'United Nations Security Council',
        saidBy: ['China', 'United States'],
      },
      { difference: 'only China', subject: '(the speaker)', predicate: 'ACCUSES', object: 'Eastern Turkistan Islamic Movement' },
      {
        difference: 'only United States',
        subject: 'Eastern Turkistan Islamic Movement',
        predicate: 'existence',
        polarities: ['not_found'],
      },
    ],
    not: [{ subject: 'Tehrik-e Taliban Pakistan', object: 'Pakistan' }],
  },
  {
    ask: 'compare-speakers',
    given: { speakers: ['iran', 'pakistan', 'china'] },
    rows: [
      {
        difference: 'all say so',
        subject: '(the speaker)',
        predicate: 'ACCUSES',
        object: 'Islamic State Khorasan Province',
        saidBy: ['China', 'Iran', 'Pakistan'],
      },
      { difference: 'only Iran', subject: '(the speaker)', predicate: 'MEMBER_OF' },
    ],
  },
  {
    ask: 'presence',
    rows: [
      {
        place: 'South Asia',
        placeKind: 'region',
        liesIn: [],
        presence: 'OPERATES_IN',
        placePrecision: 'region',
        latitude: 25,
        longitude: 77,
        origins: 1,
      },
      { place: 'Afghanistan', placeKind: 'state', presence: 'OPERATES_IN', atDate: 'holds', parts: ['fighters'] },
      { place: 'Central Asia', presence: 'RECRUITS_IN', placePrecision: 'region' },
    ],
    not: [{ place: 'China' }],
  },
  {
    ask: 'presence',
    given: { actor: 'etim', date: '2025-04-19' },
    rows: [
      { place: 'Central Asia', atDate: 'holds', disputed: true },
      { place: 'Badakhshan', parts: ['fighters'], status: 'reported', atDate: 'uncertain' },
    ],
  },
  { ask: 'presence', given: { actor: 'islamic-state', date: '2020-12-31' }, not: [{ presence: 'MOVED_FIGHTERS_TO' }] },
  {
    ask: 'state-support',
    rows: [
      {
        supporter: 'Afghan Taliban',
        standing: 'governs Afghanistan',
        how: 'supports',
        group: 'Tehrik-e Taliban Pakistan',
        allegedBy: ['United Nations'],
        deniedBy: ['no recorded denial'],
        published: '2025-11-20',
      },
      {
        supporter: 'Nuri al-Maliki',
        standing: 'leads Government of Nuri al-Maliki',
        how: 'enabled',
        group: 'Islamic State',
      },
    ],
    // Support by an armed group that governs nothing, and support to what is no armed group.
    not: [{ supporter: 'Islamic Movement of Uzbekistan' }, { supporter: 'Tajikistan' }],
  },
  { ask: 'state-support', given: { group: 'ttp' }, count: 1 },
  {
    ask: 'names',
    rows: [
      { kind: 'identifier', value: 'un:QDe.088' },
      { kind: 'identifier in a source', value: 'un:QDe.088', source: 'UN consolidated list, 19 April 2025' },
      { kind: 'shares the leader Abdul Haq with', value: 'Turkistan Islamic Party' },
    ],
  },
  {
    ask: 'names',
    given: { node: 'iskp' },
    rows: [
      { value: 'داعش خراسان', script: 'Arabic' },
      { kind: 'name in a source', value: 'Islamic State Khurasan', language: 'en', usedBy: 'the article' },
      { kind: 'abbreviation', value: 'ISKP', script: 'Latin' },
    ],
  },
  { ask: 'names', given: { node: 'china' }, rows: [{ value: '中国', script: 'Han' }] },
  {
    ask: 'names',
    given: { node: 'russia' },
    rows: [
      { value: 'Россия', script: 'Cyrillic' },
      { kind: 'identifier', value: 'iso3166:RUS' },
    ],
  },
]

/** For each question, one that nothing here answers: what `empty:` is there for. */
export const UNANSWERED: readonly Expectation[] = [
  { ask: 'tie-evidence', given: { from: 'iskp', to: 'mongolia' } },
  { ask: 'changes', given: { actor: 'mongolia', from: '1990-01-01', to: '1999-12-31' } },
  { ask: 'thin-ties', given: { actor: 'mongolia', family: 'threat' } },
  { ask: 'source-withdrawn', given: { source: 'un-report-2023' } },
  { ask: 'pledges', given: { group: 'china' } },
  { ask: 'contradictions', given: { node: 'mongolia' } },
  { ask: 'strength', given: { group: 'al-qaida' } },
  { ask: 'threat-without-cooperation', given: { actor: 'imu' } },
  { ask: 'threats-to-state', given: { state: 'mongolia' } },
  { ask: 'leaders', given: { actor: 'mongolia' } },
  { ask: 'listings', given: { actor: 'tip' } },
  { ask: 'chains', given: { from: 'mongolia', to: 'qari-fateh', steps: 1 } },
  { ask: 'sign-changes', given: { actor: 'mongolia' } },
  { ask: 'origins-of-a-group', given: { group: 'tip' } },
  { ask: 'responsibility', given: { event: 'no-such-event' } },
  { ask: 'casualties', given: { event: 'fall-of-kabul-2021' } },
  { ask: 'says-of', given: { speaker: 'mongolia', about: 'iskp' } },
  { ask: 'compare-speakers', given: { speakers: ['mongolia', 'belarus'] } },
  { ask: 'members-who-designated', given: { organisation: 'cissi' } },
  { ask: 'rivals-of-rivals', given: { actor: 'mongolia' } },
  { ask: 'presence', given: { actor: 'noor-wali-mehsud' } },
  { ask: 'state-support', given: { group: 'al-qaida' } },
  { ask: 'unattested', given: { date: '1990-01-01' } },
  { ask: 'later-evidence', given: { actor: 'mongolia' } },
  { ask: 'names', given: { node: 'no-such-node' } },
]
