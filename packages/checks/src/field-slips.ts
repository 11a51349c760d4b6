/** Habits from other notations in lines of form fields: arrows, flags, types. */
import { FIELD_FLAGS } from './fixed-words.ts';
import { type Slip, shown, slip, type WrittenLine } from './written-line.ts';

const FLAG = `(?:${FIELD_FLAGS.join('|')})(?![\\w-])`;
const NAME = '(?:[\\p{L}_][\\p{L}\\w-]*|"_*")';
const TARGET = `(?:${NAME}/)?${NAME}\\.${NAME}`;
const FIELD = new RegExp(`^\\s*${NAME}\\s*:\\s*`, 'u');

/** `→`, `=>`, `- >`: signs that stand for an arrow elsewhere. */
const brokenArrow: Slip = (line) => {
  const match = /[–—−]\s?>|[→⇒➔➜]|=>|-\s+>|--+>/.exec(line.text);
  if (!match || !isMapping(line)) return undefined;
  const span = [match.index, match.index + match[0].length] as const;
  const fix = { from: span[0], to: span[1], text: '->', safety: 'safe' as const };
  return slip(line, span, `\`${match[0]}\` is no arrow here`, 'Write `->`', [fix]);
};

/** `email = email "E-mail"`. */
const equalsSign: Slip = (line) => {
  const match = new RegExp(`^\\s*${NAME}\\s*(=)(?=\\s*[a-z])`, 'du').exec(line.text);
  const span = match?.indices?.[1];
  if (!span || line.at !== span[0]) return undefined;
  return slip(line, span, 'A colon stands between a field and its type', 'Write `:` in place of `=`', [
    { from: line.text.slice(0, span[0]).trimEnd().length, to: span[1], text: ':' },
  ]);
};

/** `email: email > Lead.Email`. */
const halfArrow: Slip = (line) => {
  const match = new RegExp(`(?<![-<>=–—])>(?=\\s*${TARGET})`, 'u').exec(line.text);
  if (!match || line.at !== match.index || !isMapping(line)) return undefined;
  const fix = { from: match.index, to: match.index + 1, text: '->' };
  return slip(line, [match.index, match.index + 1], '`>` is no arrow here', 'Write `->`', [fix]);
};

function isMapping({ text }: WrittenLine): boolean {
  return /^\s*set\b/.test(text) || FIELD.test(text);
}

/** `email "E-mail" required key`: all commas of the line are put at once. */
const missingComma: Slip = (line) => {
  if (!FIELD.test(line.text)) return undefined;
  const arrow = line.text.indexOf('->');
  const end = arrow < 0 ? line.text.length : arrow;
  const gap = new RegExp(`(?<=[\\w)"?])[ \\t]+(?=(${FLAG}))`, 'g');
  const gaps = [...line.text.slice(0, end).matchAll(gap)];
  const first = gaps[0];
  if (!first || line.at > end) return undefined;
  const from = first.index;
  const flag = first[1] ?? '';
  const flagAt = from + first[0].length;
  let text = line.raw.slice(from, end);
  for (const { index, 0: blanks } of gaps.toReversed()) {
    text = `${text.slice(0, index - from)}, ${text.slice(index - from + blanks.length)}`;
  }
  const title = gaps.length > 1 ? 'Put the commas' : `Put a comma before \`${flag}\``;
  const fix = { from, to: end, text, title, safety: 'safe' as const };
  const help = `Put a comma before \`${flag}\``;
  return slip(line, [flagAt, flagAt + flag.length], `No comma stands before \`${flag}\``, help, [fix]);
};

/** `email: email -> Lead.Email, required`: moved where nothing else stands behind the arrow. */
const flagBehindArrow: Slip = (line) => {
  if (!FIELD.test(line.text)) return undefined;
  const behind = new RegExp(`->.*?(?:,|\\s)\\s*(${FLAG})`, 'd').exec(line.text);
  const [flagFrom, flagTo] = behind?.indices?.[1] ?? [];
  if (flagFrom === undefined || flagTo === undefined || line.at > flagTo) return undefined;
  const span = [flagFrom, flagTo] as const;
  const flag = line.text.slice(...span);
  const help = `Flags stand before \`->\`: \`…, ${flag} -> …\``;
  const whole = new RegExp(`\\s*(->\\s*${TARGET})((?:\\s*,?\\s*${FLAG})+)(?=\\s*$)`, 'du').exec(line.text);
  const message = `\`${flag}\` stands behind the arrow`;
  const [mappingFrom, mappingTo] = whole?.indices?.[1] ?? [];
  if (!whole || mappingFrom === undefined || mappingTo === undefined) return slip(line, span, message, help);
  const flags = (whole[2] ?? '').split(/[\s,]+/).filter(Boolean);
  const text = `, ${flags.join(', ')} ${line.raw.slice(mappingFrom, mappingTo)}`;
  const fix = {
    from: whole.index,
    to: whole.index + whole[0].length,
    text,
    title: `Move \`${flags.join(', ')}\``,
    safety: 'safe' as const,
  };
  return slip(line, span, message, help, [fix]);
};

/** `text[80]`, `text{80}`, `text 80`. */
const typeBrackets: Slip = (line) => {
  if (!FIELD.test(line.text)) return undefined;
  const forms = [
    /:\s*([a-z][\w-]*)\s*\[([^[\]]*)\]/d,
    /:\s*([a-z][\w-]*)\s*\{([^{}]*)\}/d,
    /:\s*([a-z][\w-]*)[ \t]+(\d+(?:\s*,\s*\d+)?)(?![\w.])/d,
  ];
  for (const form of forms) {
    const match = form.exec(line.text);
    const [from, typeTo] = match?.indices?.[1] ?? [];
    const inside = match?.indices?.[2];
    if (!match || from === undefined || typeTo === undefined || !inside) continue;
    const to = match.index + match[0].length;
    const text = `${line.raw.slice(from, typeTo)}(${line.raw.slice(...inside)})`;
    const fix = {
      from,
      to,
      text,
      safety: match[0].endsWith(']') ? ('safe' as const) : ('suggested' as const),
    };
    return slip(
      line,
      [from, to],
      'Lengths and values of a type stand in round brackets',
      `Write \`${text}\``,
      [fix],
    );
  }
  return undefined;
};

/** `email: email E-mail address, required`, `channel blast: email Tea blast {`. */
const titleWithoutQuotes: Slip = (line) => {
  const form = /:\s*[a-z][\w-]*(?:\([^()]*\))?[ \t]+([\p{L}][\p{L}\w' \t-]*?)(?=\s*(?:[,{]|->|$))/du;
  const title = form.exec(line.text)?.indices?.[1];
  const takesTitle = FIELD.test(line.text) || /^\s*channel\b/.test(line.text);
  if (!title || !takesTitle || line.at < title[0] || line.at > title[1]) return undefined;
  const written = line.raw.slice(...title);
  const fix = { from: title[0], to: title[1], text: `"${written}"` };
  return slip(line, title, `\`${shown(written)}\` stands without quotes`, 'Put it in double quotes', [fix]);
};

/** `text(80), "Company"`. */
const commaBeforeTitle: Slip = (line) => {
  const match = /:\s*[a-z][\w-]*(?:\([^()]*\))?(\s*,)\s*(?=("_*"))/d.exec(line.text);
  const comma = match?.indices?.[1];
  const title = match?.indices?.[2];
  if (!FIELD.test(line.text) || !comma || !title) return undefined;
  const fix = { from: comma[0], to: comma[1], text: '', title: 'Remove the comma', safety: 'safe' as const };
  return slip(line, [comma[1] - 1, comma[1]], 'No comma stands before the title', 'Remove the comma', [fix]);
};

export const FIELD_SLIPS: readonly Slip[] = [
  brokenArrow,
  equalsSign,
  halfArrow,
  missingComma,
  flagBehindArrow,
  typeBrackets,
  titleWithoutQuotes,
  commaBeforeTitle,
];
