import type { PlinthErrorFields } from './errors.ts'

// What a result looks like to a person, as data: the command line and the console draw the same blocks.

export interface Column {
  readonly title: string
  /** Numbers stand at the right. */
  readonly align?: 'left' | 'right'
  /** Gives way first when the width is short: its text is cut with an ellipsis. */
  readonly flexible?: boolean
}

export type Tone = 'good' | 'bad' | 'attention' | 'muted' | 'plain'

export interface Cell {
  readonly text: string
  readonly tone?: Tone
}

export type ViewBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly tone?: Tone }
  | {
      readonly kind: 'table'
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly (string | Cell)[])[]
    }
  /** Facts, one a line: `name  value`. */
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [string, string | Cell])[] }
  /** Text for another program: printed as it is, without a frame. */
  | { readonly kind: 'raw'; readonly text: string }
  /** A failure inside a result, drawn as errors are: ERROR, DETAIL, HINT, WHERE. */
  | { readonly kind: 'error'; readonly error: Omit<PlinthErrorFields, 'cause'> }
  /** The command to run next, and why. */
  | { readonly kind: 'next'; readonly command: string; readonly why: string }

export type View = readonly ViewBlock[]
