export type { Catalog, Identified } from './catalog.ts'
export { identityOf, kinds, ownObjects, pathOf, subjectOf } from './catalog.ts'
export { decodeCatalog, encodeCatalog, freezeCatalog } from './codec.ts'
export type { AttributeChange, CatalogChange } from './diff-catalogs.ts'
export { diffCatalogs } from './diff-catalogs.ts'
export type { MajorDifference } from './majors.ts'
export { majorDifferences, withoutMaintain } from './majors.ts'
export type {
  AnyObject,
  CatalogShapes,
  ColumnObject,
  CompositeObject,
  ConstraintObject,
  CronJobObject,
  DefaultPrivilegesObject,
  DomainObject,
  Enabled,
  EnumObject,
  EventTriggerObject,
  ExtensionObject,
  ForeignKeyTarget,
  ForeignServerObject,
  Grant,
  IndexObject,
  Kind,
  Ownership,
  PolicyObject,
  PublicationObject,
  RangeObject,
  ReferentialAction,
  RoutineObject,
  RuleObject,
  SchemaObject,
  SequenceObject,
  StatisticsObject,
  TableObject,
  TriggerObject,
  UserMappingObject,
  ViewObject,
} from './shapes.ts'
