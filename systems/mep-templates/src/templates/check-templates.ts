import { counted } from '@plinth/kernel'
import { checkField } from './check-field.ts'
import { type Finding, findingAt, type Template } from './read-templates.ts'
import { passingScore, scoreTemplate } from './score-template.ts'
import { fieldsOf, trades } from './template-file.ts'

/** Everything that is wrong with templates that have the right shape: each by itself, and all together. */
export function checkTemplates(templates: readonly Template[]): Finding[] {
  const slugs = new Set(templates.map(({ content }) => content.template.slug))
  return [
    ...templates.flatMap((template) => [
      ...checkPlace(template),
      ...checkLinks(template, slugs),
      ...checkGroups(template),
      ...checkScore(template),
    ]),
    ...checkSlugs(templates),
  ].sort(byPlace)
}

function checkPlace({ trade, stem, content, placeOf }: Template): Finding[] {
  const known: readonly string[] = trades
  const { slug } = content.template
  const where = placeOf(['template', 'slug'])
  const findings: Finding[] = []
  if (!known.includes(trade))
    findings.push(
      findingAt(where, {
        code: 'templates.trade_unknown',
        message: `the folder ${trade || '.'} is no trade`,
        fix: `move the file into one of ${trades.join(', ')}`,
      }),
    )
  if (slug !== stem && slug !== `${trade}_${stem}`)
    findings.push(
      findingAt(where, {
        code: 'templates.slug_elsewhere',
        message: `the slug ${slug} belongs into a file ${trade}/${slug.replace(`${trade}_`, '')}.yaml`,
        fix: 'rename the file; the slug stays as it is once forms have been filled',
      }),
    )
  if (slug.startsWith('sample_'))
    findings.push(
      findingAt(where, {
        code: 'templates.slug_reserved',
        message: 'names that begin with sample_ are those of the fixtures',
        fix: 'choose another slug',
      }),
    )
  return findings
}

function checkLinks({ content, placeOf }: Template, slugs: ReadonlySet<string>): Finding[] {
  const links = [
    ...content.template.linked_forms.map((slug, index) => ({
      slug,
      path: ['template', 'linked_forms', index],
    })),
    ...(content.service_plan?.visits ?? []).flatMap(({ forms }, visit) =>
      forms.map((slug, index) => ({ slug, path: ['service_plan', 'visits', visit, 'forms', index] })),
    ),
  ]
  return links
    .filter(({ slug }) => !slugs.has(slug))
    .map(({ slug, path }) =>
      findingAt(placeOf(path), {
        code: 'templates.link_unknown',
        message: `no template has the slug ${slug}`,
      }),
    )
}

function checkGroups({ content, placeOf }: Template): Finding[] {
  const names = new Map<string, string>()
  const headings = new Set<string>()
  const findings: Finding[] = []
  if (fieldsOf(content).length === 0)
    findings.push(
      findingAt(placeOf(['groups']), { code: 'templates.no_fields', message: 'it has no fields' }),
    )
  for (const [place, group] of content.groups.entries()) {
    if (headings.has(group.name))
      findings.push(
        findingAt(placeOf(['groups', place, 'name']), {
          code: 'templates.group_twice',
          message: `the group "${group.name}" is there twice`,
          fix: 'put their fields together, or give one of them another name',
        }),
      )
    headings.add(group.name)
    for (const [index, field] of group.fields.entries()) {
      const at = (...path: (string | number)[]) => placeOf(['groups', place, 'fields', index, ...path])
      const before = names.get(field.name)
      if (before !== undefined)
        findings.push(
          findingAt(at('name'), {
            code: 'templates.field_twice',
            message: `the field ${field.name} stands in "${before}" already`,
            fix: 'a name is the key of one answer: give it another',
          }),
        )
      names.set(field.name, group.name)
      findings.push(...checkField(field, at))
    }
  }
  return findings
}

function checkScore(template: Template): Finding[] {
  const { points, passed, deductions } = scoreTemplate(template)
  if (passed) return []
  return [
    findingAt(template.placeOf(['template']), {
      code: 'templates.score_low',
      message: `it has ${counted(points, 'point')} of 100, and ${passingScore} are needed: ${deductions.map(({ reason }) => reason).join('; ')}`,
    }),
  ]
}

function checkSlugs(templates: readonly Template[]): Finding[] {
  const first = new Map<string, string>()
  return templates.flatMap(({ file, content, placeOf }) => {
    const { slug } = content.template
    const before = first.get(slug)
    first.set(slug, before ?? file)
    if (before === undefined) return []
    return [
      findingAt(placeOf(['template', 'slug']), {
        code: 'templates.slug_twice',
        message: `${before} has the slug ${slug} too`,
        fix: 'a slug is the key of one template: give it another',
      }),
    ]
  })
}

function byPlace(one: Finding, other: Finding): number {
  if (one.where.file !== other.where.file) return one.where.file < other.where.file ? -1 : 1
  return (
    (one.where.line ?? 0) - (other.where.line ?? 0) || (one.where.column ?? 0) - (other.where.column ?? 0)
  )
}
