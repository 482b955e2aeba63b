import type { TypesFormat } from './format.ts'
import { kysely } from './kysely.ts'
import { prisma } from './prisma.ts'
import { supabase } from './supabase.ts'
import { zod } from './zod.ts'

/** Every format, by the word that names it. */
export const formats = { supabase, kysely, zod, prisma } as const satisfies Record<string, TypesFormat>

export type FormatName = keyof typeof formats

export const formatNames = ['supabase', 'kysely', 'zod', 'prisma'] as const satisfies readonly FormatName[]
