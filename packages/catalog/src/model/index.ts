export type { Catalog, CatalogPart, Identified, Selection } from './catalog.ts'
export { identityOf, kinds, ownObjects, pathOf, subjectOf } from './catalog.ts'
export { decodeCatalog, encodeCatalog, freezeCatalog } from './codec.ts'
export { describeAttributes, describeChange } from './describe-change.ts'
export type { AttributeChange, CatalogChange } from './diff-catalogs.ts'
export { diffCatalogs } from './diff-catalogs.ts'
export type { RenameCandidate } from './find-renames.ts'
export { findRenames } from './find-renames.ts'
export type { FoldedChange } from './fold-changes.ts'
export { describeFolded, foldChanges, pluralOf } from './fold-changes.ts'
export type { MajorDifference } from './majors.ts'
export { majorDifferences, withoutMaintain } from './majors.ts'
export type {
  Enabled,
  EventTriggerObject,
  PolicyObject,
  RoutineObject,
  RuleObject,
  TriggerObject,
} from './shapes/behaviour.ts'
export type { CompositeObject, DomainObject, EnumObject, RangeObject } from './shapes/data-types.ts'
export type { Grant, Ownership } from './shapes/object.ts'
export type {
  ColumnObject,
  ConstraintObject,
  ForeignKeyTarget,
  IndexObject,
  ReferentialAction,
  SequenceObject,
  StatisticsObject,
  TableObject,
  ViewObject,
} from './shapes/relations.ts'
export type {
  CronJobObject,
  DefaultPrivilegesObject,
  ExtensionObject,
  ForeignServerObject,
  PublicationObject,
  SchemaObject,
  UserMappingObject,
} from './shapes/surroundings.ts'
export type { AnyObject, CatalogShapes, Kind } from './shapes.ts'
