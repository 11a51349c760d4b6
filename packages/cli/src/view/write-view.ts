/** `liaison view`: reads the repository, draws the views, writes the page. */
import { resolve } from 'node:path';
import { catalogue, checkFile, type Settings } from '@liaison/checks';
import { type Forecast, loadOf, type Workspace } from '@liaison/model';
import {
  type Remark,
  renderPage,
  VIEW_TITLES,
  type View,
  type ViewKind,
  type ViewQuestion,
  viewOf,
} from '@liaison/targets';
import type { Io } from '../io.ts';
import { campaignNamed, hintOf, readPlanningWorkspace } from '../plan/read-workspace.ts';
import { reportProblems } from '../repository/report-problems.ts';
import { UserError } from '../user-error.ts';
import { replaceFile } from '../write-file.ts';

export interface ViewOptions {
  readonly out?: string;
  readonly system?: readonly string[];
  readonly campaign?: string;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly today?: string;
}

/** As the command calls them. */
const VIEWS: Readonly<Record<string, ViewKind>> = { load: 'load', calendar: 'calendar', crm: 'crm-way' };

/** Exit code 0: the page is written; 2: something could not be read, and the page may lack it. */
export async function writeView(io: Io, names: readonly string[], options: ViewOptions): Promise<number> {
  const kinds = [...new Set(names.length > 0 ? names.map(kindNamed) : Object.values(VIEWS))];
  const { workspace, settings, problems } = await readPlanningWorkspace(io, options.today);
  const question = questionOf(options, workspace, settings);
  const page = renderPage({
    title: kinds.length === 1 && kinds[0] ? VIEW_TITLES[kinds[0]] : 'Campaigns',
    theme: options.theme,
    views: kinds.map((kind) => workedOut(kind, workspace, question)),
  });
  if (options.out === undefined) io.stdout.write(page);
  else await replaceFile(resolve(io.cwd, options.out), page);
  reportProblems(io, problems);
  return problems.length > 0 ? 2 : 0;
}

function kindNamed(name: string): ViewKind {
  const kind = Object.hasOwn(VIEWS, name) ? VIEWS[name] : undefined;
  if (kind) return kind;
  throw new UserError(`There is no view \`${name}\``, hintOf(name, Object.keys(VIEWS), 'view'));
}

function questionOf(
  { system, campaign }: ViewOptions,
  workspace: Workspace,
  settings: Settings,
): ViewQuestion {
  const known = workspace.all('system').map(({ declaration }) => declaration.name);
  for (const name of system ?? []) {
    if (!known.includes(name))
      throw new UserError(`There is no system \`${name}\``, hintOf(name, known, 'system'));
  }
  const chosen = campaign === undefined ? undefined : forecastNamed(campaign, workspace);
  const files = new Map(workspace.files.map((file) => [file.path, file]));
  return {
    ...(system && { systems: new Set(system) }),
    ...(chosen && { campaign: chosen }),
    band: settings.parameters.band / 100,
    remarks(path): Remark[] {
      const file = files.get(path);
      if (!file) return [];
      return checkFile(file, workspace, { checks: crmChecks, settings }).map(({ severity, message, at }) => ({
        path: at.file,
        span: at.span,
        severity,
        message,
      }));
    },
  };
}

/** Those that say what becomes of answers. */
const crmChecks = catalogue.filter(({ category }) => category === 'crm');

function forecastNamed(name: string, workspace: Workspace): Forecast | undefined {
  return loadOf(workspace).of(campaignNamed(name, workspace));
}

function workedOut(kind: ViewKind, workspace: Workspace, question: ViewQuestion): View {
  const work = viewOf(kind, workspace, question);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
