/** `liaison readiness`: reads the repository, judges campaigns by the criteria of each level, prints what is missing. */
import { type CampaignReadiness, type ReadinessReport, readinessReport } from '@liaison/checks';
import { type Campaign, type Declared, isAtLeast, type ReadinessLevel, type Workspace } from '@liaison/model';
import type { Io } from '../io.ts';
import { campaignNamed, readPlanningWorkspace } from '../plan/read-workspace.ts';
import { reportProblems } from '../repository/report-problems.ts';
import { readinessText } from './readiness-text.ts';

export interface ReadinessOptions {
  readonly atLeast?: ReadinessLevel;
  readonly format: 'text' | 'json' | 'markdown';
  readonly today?: string;
}

/** Exit code 0: all are at the level that is asked for; 1: one is not; 2: something could not be read. */
export async function reportReadiness(
  io: Io,
  names: readonly string[],
  { atLeast = 'none', format, today }: ReadinessOptions,
): Promise<number> {
  const { root, workspace, settings, problems } = await readPlanningWorkspace(io, today);
  const report = readinessReport(campaignsIn(workspace, names), workspace, settings);
  io.stdout.write(await printed(report, format, { io, root }));
  reportProblems(io, problems);
  if (problems.length > 0) return 2;
  return report.campaigns.every((campaign) => isEnough(campaign, atLeast)) ? 0 : 1;
}

/** Those that are named, in that order; else all that are not over, in the order of their files. */
function campaignsIn(workspace: Workspace, names: readonly string[]): readonly Declared<Campaign>[] {
  const all = workspace.all('campaign').filter(({ file }) => !file.builtIn);
  if (names.length > 0) {
    const named = [...new Set(names)].map((name) => campaignNamed(name, workspace));
    return named.flatMap((campaign) => all.filter(({ declaration }) => declaration === campaign));
  }
  return all.filter(({ declaration }) => !OVER.has(declaration.status?.value ?? ''));
}

const OVER: ReadonlySet<string> = new Set(['done', 'cancelled']);

function isEnough({ level, isSmall }: CampaignReadiness, atLeast: ReadinessLevel): boolean {
  return isAtLeast(level, atLeast) || (isSmall && isAtLeast(level, 'bronze'));
}

async function printed(
  report: ReadinessReport,
  format: ReadinessOptions['format'],
  { io, root }: { readonly io: Io; readonly root: string },
): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'markdown':
      return (await import('@liaison/targets')).readinessMarkdown(report);
    case 'text':
      return readinessText(report, { io, root });
  }
}
