/** Heads of groups, in this order: told apart by people who see few colours, too, with white text of contrast 4.5. */
export const palette = [
  '#2f6f9f',
  '#9a5b13',
  '#3c7a3f',
  '#8a4a86',
  '#a8434a',
  '#4b6478',
  '#6b6a1d',
  '#1f7a74',
  '#5a55a6',
  '#a04a6e',
  '#74573f',
  '#4a7a1f',
] as const

export const viewColour = '#5c6770'
export const enumColour = '#6a5d8a'

/** Heads of tables in a comparison. */
export const changedHeads = { added: '#2e7d46', removed: '#b3372f', changed: '#96690a' } as const

/** What a picture is painted with beside the colours of groups. */
export interface Theme {
  readonly page: string
  readonly box: string
  readonly border: string
  readonly text: string
  readonly muted: string
  readonly line: string
  readonly ghost: string
  readonly stripe: string
  readonly area: string
  readonly added: string
  readonly removed: string
  readonly changed: string
}

export const themes = {
  light: {
    page: '#ffffff',
    box: '#ffffff',
    border: '#9aa5b1',
    text: '#1f2933',
    muted: '#5f6c7b',
    line: '#52606d',
    ghost: '#f1f3f5',
    stripe: '#f6f8fa',
    area: '#f8f9fb',
    added: '#d3f2dc',
    removed: '#fbd9d7',
    changed: '#fdebc0',
  },
  dark: {
    page: '#14181d',
    box: '#1d232a',
    border: '#56616d',
    text: '#e4e9ee',
    muted: '#a0acb8',
    line: '#93a1af',
    ghost: '#262d35',
    stripe: '#232a32',
    area: '#1a1f25',
    added: '#1f4a2d',
    removed: '#5a2624',
    changed: '#5a4718',
  },
} as const satisfies Record<string, Theme>

export type ThemeName = keyof typeof themes
