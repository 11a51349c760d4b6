/** How ready campaigns are, as Markdown for a pull request, a ticket or a wiki. */
import type { CampaignReadiness, ReadinessReport } from '@liaison/checks';
import { markdownLine } from '../review/markdown-text.ts';
import { code, prose, rich, strong } from '../review/rich-text.ts';

/** A table of all campaigns, and below it what each is missing for the level that it needs, and for those above. */
export function readinessMarkdown({ campaigns, today }: ReadinessReport): string {
  const lines = [
    '## Readiness',
    '',
    '| campaign | goes out | is | needs | bronze | silver | gold |',
    '|---|---|---|---|---|---|---|',
    ...campaigns.map(row),
    '',
    ...campaigns.flatMap(missingLines),
    markdownLine(rich`Judged on ${today} by ${code('liaison readiness')}.`),
  ];
  return `${lines.join('\n')}\n`;
}

function row({ name, title, launch, level, needed, isReady, levels }: CampaignReadiness): string {
  const cells = [
    markdownLine(rich`${code(name)} ${title ?? ''}`),
    launch ?? 'not known',
    isReady ? level : `**${level}**`,
    needed,
    ...levels.map(({ met, of }) => `${met} of ${of}`),
  ];
  return `| ${cells.join(' | ')} |`;
}

function missingLines({ name, levels, criteria, file }: CampaignReadiness): string[] {
  const open = levels.filter(({ met, of }) => met < of);
  if (open.length === 0) return [];
  return [
    `### ${markdownLine([code(name)])}`,
    '',
    ...open.flatMap(({ level }) => [
      markdownLine(rich`For ${strong(level)}:`),
      '',
      ...criteria
        .filter((criterion) => criterion.level === level && !criterion.met)
        .map(
          ({ missing, line }) =>
            `- ${markdownLine([...prose(missing ?? ''), ' (', code(`${file}:${line}`), ')'])}`,
        ),
      '',
    ]),
  ];
}
