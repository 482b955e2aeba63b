import { defineErrors } from '@plinth/kernel'

interface Mismatch {
  readonly asked: string
  readonly found: string
}

export const environmentErrors = defineErrors('environment', {
  protected: {
    exit: 'refused',
    http: 403,
    message: ({ label }: { label: string; reason: string }) =>
      `${label} is protected, and this may lose data`,
    detail: ({ reason }: { label: string; reason: string }) => `Because ${reason}.`,
    hint: 'work on another environment (--env NAME), or declare this one in plinth.config.ts without protected: true and run plinth up --env NAME',
  },
  mismatch: {
    exit: 'refused',
    http: 409,
    message: ({ asked, found }: Mismatch) => `this database is ${found}, not ${asked}`,
    detail: 'The first plinth up wrote its name into plinth.settings. Nothing was changed.',
    hint: ({ asked, found }: Mismatch) =>
      `correct the URL of ${asked}, or ask for --env ${found}; a copy that is meant to be ${asked} is renamed with: update plinth.settings set value = '${asked}' where key = 'environment'`,
  },
  unmarked: {
    exit: 'refused',
    http: 409,
    message: ({ label }: { label: string; flag: string }) =>
      `${label} does not say what it is, and this may lose data`,
    detail: 'Only a database that plinth up has marked as an unprotected environment may lose data.',
    hint: ({ flag }: { label: string; flag: string }) =>
      `run plinth up${flag} first: it writes the name into the database`,
  },
  recoveryMissing: {
    exit: 'refused',
    http: 403,
    message: ({ label }: { label: string; reason: string }) =>
      `${label} is protected, and nobody said how its state of now can be had again`,
    detail: ({ reason }: { label: string; reason: string }) =>
      `It counts as protected because ${reason}. Nothing was changed.`,
    hint: "name the backup or the provider's point-in-time recovery: --recovery \"supabase pitr, 7 days\", or recovery: '…' in the environment of plinth.config.ts; it is recorded with the run",
  },
})
