/**
 * Numbers camps so that each keeps its number, and with it its colour, from one division to the next: a camp takes the number of
 * the one with which it shares most members, whether it was there just before or earlier. What shares members with none takes the
 * next number. A node that shares its camp with no other is in none.
 */
export class CampNumbers {
  /** By number, from 1 on: the members of a camp when it was last there. */
  private readonly members: ReadonlySet<string>[] = []

  /** The numbers of camps, in their order; null for a node by itself. */
  next(camps: readonly (readonly string[])[]): (number | null)[] {
    const numbers = new Array<number | null>(camps.length).fill(null)
    const overlaps = camps
      .flatMap((camp, i) =>
        camp.length < 2
          ? []
          : this.members.map((members, k) => {
              const shared = camp.filter((id) => members.has(id)).length
              return { i, number: k + 1, shared, all: camp.length + members.size - shared }
            }),
      )
      .filter(({ shared }) => shared > 0)
      .sort((p, q) => q.shared - p.shared || p.all - q.all || p.number - q.number || p.i - q.i)
    const taken = new Set<number>()
    for (const { i, number } of overlaps) {
      if (numbers[i] !== null || taken.has(number)) continue
      numbers[i] = number
      taken.add(number)
    }
    camps.forEach((camp, i) => {
      if (camp.length < 2) return
      const number = (numbers[i] ??= this.members.length + 1)
      this.members[number - 1] = new Set(camp)
    })
    return numbers
  }
}

/** The camp of each node by number; a node that shares its camp with no other has none. Each camp takes the number of one before it that it shares most with. */
export function campNumbers(
  { camps }: { camps: readonly (readonly string[])[] },
  numbers: CampNumbers = new CampNumbers(),
): ReadonlyMap<string, number> {
  const numbered = numbers.next(camps)
  return new Map(
    camps.flatMap((camp, i) => {
      const number = numbered[i]
      return number == null ? [] : camp.map((id) => [id, number] as const)
    }),
  )
}
