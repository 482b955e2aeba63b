import type { UpStep } from '../up/step.ts'
import { assertRecoverable, compareMajor, markEnvironment } from './settle-environment.ts'

export const environmentStep: UpStep = {
  name: 'environment',
  title: 'Environment',
  async run(context) {
    const judgement = await assertRecoverable(context)
    const marked = await markEnvironment(context, judgement)
    const attention = compareMajor(context, await context.openDatabase())
    const name = judgement.name ?? judgement.marker?.environment ?? 'undeclared'
    const note = `${name}${judgement.isProtected ? ', protected' : ''}`
    // The name of an engine is no news to anybody.
    const news = marked && context.target.declared !== undefined
    return { outcome: news ? 'done' : 'nothing', note: news ? `marked as ${note}` : note, attention }
  },
}
