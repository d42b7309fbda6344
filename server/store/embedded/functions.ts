import type { StoreArgument, StoreFunction, StoreProcedure } from '../contract'

/** Functions of the engine that mean what they mean in Neo4j: `name(arguments) :: result — what it gives`. */
const FUNCTIONS = `
abs(input :: INTEGER | FLOAT) :: INTEGER | FLOAT — A number without its sign
acos(input :: FLOAT) :: FLOAT — The arccosine, in radians
asin(input :: FLOAT) :: FLOAT — The arcsine, in radians
atan(input :: FLOAT) :: FLOAT — The arctangent, in radians
atan2(y :: FLOAT, x :: FLOAT) :: FLOAT — The angle of a point, in radians
ceil(input :: FLOAT) :: FLOAT — The least whole number that is not smaller
char_length(input :: STRING) :: INTEGER — How many characters a text has
coalesce(input :: ANY) :: ANY — The first argument that is not null
cos(input :: FLOAT) :: FLOAT — The cosine of an angle in radians
date(input = DEFAULT :: ANY) :: DATE — A date from a text; today's without one
datetime(input = DEFAULT :: ANY) :: ZONED DATETIME — A date and time from a text; now without one
degrees(input :: FLOAT) :: FLOAT — Radians in degrees
duration(input :: ANY) :: DURATION — A span of time from an ISO text
e() :: FLOAT — The base of natural logarithms
elementId(input :: NODE | RELATIONSHIP) :: STRING — What the database calls a node or relationship by
endNode(input :: RELATIONSHIP) :: NODE — The node that a relationship leads to
exists(input :: ANY) :: BOOLEAN — Whether a property is there
exp(input :: FLOAT) :: FLOAT — e to this power
floor(input :: FLOAT) :: FLOAT — The greatest whole number that is not larger
head(list :: LIST<ANY>) :: ANY — The first item of a list
id(input :: NODE | RELATIONSHIP) :: INTEGER — The number that the database gave a node or relationship
keys(input :: NODE | RELATIONSHIP | MAP) :: LIST<STRING> — The names of its properties
labels(input :: NODE) :: LIST<STRING> — The labels of a node
last(list :: LIST<ANY>) :: ANY — The last item of a list
left(original :: STRING, length :: INTEGER) :: STRING — The first characters of a text
length(input :: PATH) :: INTEGER — How many relationships a path has
localdatetime(input = DEFAULT :: ANY) :: LOCAL DATETIME — A date and time without a zone
localtime(input = DEFAULT :: ANY) :: LOCAL TIME — A time of day without a zone
log(input :: FLOAT) :: FLOAT — The natural logarithm
log10(input :: FLOAT) :: FLOAT — The logarithm to base 10
ltrim(input :: STRING) :: STRING — A text without white space at its start
nodes(input :: PATH) :: LIST<NODE> — The nodes of a path
normalize(input :: STRING) :: STRING — A text in Unicode normal form
nullIf(v1 :: ANY, v2 :: ANY) :: ANY — The first argument, or null where both are equal
pi() :: FLOAT — The ratio of a circle's circumference to its diameter
properties(input :: NODE | RELATIONSHIP | MAP) :: MAP — All its properties
radians(input :: FLOAT) :: FLOAT — Degrees in radians
rand() :: FLOAT — A random number from 0 to below 1
range(start :: INTEGER, end :: INTEGER, step = 1 :: INTEGER) :: LIST<INTEGER> — Whole numbers from the first to the second
relationships(input :: PATH) :: LIST<RELATIONSHIP> — The relationships of a path
replace(original :: STRING, search :: STRING, replace :: STRING) :: STRING — A text with one piece put for another
reverse(input :: STRING | LIST<ANY>) :: STRING | LIST<ANY> — A text or list from its end to its start
right(original :: STRING, length :: INTEGER) :: STRING — The last characters of a text
round(value :: FLOAT) :: FLOAT — The nearest whole number
rtrim(input :: STRING) :: STRING — A text without white space at its end
sign(input :: INTEGER | FLOAT) :: INTEGER — -1, 0 or 1
sin(input :: FLOAT) :: FLOAT — The sine of an angle in radians
size(input :: STRING | LIST<ANY>) :: INTEGER — How many items or characters
split(original :: STRING, delimiter :: STRING) :: LIST<STRING> — A text cut at a delimiter
sqrt(input :: FLOAT) :: FLOAT — The square root
startNode(input :: RELATIONSHIP) :: NODE — The node that a relationship comes from
substring(original :: STRING, start :: INTEGER, length = DEFAULT :: INTEGER) :: STRING — A piece of a text; its first character is number 0
tail(list :: LIST<ANY>) :: LIST<ANY> — A list without its first item
tan(input :: FLOAT) :: FLOAT — The tangent of an angle in radians
time(input = DEFAULT :: ANY) :: ZONED TIME — A time of day
timestamp() :: INTEGER — Milliseconds since 1970
toBoolean(input :: STRING | BOOLEAN | INTEGER) :: BOOLEAN — As true or false; null where it is neither
toFloat(input :: STRING | INTEGER | FLOAT) :: FLOAT — As a number; null where it is none
toInteger(input :: STRING | BOOLEAN | INTEGER | FLOAT) :: INTEGER — As a whole number; null where it is none
toLower(input :: STRING) :: STRING — A text in lower case
toString(input :: ANY) :: STRING — As a text
toUpper(input :: STRING) :: STRING — A text in upper case
trim(input :: STRING) :: STRING — A text without white space around it
type(input :: RELATIONSHIP) :: STRING — The type of a relationship
`

/** Functions that make one value of many rows. */
const AGGREGATES = `
avg(input :: INTEGER | FLOAT) :: INTEGER | FLOAT — The mean
collect(input :: ANY) :: LIST<ANY> — All that are not null, in a list
count(input :: ANY) :: INTEGER — How many are not null
max(input :: ANY) :: ANY — The greatest
min(input :: ANY) :: ANY — The least
percentileCont(input :: FLOAT, percentile :: FLOAT) :: FLOAT — The percentile, between values where it falls there
percentileDisc(input :: INTEGER | FLOAT, percentile :: FLOAT) :: INTEGER | FLOAT — The value nearest to the percentile
stDev(input :: FLOAT) :: FLOAT — The standard deviation of a sample
stDevP(input :: FLOAT) :: FLOAT — The standard deviation of a whole population
sum(input :: INTEGER | FLOAT) :: INTEGER | FLOAT — The sum
`

/** What a statement from outside may call on this engine. Sorted by name. */
export const ENGINE_FUNCTIONS: StoreFunction[] = [...entries(FUNCTIONS, false), ...entries(AGGREGATES, true)].sort((a, b) =>
  a.name < b.name ? -1 : 1,
)

/** Of the procedures that are let through, those the engine has. */
export const ENGINE_PROCEDURES: StoreProcedure[] = [
  procedure('db.labels', 'label', 'Labels in the graph'),
  procedure('db.propertyKeys', 'propertyKey', 'Property keys in the graph'),
  procedure('db.relationshipTypes', 'relationshipType', 'Relationship types in the graph'),
]

function entries(text: string, aggregating: boolean): StoreFunction[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [signature = '', description = ''] = line.split(' — ')
      const [, name = '', list = '', returns = ''] = /^(\w+)\((.*)\) :: (.+)$/.exec(signature) ?? []
      return {
        name,
        signature,
        description: `${description}.`,
        aggregating,
        arguments: list === '' ? [] : list.split(', ').map(argument),
        returns,
      }
    })
}

function argument(text: string): StoreArgument {
  const [, name = '', fallback, type = ''] = /^(\w+)(?: = (\S+))? :: (.+)$/.exec(text) ?? []
  return { name, type, description: text, default: fallback ?? null }
}

function procedure(name: string, column: string, description: string): StoreProcedure {
  return {
    name,
    signature: `${name}() :: (${column} :: STRING)`,
    description: `${description}.`,
    arguments: [],
    returns: [{ name: column, type: 'STRING', description: `${column} :: STRING` }],
  }
}
