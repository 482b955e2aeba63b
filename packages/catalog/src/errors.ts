import { defineErrors } from '@plinth/kernel'

export const catalogErrors = defineErrors('catalog', {
  notACatalog: {
    exit: 'failed',
    http: 400,
    message: ({ reason }: { reason: string }) => `this is no catalog: ${reason}`,
    hint: 'catalogs are written by Plinth; take the file from version control, or read the database again',
  },
})
