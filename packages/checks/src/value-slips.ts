/** Habits from other notations in values: texts without quotes, ranges, money, rates, factors. */
import { type Slip, shown, slip } from './written-line.ts';

const MOMENT = '\\d{4}-\\d{2}-\\d{2}(?:[ \\t]+\\d{1,2}:\\d{2}(?::\\d{2})?)?';
const JOINT = '\\.\\.+|to|until|till|through|and|-{1,2}|[–—−…~]|\\.';

/** `email kim@tea.example`, `page landing /tea`: what needs quotes is put in quotes. */
const unquotedText: Slip = (line) => {
  for (const [form, isProse] of UNQUOTED) {
    const value = form.exec(line.raw)?.indices?.[1];
    if (!value || line.at < value[0] || line.at > value[1]) continue;
    const written = line.raw.slice(...value);
    const text = `"${written.replace(/[\\]/g, '\\$&')}"`;
    const message = `\`${shown(written)}\` stands without quotes`;
    return slip(line, value, message, 'Put it in double quotes', [
      { from: value[0], to: value[1], text, safety: isProse ? 'suggested' : 'safe' },
    ]);
  }
  return undefined;
};

/** Statements that take a text; whether it may be of several words. */
const UNQUOTED: readonly (readonly [RegExp, boolean])[] = [
  [
    /^\s*(?:email|github|crm-id|contract|domain|cost-centre|response-code|medium|fideslang)[ \t]+([\w@/][^\s"{}]*)(?=\s*(?:[{}]|until\s|\/\/|$))/d,
    false,
  ],
  [/(?<!:[ \t]*|[\w-])(?:email|github|notice|contact)[ \t]+([\w@/][^\s"{}]*[:/@][^\s"{}]*)/d, false],
  [/^\s*(?:postal-address|fallback|exit)[ \t]+([^"{}\s](?:[^"{}/]|\/(?!\/))*?)(?=\s*(?:\/\/\s.*)?$)/d, true],
  [
    /^\s*(?:contact|notice|title|evidence|measured|breach|source(?![ \t]+\w+\.))[ \t]+([^"{}]*?)(?=\s*(?:(?:every|escalates|until|\/\/)\s.*)?$)/d,
    true,
  ],
  [/^\s*page[ \t]+[\w-]+[ \t]+(\/[^\s"{}]*|https?:[^\s"{}]*)/d, false],
  [/^\s*utm[ \t]+[\w-]+[ \t]+([^\s"{}]+)/d, false],
  // A link may stand behind anything: `change normal "CHG-1" https://…`.
  [/^(?:[^"]*"[^"]*")*[^"]*?[ \t](https?:\/\/[^\s"{}]+)/d, false],
];

/** `from A to B`, `A - B`: what joins two moments is `..`. */
const joinedMoments: Slip = (line) => {
  const form = new RegExp(
    `(?:(?:from|between)[ \\t]+)?(${MOMENT})[ \\t]*(${JOINT})[ \\t]*(${MOMENT}|\\d{1,2}:\\d{2})(?![\\w:-])`,
    'd',
  );
  const match = form.exec(line.text);
  const [, first = '', joint = '', last = ''] = match ?? [];
  const joined = match?.indices?.[2];
  const to = match ? match.index + match[0].length : 0;
  if (!match || !joined || line.at < match.index || line.at > to) return undefined;
  const isTime = /^\d{1,2}:/.test(last);
  // `A .. B` with a date on both sides is right; what cannot be read there is something else.
  const isRight = joint === '..' && match[0].startsWith(first);
  if (isRight && !isTime) return undefined;
  const overnight = isTime && last.padStart(5, '0') <= first.slice(11).padStart(5, '0');
  const day = overnight ? dayAfter(first.slice(0, 10)) : first.slice(0, 10);
  const text = `${first} .. ${isTime ? `${day} ${last}` : last}`;
  const [message, span] = isRight
    ? [`\`${last}\` is a time without its date`, [to - last.length, to] as const]
    : [`\`${joint}\` does not join two dates`, joined];
  return slip(line, span, message, `Write \`${text}\``, [
    { from: match.index, to, text, safety: overnight ? 'suggested' : 'safe' },
  ]);
};

function dayAfter(day: string): string {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return Number.isNaN(noon) ? day : new Date(noon + 86_400_000).toISOString().slice(0, 10);
}

/** `10-15 min`: nobody can plan with two numbers. */
const spanOfNumbers: Slip = (line) => {
  const match = /(?<![\w.-])\d+(?:\.\d+)?[kMB]?[ \t]*[-–—][ \t]*\d+(?:\.\d+)?[kMB]?(?![\w.-])/.exec(
    line.text,
  );
  const to = match ? match.index + match[0].length : 0;
  if (!match || line.at < match.index || line.at > to) return undefined;
  return slip(
    line,
    [match.index, to],
    `\`${match[0]}\` is more than one number`,
    'Write the one to plan with',
  );
};

/** `EUR 1200`. */
const currencyFirst: Slip = (line) => {
  const match =
    /(?<=\b(?:spend|value|funding|target|baseline)\b[ \t<>=]*)([A-Z]{3})[ \t]*(\d+(?:\.\d+)?[kMB]?)(?![\w.,])/.exec(
      line.text,
    );
  if (!match || line.at !== match.index) return undefined;
  const to = match.index + match[0].length;
  const text = `${match[2]} ${match[1]}`;
  const message = `\`${match[1]}\` stands before the number`;
  return slip(line, [match.index, match.index + 3], message, `Write \`${text}\``, [
    { from: match.index, to, text, safety: 'safe' },
  ]);
};

/** `85 EUR/order`, `30 req/s`. */
const perSlash: Slip = (line) => {
  const match =
    /(?<=(?<![\w-])\d[\d.]*[kMB]?[ \t]*)([A-Za-z%]+)[ \t]*\/[ \t]*(\d*[ \t]*)([A-Za-z][\w-]*)/.exec(
      line.text,
    );
  const to = match ? match.index + match[0].length : 0;
  if (!match || line.at < match.index || line.at > to) return undefined;
  const [written, unit = '', number = '', per = ''] = match;
  const time = TIMES[per.toLowerCase()] ?? per;
  const things = /^req(uest)?s?$/i.test(unit) ? 'requests' : unit;
  const isRps = time === 's' && number === '' && (things === 'requests' || unit === 'rps');
  const text = isRps ? 'rps' : `${things} per ${number}${time}`;
  return slip(line, [match.index, to], `\`${written}\` has a \`/\` for \`per\``, `Write \`${text}\``, [
    { from: match.index, to, text, safety: 'safe' },
  ]);
};

const TIMES: Readonly<Record<string, string>> = {
  sec: 's',
  second: 's',
  seconds: 's',
  m: 'min',
  minute: 'min',
  hr: 'h',
  hour: 'h',
  d: 'day',
};

/** `120 K people`. */
const factorApart: Slip = (line) => {
  const match = /(?<=\d)[ \t]*(K|k|[Mm]io|[Mm]ln|[Mm]n|million|thousand|tsd|Tsd)\.?(?=[ \t]+[A-Za-z])/d.exec(
    line.text,
  );
  const word = match?.indices?.[1];
  const to = match ? match.index + match[0].length : 0;
  if (!match || !word || line.at < match.index || line.at > to + 1) return undefined;
  const text = /^[kt]/i.test(match[1] ?? '') ? 'k' : 'M';
  // `840k at 2026-11-01`: the factor is right, and something else is wrong.
  if (line.text.slice(match.index, to) === text) return undefined;
  return slip(
    line,
    word,
    `\`${match[1]}\` cannot be read behind a number`,
    `Write \`${text}\`, as in \`1.2${text}\``,
    [{ from: match.index, to, text, title: `Write \`${text}\``, safety: 'safe' }],
  );
};

/** `30 rps web-shop`: the name of a line goes first. */
const amountFirst: Slip = (line) => {
  const match = /^(\s*)(\d+(?:\.\d+)?[kMB]?[^{},:]*?)[ \t]+([\p{L}][\p{L}\w-]*)\s*$/du.exec(line.text);
  const [from] = match?.indices?.[2] ?? [];
  const [, , amount = '', name = ''] = match ?? [];
  if (!match || from !== line.at) return undefined;
  const kinds = ['system', 'team', 'vendor'] as const;
  if (!kinds.some((kind) => line.workspace.lookup(kind, name).length > 0)) return undefined;
  const text = `${name} ${amount}`;
  const to = match[0].trimEnd().length;
  return slip(
    line,
    [from, from + amount.length],
    `\`${amount}\` stands before the name`,
    `Write \`${text}\``,
    [{ from, to, text, safety: 'safe' }],
  );
};

/** `target => 4000`, `≥`. */
const comparison: Slip = (line) => {
  const match = /[≥⩾≤⩽]|=>|=</.exec(line.text);
  if (!match || !/\b(?:target|promise|when)\b/.test(line.text)) return undefined;
  const span = [match.index, match.index + match[0].length] as const;
  const text = /[≥⩾>]/.test(match[0]) ? '>=' : '<=';
  const fix = { from: span[0], to: span[1], text, safety: 'safe' as const };
  return slip(line, span, `\`${match[0]}\` does not compare here`, `Write \`${text}\``, [fix]);
};

export const VALUE_SLIPS: readonly Slip[] = [
  unquotedText,
  joinedMoments,
  spanOfNumbers,
  currencyFirst,
  perSlash,
  factorApart,
  amountFirst,
  comparison,
];
