import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** A panel on its way in or out is half transparent: what counts is how it comes to rest. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const until = performance.now() + 3000
    const moving = () => document.getAnimations().some(animation => animation.playState === 'running')
    do await new Promise(resolve => setTimeout(resolve, 60))
    while (moving() && performance.now() < until)
  })
}

type WithAxe = { axe?: typeof import('axe-core') }

/** Breaches of WCAG 2.2 A and AA on the screen as it stands, one line each: rule, what is wrong, where. All rules, or those named. */
export async function axeBreaches(page: Page, rules?: readonly string[]): Promise<string[]> {
  await atRest(page)
  // Evaluated by the browser's debugger: the page's own security policy lets no foreign script in.
  if (!(await page.evaluate(() => (globalThis as WithAxe).axe !== undefined))) await page.evaluate(source)
  const runOnly = rules
    ? { type: 'rule' as const, values: [...rules] }
    : { type: 'tag' as const, values: standard }
  const results = (await page.evaluate(
    // Only what is wrong is reported: the lists of everything that passed are long.
    only => (globalThis as WithAxe).axe?.run(document, { runOnly: only, resultTypes: ['violations'] }),
    runOnly,
  )) as AxeResults
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${id}: ${help} at ${node.target.join(' ')}`),
  )
}
