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
export { readModel } from './model/read-model.ts'
export { typesArtefact } from './types.artefact.ts'
