/** Twice the size on screen: sharp on paper at the width of a page. */
const scale = 2

/** The light theme's colours (theme/base.css, theme/theme.ts): a picture goes onto paper whatever the screen looks like. */
const onPaper: Readonly<Record<string, string>> = {
  '--cs-paper': '#ffffff',
  '--cs-ground': '#f4f6f5',
  '--cs-line': '#d5dcd8',
  '--cs-line-strong': '#7c8881',
  '--cs-star': '#b45f00',
  '--cs-star-fill': '#f2a600',
  '--cs-block': '#b3261e',
  '--mantine-color-anchor': '#0d5f3c',
  '--mantine-color-dimmed': '#465149',
}
const ink = '#15201a'

/** Colours are variables of the page; a picture stands alone, so they are written out. */
function writeOutColours(svg: SVGSVGElement): void {
  for (const element of svg.querySelectorAll<SVGElement>('*')) {
    for (const name of ['fill', 'stroke']) {
      const variable = /^var\((--[\w-]+)\)$/.exec(element.getAttribute(name) ?? '')?.[1]
      if (variable) element.setAttribute(name, onPaper[variable] ?? ink)
    }
  }
}

/** The chart as a PNG on white, in base64 without its head. Throws when the browser cannot draw it. */
export async function chartPicture(chart: SVGSVGElement): Promise<string> {
  const svg = chart.cloneNode(true) as SVGSVGElement
  const [, , width = 0, height = 0] = (chart.getAttribute('viewBox') ?? '').split(' ').map(Number)
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  svg.setAttribute('width', String(width * scale))
  svg.setAttribute('height', String(height * scale))
  svg.setAttribute('font-family', getComputedStyle(document.body).fontFamily)
  writeOutColours(svg)
  const address = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' }),
  )
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * scale
    canvas.height = height * scale
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('No canvas to draw the chart on')
    pen.fillStyle = '#ffffff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(picture, 0, 0)
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  } finally {
    URL.revokeObjectURL(address)
  }
}
