/** Figures as people say them: about so many, so many a day, working days, at least. */
import { nearestNames } from '@liaison/model';
import { unitsMeant } from './unit-words.ts';
import { type Slip, slip, type WrittenLine } from './written-line.ts';

const NUMBER = '(?<![\\w.-])\\d+(?:\\.\\d+)?[kMB]?';

/** `ca. 900k`, `~900k`: the figure is the one to plan with, and no other can be reckoned with. */
const approximate: Slip = (line) => {
  const match =
    /(?<![\w-])(?:ca|circa|about|approx|approximately|around|roughly|etwa|rund|ungefähr|environ|unos)\.?[ \t]+(?=\d)|[~≈][ \t]*(?=\d)/iu.exec(
      line.text,
    );
  if (!match || !isAt(line, match)) return undefined;
  const from = match.index;
  const to = from + match[0].length;
  const written = match[0].trim();
  return slip(
    line,
    [from, from + written.length],
    `\`${written}\` cannot stand before a number`,
    'Write the number alone: it is the one to plan with',
    [{ from, to, text: '', title: `Remove \`${written}\`` }],
  );
};

/** `7k a day`, `7k pro Tag`. */
const everyTime: Slip = (line) => {
  const match = new RegExp(
    `${NUMBER}[ \\t]*(?:\\p{L}[\\p{L}-]*[ \\t]+)??((?:an?|each|every|pro|je|par|por|al)[ \\t]+(\\p{L}+))`,
    'du',
  ).exec(line.text);
  const span = match?.indices?.[1];
  if (!match || !span || !isAt(line, match)) return undefined;
  const [, written = '', word = ''] = match;
  const [unit = word] = unitsMeant(word);
  if (!line.workspace.units.has(unit) && line.workspace.lookup('event', unit).length === 0) return undefined;
  const text = `per ${unit}`;
  return slip(line, span, `\`${written}\` is not how a rate is written`, `Write \`${text}\``, [
    { from: span[0], to: span[1], text },
  ]);
};

/** `5 bussiness days`, `5 working days`. */
const businessDays: Slip = (line) => {
  const match = new RegExp(`${NUMBER}[ \\t]+(\\p{L}+)[ \\t]+(?:days?|h|hours?|weeks?)(?![\\w-])`, 'du').exec(
    line.text,
  );
  const span = match?.indices?.[1];
  const word = match?.[1] ?? '';
  if (!match || !span || !isAt(line, match)) return undefined;
  if (!WORKING.has(word.toLowerCase()) && nearestNames(word, ['business']).length === 0) return undefined;
  return slip(line, span, `\`${word}\` is no word for days on which people work`, 'Write `business`', [
    { from: span[0], to: span[1], text: 'business' },
  ]);
};

const WORKING: ReadonlySet<string> = new Set(['working', 'work', 'workdays', 'week', 'bank', 'office']);

/** `at least 99.9 %`, `min. 4000`: what compares is a sign. */
const comparedInWords: Slip = (line) => {
  const match =
    /(?<=\b(?:target|promise|when)\b.*[ \t])(at least|no less than|minimum|min\.?|at most|no more than|up to|maximum|max\.?|more than|less than|below|under)[ \t]+(?=\d)/i.exec(
      line.text,
    );
  const written = match?.[1] ?? '';
  if (!match || !isAt(line, match)) return undefined;
  const span = [match.index, match.index + written.length] as const;
  const text = COMPARISONS.find(([words]) => words.test(written))?.[1] ?? '>=';
  return slip(line, span, `\`${written}\` does not compare here`, `Write \`${text}\``, [
    { from: span[0], to: span[1], text },
  ]);
};

const COMPARISONS = [
  [/^(?:at least|no less|min)/i, '>='],
  [/^(?:at most|no more|up to|max)/i, '<='],
  [/^more/i, '>'],
  [/^(?:less|below|under)/i, '<'],
] as const;

/** `at 17:30 2027-03-05`, `at 2027-03-05 at 17:30`, `at 2027-03-05, 17:30`. */
const momentInParts: Slip = (line) => {
  const match =
    /(\d{1,2}:\d{2})(?:[ \t]+on)?[ \t,]+(\d{4}-\d{2}-\d{2})|(\d{4}-\d{2}-\d{2})(?:[ \t]+at[ \t]+|[ \t]*,[ \t]*(?:at[ \t]+)?)(\d{1,2}:\d{2})/.exec(
      line.text,
    );
  if (!match || !isAt(line, match)) return undefined;
  const from = match.index;
  const to = from + match[0].length;
  const text = `${match[2] ?? match[3]} ${match[1] ?? match[4]}`;
  const message = `\`${match[0]}\` is not written as date and time here`;
  return slip(line, [from, to], message, `Write \`${text}\``, [{ from, to, text, safety: 'safe' }]);
};

/** Whether the line is unreadable in a match, or right behind it. */
function isAt({ at }: WrittenLine, { index, 0: written }: RegExpExecArray): boolean {
  return index <= at && at <= index + written.length;
}

export const PROSE_SLIPS: readonly Slip[] = [
  approximate,
  everyTime,
  businessDays,
  comparedInWords,
  momentInParts,
];
