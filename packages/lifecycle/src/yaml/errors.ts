import { defineErrors } from '@plinth/kernel'

export const yamlErrors = defineErrors('yaml', {
  invalid: {
    exit: 'misuse',
    http: 400,
    message: ({ reason }: { reason: string }) => `this is no YAML: ${reason}`,
    hint: 'a text with a colon, a quote or a hash sign in it belongs into quotes, or below a |',
  },
  tooMuch: {
    exit: 'refused',
    http: 400,
    message: ({ reason }: { reason: string }) => `the file is refused: ${reason}`,
    hint: 'write out what an alias stands for, and split what is larger than 5 MB into several files',
  },
  wrongShape: {
    exit: 'misuse',
    http: 400,
    message: ({ path, reason }: { path: string; reason: string }) =>
      path === '' ? reason : `${path}: ${reason}`,
  },
})
