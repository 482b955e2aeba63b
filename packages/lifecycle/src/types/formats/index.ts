import type { TypesFormat } from './format.ts'

/** Every format, by the word that names it; loaded when it is wanted. */
export const formats = {
  supabase: async () => (await import('./supabase.ts')).supabase,
  kysely: async () => (await import('./kysely.ts')).kysely,
  zod: async () => (await import('./zod.ts')).zod,
  prisma: async () => (await import('./prisma.ts')).prisma,
} as const satisfies Record<string, () => Promise<TypesFormat>>

export type FormatName = keyof typeof formats

export const formatNames = ['supabase', 'kysely', 'zod', 'prisma'] as const satisfies readonly FormatName[]
