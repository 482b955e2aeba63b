export type {
  ArgumentModel,
  ColumnModel,
  ColumnType,
  CompositeModel,
  EnumModel,
  FieldModel,
  FunctionModel,
  ModelOptions,
  RelationModel,
  RelationshipModel,
  ResultModel,
  SchemaModel,
  TypesModel,
} from './model/model.ts'
export { readLineage, type ViewLineage } from './model/read-lineage.ts'
export { readModel } from './model/read-model.ts'
export type { Contribution } from './nullability/scope.ts'
export { typesArtefact } from './types.artefact.ts'
