import { defineErrors } from '@plinth/kernel'

export const scratchErrors = defineErrors('scratch', {
  unavailable: {
    exit: 'failed',
    http: 503,
    message: ({ wish }: { wish: string }) => `no scratch database of ${wish} can be had`,
    hint: 'name a server where databases may be made: --scratch-url postgresql://USER@HOST:5432/postgres; or install PostgreSQL of that major here',
  },
})
