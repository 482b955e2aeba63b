import { defineErrors } from '@plinth/kernel'

export const cliErrors = defineErrors('cli', {
  verbUnknown: {
    exit: 'misuse',
    http: 404,
    message: ({ word }: { word: string }) => `there is no command "${word}"`,
    hint: 'plinth --help lists the commands',
  },
  flagUnknown: {
    exit: 'misuse',
    http: 400,
    message: ({ flag }: { flag: string }) => `there is no option ${flag} here`,
    hint: ({ command }: { flag: string; command: string }) => `${command} --help lists the options`,
  },
  valueMissing: {
    exit: 'misuse',
    http: 400,
    message: ({ flag }: { flag: string }) => `${flag} needs a value`,
    hint: ({ flag }: { flag: string }) => `${flag} VALUE, or ${flag}=VALUE`,
  },
  valueUnexpected: {
    exit: 'misuse',
    http: 400,
    message: ({ flag }: { flag: string }) => `${flag} takes no value`,
  },
  argumentMissing: {
    exit: 'misuse',
    http: 400,
    message: ({ argument }: { argument: string }) => `${argument.toUpperCase()} is missing`,
    hint: ({ command }: { argument: string; command: string }) => `${command} --help shows how it is called`,
  },
  argumentExtra: {
    exit: 'misuse',
    http: 400,
    message: ({ word }: { word: string }) => `"${word}" is one word too many`,
    hint: ({ command }: { word: string; command: string }) =>
      `${command} --help shows how it is called; words with spaces between go into quotes`,
  },
  inputInvalid: {
    exit: 'misuse',
    http: 400,
    message: ({ problem }: { problem: string }) => problem,
    hint: ({ command }: { problem: string; command: string }) => `${command} --help shows what is allowed`,
  },
  shellUnknown: {
    exit: 'misuse',
    http: 400,
    message: ({ shell }: { shell: string }) => `completion for "${shell}" is not known`,
    hint: 'plinth completion bash, zsh or fish',
  },
  confirmationMissing: {
    exit: 'refused',
    http: 409,
    message: ({ command }: { command: string }) => `${command} may lose data and was not confirmed`,
    hint: ({ command }: { command: string }) => `${command} --yes, once you are sure`,
  },
  interrupted: {
    exit: 'interrupted',
    http: 499,
    message: 'interrupted',
    hint: 'run the same command again: it goes on where this one ended',
  },
  internal: {
    exit: 'failed',
    http: 500,
    message: ({ message }: { message: string }) => `something unforeseen happened: ${message}`,
    hint: 'this is a fault of Plinth: set PLINTH_DEBUG=1, run it again and report what it prints',
  },
})
