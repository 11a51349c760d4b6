/** What is there before the launch: whom to call, who does what was asked, what was shown, and what IT was told in time. */
import { daysBetween, isRealDate, type LocatedDate } from '../../date.ts';
import type { Span } from '../../source.ts';
import { breaking, defineFamily, doubtful, type Fact, HARMLESS, missed } from '../fact.ts';
import { amountFact, dayFact, named, partsOf, rangeText, wordFact } from '../tell.ts';

/** Known by its link. */
export const warRoom = defineFamily({
  name: 'war-room',
  area: 'people',
  on: 'campaign',
  role: 'it',
  since: 2,
  facts: ({ declaration: { warRooms } }) =>
    warRooms.flatMap(({ text = '', range, span }) =>
      wordFact(text, `when all meet in ${named(text)}`, range ? rangeText(range) : 'always', span),
    ),
  judged: missed('it'),
});

/** Who is told next, while nobody answers. */
export const escalationStep = defineFamily({
  name: 'escalation-step',
  area: 'people',
  on: 'campaign',
  role: 'it',
  alsoSealedBy: ['marketing'],
  since: 2,
  facts: ({ declaration: { escalates }, nameOfReference }) =>
    escalates.flatMap(({ person, span }) => {
      if (!person) return [];
      const name = nameOfReference(person);
      return wordFact(name, 'who is told while nobody answers', name, span);
    }),
  judged: { added: HARMLESS, removed: breaking('it') },
});

/** Whoever hears of it later can do less. */
export const escalationDelay = defineFamily({
  name: 'escalation-delay',
  area: 'people',
  on: 'campaign',
  role: 'it',
  alsoSealedBy: ['marketing'],
  since: 2,
  facts: ({ declaration: { escalates }, workspace, nameOfReference }) =>
    escalates.flatMap(({ person, within }) => {
      if (!person) return [];
      const name = nameOfReference(person);
      const about = `time until ${named(name)} is told`;
      return partsOf('escalation-step', name, amountFact(name, about, within, workspace.units));
    }),
  judged: {
    added: HARMLESS,
    removed: doubtful('it'),
    raised: breaking('it'),
    lowered: HARMLESS,
    changed: doubtful('it'),
  },
});

/** Who does what was asked, and who answers for it. */
export const needDuty = defineFamily({
  name: 'need-duty',
  area: 'people',
  on: 'campaign',
  role: 'it',
  since: 2,
  facts: ({ declaration, nameOf, nameOfReference }) =>
    declaration.needs.flatMap((need) => {
      const name = nameOf(need);
      const facts = (['responsible', 'accountable'] as const).flatMap((duty) =>
        need[duty].flatMap((one) =>
          wordFact(`${name} ${duty}`, `who is ${duty} for ${named(name)}`, nameOfReference(one), one.span),
        ),
      );
      return partsOf('need', name, facts);
    }),
  judged: missed('marketing'),
});

/** Who has a say in what was asked, or hears of it. */
export const needVoice = defineFamily({
  name: 'need-voice',
  area: 'people',
  on: 'campaign',
  role: 'it',
  since: 2,
  facts: ({ declaration, nameOf, nameOfReference }) =>
    declaration.needs.flatMap((need) => {
      const name = nameOf(need);
      const facts = (['consulted', 'informed'] as const).flatMap((duty) =>
        need[duty].flatMap((one) => {
          const who = nameOfReference(one);
          return wordFact(`${name} ${duty} ${who}`, `who is ${duty} on ${named(name)}`, who, one.span);
        }),
      );
      return partsOf('need', name, facts);
    }),
  judged: { added: HARMLESS, removed: doubtful('it') },
});

/** Others go on as soon as it is said to be done. */
export const needDone = defineFamily({
  name: 'need-done',
  area: 'schedule',
  on: 'campaign',
  role: 'it',
  since: 2,
  facts: ({ declaration, nameOf }) =>
    declaration.needs.flatMap((need) => {
      const name = nameOf(need);
      const about = `day on which ${named(name)} was done`;
      return partsOf('need', name, dayFact(name, about, need.done?.date));
    }),
  judged: {
    added: HARMLESS,
    removed: breaking('marketing'),
    raised: doubtful('marketing'),
    lowered: HARMLESS,
    changed: doubtful('marketing'),
  },
});

/** Changes that IT makes for the campaign; known by their number. */
export const changeRequest = defineFamily({
  name: 'change-request',
  area: 'governance',
  on: 'campaign',
  role: 'it',
  since: 2,
  facts: ({ declaration: { changes }, nameOfReference }) =>
    changes.flatMap(({ change, text = '', span }) =>
      change ? wordFact(text, `kind of change ${named(text)}`, nameOfReference(change), span) : [],
    ),
  judged: { added: HARMLESS, removed: doubtful('it'), changed: doubtful('it') },
});

/** From then on the lead time is counted. */
export const changeRequested = defineFamily({
  name: 'change-requested',
  area: 'governance',
  on: 'campaign',
  role: 'it',
  since: 2,
  facts: ({ declaration: { changes } }) =>
    changes.flatMap(({ text = '', requested }) => {
      const about = `day on which change ${named(text)} was asked for`;
      return partsOf('change-request', text, dayFact(text, about, requested));
    }),
  judged: {
    added: HARMLESS,
    removed: doubtful('it'),
    raised: breaking('it'),
    lowered: HARMLESS,
    changed: doubtful('it'),
  },
});

/** The newer, the more it says of the day of the launch. */
export const launchEvidence = defineFamily({
  name: 'launch-evidence',
  area: 'governance',
  on: 'campaign',
  role: 'it',
  since: 2,
  facts: ({ declaration, nameOfReference }) =>
    declaration.evidence.flatMap(({ evidence: kind, subject, person, date, link, span }) => {
      if (!kind) return [];
      const of = subject ? ` of ${named(nameOfReference(subject))}` : '';
      const by = person ? `by ${nameOfReference(person)}` : '';
      const what = `${named(nameOfReference(kind))}${of}`;
      return shown(what, [date?.value, by].filter(Boolean).join(' '), date, link?.value, span);
    }),
  judged: {
    added: HARMLESS,
    removed: breaking('it'),
    raised: HARMLESS,
    lowered: doubtful('it'),
    changed: doubtful('it'),
  },
});

function shown(
  what: string,
  text: string,
  date: LocatedDate | undefined,
  link: string | undefined,
  span: Span,
): Fact[] {
  const isDated = date && isRealDate(date.value);
  return wordFact(what, `evidence ${what}`, text, span).map((fact) => ({
    ...fact,
    value: `${text} ${link}`,
    exact: `${text} ${link ?? ''}`.trim(),
    ...(isDated && { amount: daysBetween('1970-01-01', date.value) }),
  }));
}

/** For how long what was shown counts. */
export const evidenceExpiry = defineFamily({
  name: 'evidence-expiry',
  area: 'governance',
  on: 'evidence',
  role: 'it',
  since: 2,
  facts: ({ declaration: { name, expires }, workspace }) =>
    amountFact('', `time for which ${named(name)} counts`, expires, workspace.units),
  judged: {
    added: doubtful('marketing'),
    removed: breaking('governance'),
    raised: breaking('governance'),
    lowered: doubtful('marketing'),
    changed: doubtful('governance'),
  },
});

/** From which level of readiness on it is asked for: from a higher one on it is asked of fewer. */
export const evidenceLevel = defineFamily({
  name: 'evidence-level',
  area: 'governance',
  on: 'evidence',
  role: 'it',
  since: 2,
  facts: ({ declaration: { name, level } }) =>
    level
      ? wordFact('', `level from which ${named(name)} is asked for`, level.value, level.span).map((fact) => ({
          ...fact,
          amount: LEVELS.indexOf(level.value),
        }))
      : [],
  judged: {
    added: doubtful('marketing'),
    removed: breaking('governance'),
    raised: breaking('governance'),
    lowered: doubtful('marketing'),
    changed: doubtful('governance'),
  },
});

const LEVELS = ['bronze', 'silver', 'gold'];

/** How long beforehand IT has to be asked. */
export const leadTime = defineFamily({
  name: 'lead-time',
  area: 'schedule',
  on: ['team', 'system', 'change'],
  role: 'it',
  since: 2,
  facts: ({ declaration, workspace, nameOf, nameOfReference }) => {
    const about = `lead time of ${named(nameOf(declaration))}`;
    if (declaration.kind === 'change') return amountFact('', about, declaration.leadTime, workspace.units);
    return declaration.leadTimes.flatMap(({ time, change }) => {
      const kind = change ? nameOfReference(change) : '';
      return amountFact(kind, kind ? `${about} for ${named(kind)}` : about, time, workspace.units);
    });
  },
  judged: {
    added: breaking('marketing'),
    removed: HARMLESS,
    raised: breaking('marketing'),
    lowered: HARMLESS,
    changed: doubtful('marketing'),
  },
});
