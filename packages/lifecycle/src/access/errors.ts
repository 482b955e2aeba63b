import { defineErrors } from '@plinth/kernel'

interface File {
  readonly file: string
}

export const accessErrors = defineErrors('access', {
  fileMissing: {
    exit: 'misuse',
    http: 404,
    message: ({ file }: File) => `nobody is named in ${file}: there is no such file`,
    hint: ({ file }: File) => `write into ${file}: identities: { visitor: { role: anon } }`,
  },
  subjectUnknown: {
    exit: 'misuse',
    http: 400,
    message: ({ subject }: { subject: string }) => `the database has no ${subject}`,
    hint: 'names stand with their schema, functions with the types of their arguments: public.add(integer,integer)',
  },
  roleUnknown: {
    exit: 'misuse',
    http: 400,
    message: ({ identity, role }: { identity: string; role: string }) =>
      `the role ${role} of ${identity} does not exist`,
    hint: 'correct it in access.yaml; plinth up makes the roles of the platform',
  },
  seedFails: {
    exit: 'failed',
    http: 409,
    message: ({ file }: File) => `the rows to try with cannot be loaded: ${file} fails`,
    hint: 'plinth seed check',
  },
  nothingToTry: {
    exit: 'failed',
    http: 409,
    message: 'the application has no table, view or function, so nothing was tried',
    hint: 'plinth migrate up',
  },
  goldenMissing: {
    exit: 'misuse',
    http: 404,
    message: ({ file }: File) => `there is no ${file} to compare with`,
    hint: 'plinth access matrix --write writes it; read it, and keep it in version control',
  },
})
