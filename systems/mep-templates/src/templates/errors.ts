import { defineErrors } from '@plinth/kernel'

export const templatesErrors = defineErrors('templates', {
  folderEmpty: {
    exit: 'misuse',
    http: 404,
    message: ({ folder }: { folder: string }) => `no template file is in ${folder}`,
    detail: 'A template is a file <trade>/<name>.yaml below that folder.',
    hint: 'plinth mep templates lint --folder systems/mep-templates/templates',
  },
  invalid: {
    exit: 'misuse',
    http: 400,
    message: ({ count }: { count: number }) =>
      count === 1
        ? 'nothing was written: lint has a finding'
        : `nothing was written: lint has ${count} findings`,
    hint: 'plinth mep templates lint',
  },
  tablesMissing: {
    exit: 'failed',
    http: 409,
    message: 'the database has no table public.templates',
    hint: 'plinth up mep, with the same --url or --env',
  },
  reviewMissing: {
    exit: 'misuse',
    http: 400,
    message: 'the level enterprise needs a review by a language model, and the command line brings none',
    hint: 'plinth mep templates score --level professional',
  },
})
