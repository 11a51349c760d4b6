/** How ready campaigns are, for a terminal: a heading for each, its levels, and what is missing with its place. */
import type { CampaignReadiness, LevelCount, ReadinessReport } from '@liaison/checks';
import type { ReadinessLevel } from '@liaison/model';
import type { Io } from '../io.ts';
import { shownPath } from '../repository/paths.ts';
import { type Colors, colorsFor } from '../terminal/colors.ts';
import { visibleLine } from '../terminal/visible.ts';

interface Terminal {
  readonly io: Io;
  readonly root: string;
}

export function readinessText({ campaigns }: ReadinessReport, terminal: Terminal): string {
  const colors = colorsFor(terminal.io.stdout, terminal.io.env);
  if (campaigns.length === 0) return 'No campaign is on its way\n';
  return campaigns.map((campaign) => block(campaign, terminal, colors)).join('\n');
}

function block(campaign: CampaignReadiness, { io, root }: Terminal, colors: Colors): string {
  const { name, level, levels, criteria } = campaign;
  const path = visibleLine(shownPath(root, campaign.file, io.cwd));
  const lines = levels.flatMap((count) => [
    levelLine(count, colors),
    ...criteria
      .filter((criterion) => criterion.level === count.level && !criterion.met)
      .map(({ missing, line }) => `    ${visibleLine(missing ?? '')}  ${colors.dim(`${path}:${line}`)}`),
  ]);
  const heading = `${colors.bold(visibleLine(name))}: ${painted(level, colors)}${stateOf(campaign)}`;
  return `${[heading, ...lines].join('\n')}\n`;
}

/** What it needs, and how long there is for it. */
function stateOf({ isReady, needed, isSmall, launch, daysLeft }: CampaignReadiness): string {
  const enough = isReady ? 'enough' : `needs ${needed}`;
  const why = isSmall && needed === 'bronze' ? ' for a small campaign' : '';
  return ` (${enough}${why}; ${whenOf(launch, daysLeft)})`;
}

function whenOf(launch: string | null, daysLeft: number | null): string {
  if (launch === null || daysLeft === null) return 'no day is known';
  if (daysLeft < 0) return `out since ${launch}`;
  if (daysLeft === 0) return `goes out today, ${launch}`;
  return `goes out on ${launch}, in ${daysLeft === 1 ? '1 day' : `${daysLeft} days`}`;
}

function levelLine({ level, met, of }: LevelCount, colors: Colors): string {
  const text = `  ${level.padEnd(6)}  ${met} of ${of}`;
  return met === of ? colors.green(text) : text;
}

function painted(level: ReadinessLevel, colors: Colors): string {
  return level === 'none' ? colors.red('not yet bronze') : colors.bold(level);
}
