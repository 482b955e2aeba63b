// What a database is made of, one shape for each kind of object. Names are those of PostgreSQL's own documentation;
// definitions are texts as its pg_get_… functions print them with an empty search_path.

import type {
  EventTriggerObject,
  PolicyObject,
  RoutineObject,
  RuleObject,
  TriggerObject,
} from './shapes/behaviour.ts'
import type { CompositeObject, DomainObject, EnumObject, RangeObject } from './shapes/data-types.ts'
import type {
  ColumnObject,
  ConstraintObject,
  IndexObject,
  SequenceObject,
  StatisticsObject,
  TableObject,
  ViewObject,
} from './shapes/relations.ts'
import type {
  CronJobObject,
  DefaultPrivilegesObject,
  ExtensionObject,
  ForeignServerObject,
  PublicationObject,
  SchemaObject,
  UserMappingObject,
} from './shapes/surroundings.ts'

/** Every kind of object, and what one of it looks like. A kind is known to the reader, the codec and the differ or none. */
export interface CatalogShapes {
  schema: SchemaObject
  extension: ExtensionObject
  enum: EnumObject
  domain: DomainObject
  composite: CompositeObject
  range: RangeObject
  sequence: SequenceObject
  table: TableObject
  column: ColumnObject
  constraint: ConstraintObject
  index: IndexObject
  statistics: StatisticsObject
  view: ViewObject
  routine: RoutineObject
  trigger: TriggerObject
  rule: RuleObject
  policy: PolicyObject
  eventTrigger: EventTriggerObject
  publication: PublicationObject
  defaultPrivileges: DefaultPrivilegesObject
  foreignServer: ForeignServerObject
  userMapping: UserMappingObject
  cronJob: CronJobObject
}

export type Kind = keyof CatalogShapes

export type AnyObject = CatalogShapes[Kind]
