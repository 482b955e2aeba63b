import type { TypesModel } from '../model/model.ts'

/** One language in which a database can be described. */
export interface TypesFormat {
  /** For whom it is, in a few words. */
  readonly title: string
  readonly extension: string
  render(model: TypesModel, options: FormatOptions): string | Promise<string>
}

export interface FormatOptions {
  /** Names of Prisma's models by table: `{ 'public.likert_scores': 'LikertScore' }`. */
  readonly models: Readonly<Record<string, string>>
}

/** The first line of every generated file. */
export const generatedNote = 'Generated from the database by `plinth types generate`; not to be edited.'
