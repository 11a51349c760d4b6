/** `--at`: what each system gets at one instant, and from whom. */
import { count, figure, percent } from '@liaison/checks';
import { type ForecastReport, isoInstant } from '@liaison/model';
import { onBothClocks, type Page } from './page.ts';
import { momentTable } from './parts-table.ts';

export function momentText({ systems }: ForecastReport, { question, colors, clock }: Page): string[] {
  const when = onBothClocks(isoInstant(question.at ?? 0), clock.name);
  const lines = [colors.bold(`At ${when}`)];
  const quiet: string[] = [];
  for (const { name, moment, usable } of systems) {
    if (!moment) continue;
    if (moment.parts.length === 0) {
      quiet.push(name);
      continue;
    }
    const limit = usable === null ? '' : ` of ${count(usable)} rps usable, ${percent(moment.rate / usable)}`;
    lines.push(
      '',
      `  ${colors.bold(name)}  ${figure(moment.rate)}${limit || ' rps'}`,
      ...momentTable(moment),
    );
  }
  if (quiet.length > 0) lines.push('', `  Everyday load only: ${quiet.join(', ')}`);
  return lines;
}
