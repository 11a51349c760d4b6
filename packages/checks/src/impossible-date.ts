/** Days and times that no calendar and no clock has. */
import { isRealDate, isRealTime, type Moment, type SourceFile, type Span } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { alternatives } from './kind-names.ts';
import { replacements } from './replacements.ts';

interface Data {
  readonly written: string;
  readonly advice: string;
}

export const impossibleDate = defineCheck({
  code: 'impossible-date',
  category: 'dates',
  severity: 'error',
  on: 'file',
  message: ({ written }: Data) => `\`${written}\` does not exist`,
  help: ({ advice }) => advice,
  fixable: true,
  allowable: false,
  run(file, _context, report) {
    for (const moment of file.moments) {
      if (!isRealDate(moment.date)) {
        const at = { start: moment.span.start, end: moment.span.start + moment.date.length };
        const { advice, near } = aboutDate(moment.date);
        report({ at, data: { written: moment.date, advice }, fixes: replacements(file, at, near) });
      } else if (moment.time !== undefined && !isRealTime(moment.time)) {
        report(aboutTime(moment, moment.time, file));
      }
    }
    for (const at of impossibleHours(file)) {
      const written = file.text.slice(at.start, at.end);
      report({ at, data: { written, advice: 'The hours of a profile run from `00:00` to `23:59`' } });
    }
  },
});

/** What is wrong with a date, and the dates that may have been meant. */
function aboutDate(date: string): { advice: string; near: string[] } {
  const [year = '', month = '', day = ''] = date.split('-');
  if (Number(month) < 1 || Number(month) > 12) {
    const swapped = `${year}-${day}-${month}`;
    const near = isRealDate(swapped) ? [swapped] : [];
    return { advice: near.length > 0 ? `Did you mean ${alternatives(near)}?` : 'A year has 12 months', near };
  }
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (day === '00') return { advice: 'A month begins with its day 01', near: [`${year}-${month}-01`] };
  const lastDay = `${year}-${month}-${last}`;
  return { advice: `The last day of that month is \`${lastDay}\``, near: [lastDay] };
}

function aboutTime({ date, span }: Moment, time: string, file: SourceFile) {
  const start = file.text.indexOf(time, span.start + date.length);
  const at = { start, end: start + time.length };
  if (!/^24:00(:00)?$/.test(time)) {
    return { at, data: { written: time, advice: 'The hours of a day run from `00:00` to `23:59`' } };
  }
  const midnight = `${dayAfter(date)} 00:00`;
  const advice = `Midnight belongs to the next day: \`${midnight}\``;
  return { at, data: { written: time, advice }, fixes: replacements(file, span, [midnight]) };
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function impossibleHours(file: SourceFile): Span[] {
  return file.declarations.flatMap((declaration) =>
    declaration.kind === 'profile'
      ? declaration.points.flatMap(({ time }) => (time && !isRealTime(time.value) ? [time.span] : []))
      : [],
  );
}
