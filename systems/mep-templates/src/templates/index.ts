export { checkTemplates } from './check-templates.ts'
export { templatesErrors } from './errors.ts'
export { countTemplates, type Filter, filterTemplates, readLibrary } from './library.ts'
export {
  type Finding,
  type ReadTemplates,
  readTemplate,
  readTemplates,
  type Template,
} from './read-templates.ts'
export {
  type Deduction,
  type Level,
  levels,
  passingScore,
  type Score,
  scoreTemplate,
} from './score-template.ts'
export { createdBy, type SyncedTemplate, syncTemplates } from './sync-templates.ts'
export {
  fieldsOf,
  fieldTypes,
  phases,
  type TemplateField,
  type TemplateFile,
  type TemplateGroup,
  templateFile,
  trades,
} from './template-file.ts'
