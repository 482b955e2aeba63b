import type { TypeName } from '../model/type-name.ts'
import type { Node } from './tree.ts'
import type { TypeClass } from './type-class.ts'

/** What is known of an expression. */
export interface Value {
  /** False also where it is not known. */
  readonly nonNull: boolean
  readonly type: TypeClass
  /** The column that it is, unchanged. */
  readonly origin?: Origin | undefined
  /** The columns that it was made of, for one that is not unchanged; found when somebody asks. */
  readonly made?: (() => readonly Contribution[]) | undefined
}

/** A column of a table that a value was made of. */
export interface Contribution extends Origin {
  /** `summed`; undefined: as it is. */
  readonly how: string | undefined
}

/** A column of a table or view. */
export interface Origin {
  readonly schema: string
  readonly relation: string
  readonly column: string
}

export const unknownValue: Value = { nonNull: false, type: 'unknown' }

/** A column of a query, by its place. */
export interface OutputColumn {
  /** Undefined where only PostgreSQL knows what it calls it. */
  readonly name: string | undefined
  readonly value: Value
}

/** Stands for columns whose number is not known. */
export const unknownColumns: readonly OutputColumn[] = [{ name: undefined, value: unknownValue }]

/** One side of an outer join, which is absent from the rows that found no partner. */
export interface Presence {
  /** What is not null in the rows in which the side is present: its own conditions and those of the join. */
  implies: readonly Source[]
}

/** A column of FROM. */
export interface Source {
  readonly name: string | undefined
  readonly value: Value
  /** The sides of outer joins that it stands on; the joins around it add to them. */
  readonly presences: Presence[]
}

/** A table, view, subquery or function of FROM. */
export interface RangeItem {
  readonly alias: string | undefined
  readonly columns: readonly Source[]
  readonly presences: Presence[]
  /** It may have columns that are not known. */
  readonly open: boolean
  /** Columns of the tables of a join with a name of its own are seen through that name only. */
  readonly hidden?: boolean
}

export interface Scope {
  readonly items: readonly RangeItem[]
  /** What `*` gives without a table: those of USING come once. */
  readonly star: readonly Source[]
  /** The columns of USING by name. */
  readonly merged: ReadonlyMap<string, Source>
}

export const emptyScope: Scope = { items: [], star: [], merged: new Map() }

/** What is known not to be null in the rows that are looked at. */
export class Facts {
  readonly #nonNull: Set<Source>
  readonly #present: Set<Presence>

  constructor(sources: Iterable<Source> = [], parent?: Facts) {
    this.#nonNull = new Set(parent?.listed)
    this.#present = new Set(parent?.present)
    for (const source of sources) this.#add(source)
  }

  get listed(): ReadonlySet<Source> {
    return this.#nonNull
  }

  get present(): ReadonlySet<Presence> {
    return this.#present
  }

  with(sources: Iterable<Source>): Facts {
    return new Facts(sources, this)
  }

  isNonNull(source: Source): boolean {
    if (this.#nonNull.has(source)) return true
    return source.value.nonNull && this.arePresent(source.presences)
  }

  arePresent(presences: readonly Presence[]): boolean {
    return presences.every((presence) => this.#present.has(presence))
  }

  // A column with a value stands in a row that found its partner, so everything holds that the join asked for.
  #add(source: Source): void {
    if (this.#nonNull.has(source)) return
    this.#nonNull.add(source)
    for (const presence of source.presences) {
      if (this.#present.has(presence)) continue
      this.#present.add(presence)
      for (const implied of presence.implies) this.#add(implied)
    }
  }
}

export interface Parameter {
  readonly name: string | undefined
  readonly value: Value
}

/** What a name in an expression can mean, and what is known there. */
export interface Environment {
  readonly analyst: Analyst
  /** From the innermost query outwards. */
  readonly scopes: readonly Scope[]
  readonly facts: Facts
  readonly ctes: ReadonlyMap<string, readonly OutputColumn[]>
  readonly parameters: readonly Parameter[]
  /** Schemas in which names without a schema are looked up, beside that of PostgreSQL. */
  readonly searchPath: readonly string[]
  /** The frame options of the windows that have a name. */
  readonly windows: ReadonlyMap<string, number>
  /** How the rows of the query are put together; aggregates of an empty group are null. */
  readonly groups: 'none' | 'maybe empty' | 'never empty'
  /** With ROLLUP, CUBE or GROUPING SETS: what they group by, as {@link keyOf} gives it; null in some of the rows. */
  readonly blurred: ReadonlySet<string> | undefined
  /** Columns of queries around that are grouped so: a subquery sees the subtotals. */
  readonly blurredSources: ReadonlySet<Source>
  /** Those of them that are not of this query: also what is counted sees their subtotals. */
  readonly blurredAround: ReadonlySet<Source>
  /** More than one function that returns rows stands in the list: the shorter ones are filled up with null. */
  readonly rowFunctions: number
}

export interface QueryResult {
  readonly columns: readonly OutputColumn[]
  /** It gives at least one row, whatever the tables hold. */
  readonly atLeastOne: boolean
}

/** The parts of the analysis that need each other. */
export interface Analyst {
  value(expression: unknown, environment: Environment): Value
  query(statement: unknown, environment: Environment): QueryResult
  relation(schema: string, name: string): readonly OutputColumn[] | undefined
  /** The value of a call of a function of the application, or of an extension. */
  call(schema: string, name: string, args: readonly Value[]): Value
  /** The columns that such a function gives in FROM. */
  rows(schema: string, name: string, args: readonly Value[]): readonly OutputColumn[] | undefined
  /** Whether it gives null for null, and nothing else is known: a strict function. */
  isStrict(schema: string, name: string, count: number): boolean
  /** Whether the schema has a routine of that name. */
  isNamed(schema: string, name: string): boolean
  isAggregate(schema: string, name: string): boolean
  /** Whether it gives rows rather than a value. */
  isRows(schema: string, name: string): boolean
  isView(schema: string, name: string): boolean
  /** The class of a type by the names that stand before `::`'s type. */
  type(typeName: Node | undefined): TypeClass
  classOf(type: TypeName): TypeClass
  /** The columns of a table or composite type, of which nothing is promised. */
  rowType(type: TypeName): readonly OutputColumn[] | undefined
}

/** The columns that something with these sources gives. */
export function sourcesOf(columns: readonly OutputColumn[], names: readonly string[] = []): Source[] {
  return columns.map(({ name, value }, index) => ({ name: names[index] ?? name, value, presences: [] }))
}

/** Where an analysis begins: nothing around it. */
export function outermost(analyst: Analyst, more: Partial<Environment> = {}): Environment {
  return {
    analyst,
    scopes: [],
    facts: new Facts(),
    ctes: new Map(),
    parameters: [],
    searchPath: [],
    windows: new Map(),
    groups: 'none',
    blurred: undefined,
    blurredSources: new Set(),
    blurredAround: new Set(),
    rowFunctions: 0,
    ...more,
  }
}
