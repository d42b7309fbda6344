import type { Expectation } from './expectation'

const SCO = ['Shanghai Cooperation Organisation']

/** Questions about who stands where towards whom. */
export const ACTORS: readonly Expectation[] = [
  {
    ask: 'pledges',
    rows: [
      { pledger: 'Islamic State Khorasan Province', to: 'Islamic State', pledged: ['by 2022-04-01'], accepted: ['2015-01-01~month'] },
      {
        pledger: 'Tehrik-e Taliban Pakistan',
        part: 'leader',
        to: 'Afghan Taliban',
        pledged: ['undated'],
        accepted: ['no acceptance recorded'],
        grade: 'E3',
      },
      { pledger: 'Al-Qaida', to: 'Afghan Taliban', toPart: 'leader', pledged: ['2015-08-13'] },
    ],
  },
  {
    ask: 'pledges',
    given: { group: 'imu' },
    count: 4,
    rows: [
      { claim: 'rferl-imu-islamic-state.f051', pledged: ['by 2015-08-06'] },
      { claim: 'eurasianet-imu.f050', pledged: ['2015-07-31'] },
    ],
  },
  {
    ask: 'threat-without-cooperation',
    count: 10,
    rows: [
      {
        state: 'China',
        otherState: 'Russia',
        how: ['names it a threat'],
        cooperation: 'no recorded cooperation',
        organisationsOfBoth: SCO,
        namedTogetherIn: ['News-Pravda on the quadrilateral meeting of 2024'],
        tiesAgainst: [],
      },
      { state: 'Iran', otherState: 'Pakistan', organisationsOfBoth: SCO },
      {
        state: 'China',
        otherState: 'United States',
        otherHow: ['designated it'],
        organisationsOfBoth: [],
        tiesAgainst: ['united-states|COUNTERS|china'],
      },
    ],
    not: [{ state: 'Afghanistan' }, { state: 'India' }],
  },
  // The United States took ETIM off its list.
  {
    ask: 'threat-without-cooperation',
    given: { actor: 'etim' },
    count: 6,
    not: [{ otherState: 'United States' }, { state: 'United States' }],
  },
  {
    ask: 'threats-to-state',
    rows: [
      {
        group: 'East Turkestan Movement',
        how: 'directly',
        through: [],
        basis: ['assessed'],
        atDate: 'last attested earlier',
        speakers: [],
        grade: 'C3',
      },
    ],
    count: 1,
    not: [{ group: 'Islamic Movement of Uzbekistan' }],
  },
  {
    ask: 'threats-to-state',
    given: { state: 'pakistan', date: '2020-05-07' },
    rows: [
      { group: 'Tehrik-e Taliban Pakistan', basis: ['declared'], atDate: 'holds' },
      { group: 'Afghan Taliban', how: 'through', through: ['Tehrik-e Taliban Pakistan'], atDate: 'uncertain' },
    ],
  },
  {
    ask: 'threats-to-state',
    given: { state: 'mongolia', date: '2014-01-01' },
    count: 0,
  },
  {
    ask: 'leaders',
    count: 1,
    rows: [{ leader: 'Shahab al-Muhajir', atDate: 'last attested earlier', disputed: true, reportedDead: [], origins: 3 }],
  },
  // The page on him has him killed in April 2017.
  {
    ask: 'leaders',
    given: { date: '2017-01-01' },
    rows: [
      {
        leader: 'Abdul Hasib',
        atDate: 'holds',
        disputed: true,
        reportedDead: [],
      },
    ],
  },
  {
    ask: 'leaders',
    given: { date: '2015-12-01' },
    rows: [
      {
        leader: 'Hafiz Saeed Khan',
        roles: ['first leader'],
        reportedDead: ['2015-07-10, Fox News on a reported killing of Hafiz Saeed Khan'],
        followedBy: ['Abdul Hasib'],
        disputed: true,
      },
    ],
    not: [{ leader: 'Abdul Hasib' }],
  },
  {
    ask: 'leaders',
    given: { actor: 'ttp', date: '2020-07-01' },
    count: 1,
    rows: [
      {
        leader: 'Noor Wali Mehsud',
        atDate: 'holds',
        objections: ['identity: The TTP’s record on the UN list still names Maulana Fazlullah as its leader.'],
      },
    ],
    not: [{ leader: 'Maulana Fazlullah' }],
  },
  {
    ask: 'listings',
    count: 2,
    rows: [
      {
        designator: 'United Nations Security Council',
        programme: 'UN 1267',
        listed: ['2002-09-11'],
        ended: [],
        divergence: 'the yardstick',
      },
      {
        designator: 'United States',
        programme: 'not named',
        listed: [],
        ended: ['2020-10-20', '2020-11-06'],
        divergence: 'ended while that one stands',
        yardstickSince: '2002-09-11',
      },
    ],
  },
  {
    ask: 'listings',
    given: { actor: 'islamic-jihad-union' },
    rows: [{ programme: 'US SDGT', listed: ['2005-05-25', '2005-05-26'], divergence: 'earlier', yardstickSince: '2005-06-01' }],
  },
  {
    ask: 'listings',
    given: { actor: 'afghan-taliban' },
    count: 3,
    rows: [
      { designator: 'Russia', ended: ['2025-04-17'], divergence: 'no such listing recorded' },
      { designator: 'Kazakhstan', listed: [], ended: ['2025-04-17~before'] },
    ],
  },
  {
    ask: 'listings',
    given: { actor: 'iskp', yardstick: 'united-states' },
    rows: [
      { designator: 'United Nations Security Council', divergence: 'later' },
      { designator: 'United States', divergence: 'the yardstick' },
    ],
  },
  {
    ask: 'chains',
    rows: [
      {
        steps: 3,
        actors: ['Jamaat Ansarullah', 'Islamic Movement of Uzbekistan', 'Eastern Turkistan Islamic Movement', 'China'],
        ties: ['jamaat-ansarullah|AFFILIATE_OF|imu', 'etim|ASSOCIATED_WITH|imu', 'china|ACCUSES|etim'],
        overlap: 'start unknown',
        worstGrade: 'E2',
      },
    ],
  },
  {
    ask: 'chains',
    given: { from: 'iskp', to: 'islamic-state', steps: 1 },
    count: 3,
    rows: [{ ties: ['iskp|AFFILIATE_OF|islamic-state'], overlap: 'holds' }],
  },
  // Qari Fateh was killed in 2023: nothing links him to a member of 2024 on a common day.
  {
    ask: 'chains',
    given: { from: 'qari-fateh', to: 'belarus', steps: 4, limit: 1000 },
    not: [{ ties: ['qari-fateh|SERVES_IN|iskp', 'china|ACCUSES|iskp', 'sco|FOUNDED_BY|china', 'belarus|MEMBER_OF|sco'] }],
  },
  {
    ask: 'sign-changes',
    rows: [
      {
        actor: 'Russia',
        other: 'Afghan Taliban',
        was: 'against',
        became: 'none recorded',
        date: '2025-04-17',
        source: 'Shafaq News on Russia and the Taliban',
      },
    ],
    // They fought, and are rivals still; a delisting alone says nothing of the listing that it ends.
    not: [
      { actor: 'United States', other: 'Eastern Turkistan Islamic Movement' },
      { actor: 'Afghan Taliban', other: 'Islamic State Khorasan Province' },
      { tie: 'ATTACKED' },
    ],
  },
  { ask: 'sign-changes', given: { actor: 'russia' }, count: 1 },
  {
    ask: 'rivals-of-rivals',
    count: 3,
    rows: [
      { rival: 'Afghan Taliban', otherRival: 'Russia', tiesBetween: ['russia|DESIGNATED|afghan-taliban|Russia Supreme Court'] },
      { rival: 'China', otherRival: 'United States', otherTiesWithIt: ['united-states|DESIGNATED|iskp|US FTO'] },
    ],
  },
  {
    ask: 'rivals-of-rivals',
    given: { actor: 'china' },
    rows: [{ rival: 'Islamic State Khorasan Province', otherRival: 'United States' }],
    not: [{ rival: 'Russia' }, { otherRival: 'Russia' }],
  },
  {
    ask: 'members-who-designated',
    count: 9,
    rows: [
      {
        member: 'Russia',
        standing: ['founder'],
        membershipAtDate: 'last attested earlier',
        designationAtDate: 'holds',
        programme: 'Russia Supreme Court',
      },
      { member: 'Kazakhstan', designationAtDate: 'no recorded designation' },
      { member: 'Iran', standing: ['member'], membershipAtDate: 'last attested earlier', designationAtDate: 'no recorded designation' },
    ],
    not: [{ member: 'Belarus' }, { member: 'Member states of the SCO' }],
  },
  {
    ask: 'members-who-designated',
    given: { date: '2025-06-01' },
    rows: [
      { member: 'Russia', designationAtDate: 'does not hold' },
      { member: 'Belarus', designationAtDate: 'no recorded designation' },
    ],
  },
  {
    ask: 'members-who-designated',
    given: { date: '2017-06-09', actor: 'jamaat-ansarullah' },
    rows: [
      { member: 'India', membershipAtDate: 'holds' },
      { member: 'Tajikistan', designationAtDate: 'last attested earlier', programme: 'Tajikistan Supreme Court' },
    ],
    not: [{ member: 'Iran' }],
  },
]
