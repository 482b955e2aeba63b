import { types } from 'pg'
export const decoders = types
