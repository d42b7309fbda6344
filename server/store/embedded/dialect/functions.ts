import {
  ANYTHING,
  BOOLEAN,
  FLOAT,
  INTEGER,
  MAP,
  NODE,
  NULL,
  NUMBER,
  PROPERTY,
  RELATIONSHIP,
  STORED,
  STRING,
  VALUE,
  isNull,
  joinAll,
  listOf,
  mayBe,
  nullable,
  of,
  passed,
  passedIn,
  type Type,
} from './types'

interface FunctionType {
  /** The result for arguments that are not null. */
  result: (args: readonly Type[]) => Type
  /** Whether it may be null though no argument is. */
  mayFail?: true
  /** Whether it has a value though an argument is null. */
  takesNull?: true
}

const returning = (type: Type) => ({ result: () => type })
const failing = (type: Type) => ({ result: () => type, mayFail: true as const })
const itemOf = (type: Type | undefined): Type => type?.item ?? ANYTHING
const first = ([type]: readonly Type[]): Type => (type ? nullable(type, false) : ANYTHING)

/** What each function gives, by its name in lower case. What is not here may give anything. */
const FUNCTIONS: Readonly<Record<string, FunctionType>> = {
  id: returning(INTEGER),
  elementid: returning(STRING),
  type: returning(STRING),
  labels: returning(listOf(STRING)),
  keys: returning(listOf(STRING)),
  properties: { result: ([type]) => (type?.entries ? type : { ...MAP, item: STORED }) },
  startnode: returning(NODE),
  endnode: returning(NODE),
  nodes: returning(listOf(NODE)),
  relationships: returning(listOf(RELATIONSHIP)),
  length: returning(INTEGER),
  size: returning(INTEGER),
  char_length: returning(INTEGER),
  character_length: returning(INTEGER),
  head: { result: ([type]) => nullable(type?.items?.[0] ?? itemOf(type)), mayFail: true },
  last: { result: ([type]) => nullable(type?.items?.at(-1) ?? itemOf(type)), mayFail: true },
  tail: { result: ([type]) => listOf(itemOf(type)) },
  reverse: {
    result: ([type]) =>
      // Where only the data tell which it is, it is a list or a text: a property, for the checks.
      type && mayBe(type, 'list') ? (mayBe(type, 'string') ? STORED : listOf(itemOf(type))) : STRING,
  },
  range: returning(listOf(INTEGER)),
  isempty: returning(BOOLEAN),
  exists: { result: () => BOOLEAN, takesNull: true },
  coalesce: {
    result: (args) =>
      nullable(
        passedIn(joinAll(args)),
        args.every((arg) => arg.nullable),
      ),
    takesNull: true,
  },
  abs: { result: first },
  sign: returning(INTEGER),
  ceil: returning(FLOAT),
  floor: returning(FLOAT),
  round: returning(FLOAT),
  sqrt: returning(FLOAT),
  exp: returning(FLOAT),
  log: returning(FLOAT),
  log10: returning(FLOAT),
  sin: returning(FLOAT),
  cos: returning(FLOAT),
  tan: returning(FLOAT),
  cot: returning(FLOAT),
  asin: returning(FLOAT),
  acos: returning(FLOAT),
  atan: returning(FLOAT),
  atan2: returning(FLOAT),
  degrees: returning(FLOAT),
  radians: returning(FLOAT),
  haversin: returning(FLOAT),
  pi: returning(FLOAT),
  e: returning(FLOAT),
  rand: returning(FLOAT),
  isnan: returning(BOOLEAN),
  tointeger: failing(INTEGER),
  tofloat: failing(FLOAT),
  toboolean: failing(BOOLEAN),
  tostring: returning(STRING),
  tointegerornull: failing(INTEGER),
  tofloatornull: failing(FLOAT),
  tobooleanornull: failing(BOOLEAN),
  tostringornull: failing(STRING),
  tointegerlist: returning(listOf(nullable(INTEGER))),
  tofloatlist: returning(listOf(nullable(FLOAT))),
  tobooleanlist: returning(listOf(nullable(BOOLEAN))),
  tostringlist: returning(listOf(nullable(STRING))),
  toupper: returning(STRING),
  tolower: returning(STRING),
  upper: returning(STRING),
  lower: returning(STRING),
  trim: returning(STRING),
  ltrim: returning(STRING),
  rtrim: returning(STRING),
  btrim: returning(STRING),
  replace: returning(STRING),
  substring: returning(STRING),
  left: returning(STRING),
  right: returning(STRING),
  split: returning(listOf(STRING)),
  normalize: returning(STRING),
  timestamp: returning(INTEGER),
  randomuuid: returning(STRING),
  date: failing(of('date')),
  localtime: failing(of('localtime')),
  time: failing(of('time')),
  localdatetime: failing(of('localdatetime')),
  datetime: failing(of('datetime')),
  duration: failing(of('duration')),
  point: failing(of('point')),
}

/** What each aggregate gives. All but count, collect and sum are null of nothing. */
const AGGREGATES: Readonly<Record<string, (arg: Type) => Type>> = {
  count: () => INTEGER,
  collect: (arg) => listOf(nullable(arg, false)),
  sum: () => NUMBER,
  avg: () => nullable(NUMBER),
  min: (arg) => nullable(passed(arg)),
  max: (arg) => nullable(passed(arg)),
  stdev: () => FLOAT,
  stdevp: () => FLOAT,
  percentilecont: () => nullable(NUMBER),
  percentiledisc: () => nullable(NUMBER),
}

export function isAggregate(name: string): boolean {
  return Object.hasOwn(AGGREGATES, name.toLowerCase())
}

/** The type of a call. */
export function typeOfCall(name: string, args: readonly Type[]): Type {
  const lower = name.toLowerCase()
  const aggregate = Object.hasOwn(AGGREGATES, lower) ? AGGREGATES[lower] : undefined
  if (aggregate) return aggregate(args[0] ?? ANYTHING)
  const known = Object.hasOwn(FUNCTIONS, lower) ? FUNCTIONS[lower] : undefined
  if (!known) return VALUE
  if (known.takesNull) return known.result(args)
  if (args.some(isNull)) return NULL
  return nullable(known.result(args), known.mayFail === true || args.some((arg) => arg.nullable))
}

/** The type of `value.key`. */
export function typeOfProperty(of: Type, key: string): Type {
  if (isNull(of)) return NULL
  const found: Type[] = []
  if (mayBe(of, 'node', 'relationship')) found.push(PROPERTY)
  if (mayBe(of, 'map')) found.push(of.entries ? (of.entries.get(key) ?? NULL) : of.item && !mayBe(of, 'list') ? nullable(of.item) : VALUE)
  if (mayBe(of, 'date', 'localtime', 'time', 'localdatetime', 'datetime', 'duration', 'point')) found.push(PROPERTY)
  const type = found.length ? joinAll(found) : VALUE
  return nullable(type, type.nullable || of.nullable)
}
