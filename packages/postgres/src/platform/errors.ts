import { defineErrors } from '@plinth/kernel'

export const platformErrors = defineErrors('platform', {
  rolesForbidden: {
    exit: 'failed',
    http: 403,
    message: 'the roles anon, authenticated and service_role are missing, and this user may not create them',
    hint: 'run the command once as a user with CREATEROLE, or let an administrator create the four roles',
  },
})
