/** How far a campaign is, who has agreed, and what a repository lets pass. */
import { daysBetween, isRealDate } from '../../date.ts';
import type { AnyDeclaration } from '../../declaration.ts';
import { nestedIn } from '../../every-declaration.ts';
import { roleText } from '../../role-text.ts';
import type { AllowComment, Span } from '../../source.ts';
import {
  breaking,
  defineFamily,
  doubtful,
  type Fact,
  HARMLESS,
  type SettingsFamily,
  type Subject,
} from '../fact.ts';
import { named, wordFact } from '../tell.ts';

const STATUSES = ['draft', 'planned', 'live', 'done'];

/** What is lowered was further, and others rely on that. Calling a campaign off hurts nobody who waits for its load. */
export const status = defineFamily({
  name: 'status',
  area: 'governance',
  on: 'campaign',
  role: 'it',
  isUnsealed: true,
  facts: ({ declaration: { status: word } }) => {
    if (!word) return [];
    const amount = STATUSES.indexOf(word.value);
    return wordFact('', 'status', word.value, word.span).map((fact) =>
      amount < 0 ? fact : { ...fact, amount },
    );
  },
  judged: {
    added: HARMLESS,
    removed: breaking('governance'),
    raised: HARMLESS,
    lowered: breaking('governance'),
    changed: HARMLESS,
  },
});

export const approval = defineFamily({
  name: 'approval',
  area: 'governance',
  on: 'campaign',
  role: 'it',
  isUnsealed: true,
  facts: ({ declaration, nameOfReference }) =>
    declaration.approvals.flatMap(({ role, person, pending, span }) =>
      role && person && !pending
        ? wordFact(role.name, `approval of ${roleText(role.name)}`, nameOfReference(person), span)
        : [],
    ),
  judged: { added: HARMLESS, removed: breaking('governance'), changed: doubtful('governance') },
});

/** Where cards are typed. */
export const pci = defineFamily({
  name: 'pci',
  area: 'governance',
  on: 'campaign',
  role: 'security',
  facts: ({ declaration }) => wordFact('', 'PCI scope', declaration.pci?.level, declaration.nameSpan),
  judged: { added: breaking('it'), removed: breaking('it'), changed: breaking('it') },
});

export const systemPci = defineFamily({
  name: 'system-pci',
  area: 'governance',
  on: 'system',
  role: 'security',
  facts: ({ declaration, nameOf }) =>
    wordFact('', `PCI scope of ${named(nameOf(declaration))}`, declaration.pci?.level, declaration.nameSpan),
  judged: { added: breaking('marketing'), removed: breaking('marketing'), changed: breaking('marketing') },
});

/** `// allow` lets a finding pass until a day: a later day is more, and no day is for ever. */
export const allow = defineFamily({
  name: 'allow',
  area: 'governance',
  on: [
    'campaign',
    'system',
    'vendor',
    'crm',
    'schema',
    'list',
    'team',
    'person',
    'kind',
    'curve',
    'profile',
    'unit',
    'sender',
    'slot',
    'category',
    'purpose',
    'evidence',
    'change',
  ],
  role: 'it',
  facts: (subject) => {
    const { declaration, file } = subject;
    return file.allows.flatMap((comment) => {
      const { covers } = comment;
      if (!covers || covers.start < declaration.span.start || covers.end > declaration.span.end) return [];
      return comment.codes.flatMap(({ value: code }) => allowFact(code, comment, covers, subject));
    });
  },
  judged: {
    added: breaking('governance'),
    removed: HARMLESS,
    raised: breaking('governance'),
    lowered: HARMLESS,
    changed: breaking('governance'),
  },
});

function allowFact(
  code: string,
  { until, span }: AllowComment,
  covers: Span,
  { declaration, nameOf }: Subject,
): Fact[] {
  const around = innermost(declaration, covers);
  const statement = around.statements.find((one) => one.span.start === covers.start)?.keyword ?? '';
  const names = around === declaration ? [] : [nameOf(around)];
  const where = [...names, statement].filter((word) => word !== '').join(' ');
  const day = until?.value;
  const about = `\`// allow ${code}\`${where === '' ? '' : ` at ${named(where)}`}`;
  const amount = day && isRealDate(day) ? { amount: daysBetween('1970-01-01', day) } : {};
  const text = day === undefined ? 'for ever' : `until ${day}`;
  return [{ key: `${code} ${where}`, about, value: day ?? '', text, span, ...amount }];
}

function innermost(declaration: AnyDeclaration, { start, end }: Span): AnyDeclaration {
  const nested = nestedIn(declaration).find(
    ({ span, body }) => body && span.start < start && end <= span.end,
  );
  return nested ? innermost(nested, { start, end }) : declaration;
}

const SEVERITIES = ['info', 'warning', 'error'];

/** How seriously a check is taken; one that is off has no severity, and so is removed. */
export const check: SettingsFamily = {
  name: 'check',
  area: 'governance',
  role: 'it',
  facts: ({ severities }) =>
    Object.entries(severities).flatMap(([code, severity]) =>
      severity === 'off'
        ? []
        : [
            {
              key: code,
              about: `severity of ${named(code)}`,
              value: severity,
              amount: SEVERITIES.indexOf(severity),
              text: severity,
            },
          ],
    ),
  judged: {
    added: HARMLESS,
    removed: breaking('governance'),
    raised: HARMLESS,
    lowered: breaking('governance'),
  },
};

/** Which way is stricter differs from parameter to parameter. */
export const parameter: SettingsFamily = {
  name: 'parameter',
  area: 'governance',
  role: 'it',
  facts: ({ parameters }) =>
    Object.entries(parameters).map(([name, setting]) => {
      const text = JSON.stringify(setting) ?? '';
      return { key: name, about: `parameter ${named(name)}`, value: text, text };
    }),
  judged: {
    added: doubtful('governance'),
    removed: doubtful('governance'),
    changed: doubtful('governance'),
  },
};
