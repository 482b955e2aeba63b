import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'

// Without a font of its own, what is drawn depends on the machine, and on one without fonts there is no text at all.
const fontFiles = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((file) =>
  fileURLToPath(new URL(`../../fonts/${file}`, import.meta.url)),
)

const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' }

// Larger ones are for the SVG, which stays sharp: a PNG is what a page or a message shows.
const longest = 1600

/** The picture as PNG: of the same size, or as large as a page shows. */
export function renderPng(svg: string): Uint8Array {
  const image = new Resvg(svg, { font })
  const zoom = Math.min(1, longest / Math.max(image.width, image.height))
  if (zoom === 1) return image.render().asPng()
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: zoom } }).render().asPng()
}
