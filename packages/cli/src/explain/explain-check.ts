/** `liaison explain`: the page of a check, or the list of all. */
import { type Check, catalogue, type LawPack, PACKS } from '@liaison/checks';
import { unknownCheck } from '../check/options.ts';
import type { Io } from '../io.ts';
import { type Colors, colorsFor, painterOf } from '../terminal/colors.ts';
import { UserError } from '../user-error.ts';
import { renderMarkdown, summaryOf } from './markdown.ts';
import { readPages } from './pages.ts';

export interface ExplainOptions {
  readonly format: 'text' | 'json';
}

type Pages = Readonly<Record<string, string>>;

/** Exit code 0; a code that no check has or had is the user's error. */
export async function explainCheck(
  io: Io,
  [written, ...more]: readonly string[],
  { format }: ExplainOptions,
): Promise<number> {
  if (more.length > 0) throw new UserError('One check at a time', '`liaison explain` lists all of them');
  const pages = readPages();
  const colors = colorsFor(io.stdout, io.env);
  if (written === undefined) {
    io.stdout.write(
      format === 'json' ? json(catalogue.map((check) => facts(check, pages))) : listText(pages, colors),
    );
    return 0;
  }
  const check = catalogue.find(({ code, formerly }) => code === written || formerly.includes(written));
  const page = pages[check?.code ?? written];
  if (page === undefined) {
    unknownCheck(written, [
      ...catalogue.flatMap(({ code, formerly }) => [code, ...formerly]),
      ...Object.keys(pages),
    ]);
  }
  if (format === 'json')
    io.stdout.write(json({ ...(check ? facts(check, pages) : { code: written }), page }));
  else {
    const width = Math.min(io.stdout.columns ?? 100, 100);
    if (check && check.code !== written)
      io.stdout.write(`\`${written}\` is now called \`${check.code}\`.\n\n`);
    io.stdout.write(renderMarkdown(page, { colors, width }));
    if (check) {
      io.stdout.write(
        `\n${colors.bold('Severity')}: ${check.severity}; category: ${check.category}; rule set: ${check.ruleSet}\n`,
      );
      for (const { id, law, asOf } of packsOf(check))
        io.stdout.write(`${colors.bold('Pack')} ${id}: ${law}; as of ${asOf}; no legal advice\n`);
    }
  }
  return 0;
}

function facts(check: Check, pages: Pages) {
  const { code, category, severity, ruleSet, fixable, allowable, formerly } = check;
  return {
    code,
    category,
    severity,
    ruleSet,
    fixable,
    allowable,
    formerly,
    packs: packsOf(check).map(({ id, title, law, asOf, sources }) => ({ id, title, law, asOf, sources })),
    summary: summaryOf(pages[code] ?? ''),
  };
}

function packsOf({ packs }: Check): readonly LawPack[] {
  return packs.map((id) => PACKS[id]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function listText(pages: Pages, colors: Colors): string {
  const width = Math.max(...catalogue.map(({ code }) => code.length));
  const categories = [...Map.groupBy(catalogue, ({ category }) => category)];
  return categories
    .map(([category, checks]) => {
      const lines = checks.map(({ code, severity }) => {
        const paint = painterOf(severity, colors);
        return `  ${code.padEnd(width)}  ${paint(severity.padEnd(7))}  ${summaryOf(pages[code] ?? '')}\n`;
      });
      return `${colors.bold(category)}\n${lines.join('')}`;
    })
    .join('\n');
}
