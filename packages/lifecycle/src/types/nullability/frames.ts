// The bits of `frameOptions` as PostgreSQL's parser sets them.
const endUnboundedFollowing = 0x1_00
const startUnboundedPreceding = 0x20
const startCurrentRow = 0x2_00
const endCurrentRow = 0x4_00
const startOffsetPreceding = 0x8_00
const endOffsetFollowing = 0x40_00
const excludeCurrentRow = 0x80_00
const excludeGroup = 0x1_00_00

const starts = startUnboundedPreceding | startCurrentRow | startOffsetPreceding
const ends = endUnboundedFollowing | endCurrentRow | endOffsetFollowing
const excludes = excludeCurrentRow | excludeGroup

/** Whether the frame of a window always has the current row in it, so that it is never empty. */
export function keepsCurrentRow(frameOptions: number): boolean {
  return (frameOptions & starts) !== 0 && (frameOptions & ends) !== 0 && (frameOptions & excludes) === 0
}
