/** Two states of a schema as a report for people: what changed, and which campaigns of a repository that hurts. */
import { resolve } from 'node:path';
import { buildCrmDiff, CampaignUses, type JsonCrmDiff } from '@liaison/checks';
import { libraryFiles } from '@liaison/language';
import { buildWorkspace, type CrmObject, schemaChanges, type Workspace } from '@liaison/model';
import { dayOf } from '@liaison/repository';
import { parseFiles } from '../check/engine.ts';
import type { Io } from '../io.ts';
import { loadRepository } from '../repository/load-repository.ts';
import { shownPath } from '../repository/paths.ts';
import { colorsFor } from '../terminal/colors.ts';
import { progressOn } from '../terminal/progress.ts';
import { visibleLine } from '../terminal/visible.ts';
import { count } from '../terminal/words.ts';

/** The changes of a schema, and what of the repository could not be read. */
export interface SchemaReport {
  readonly report: JsonCrmDiff;
  /** The folder that the paths of the report are relative to. */
  readonly root: string;
  readonly problems: readonly string[];
}

/** Compares objects, and asks the campaigns of a repository (by default where the user stands) which change hurts them. */
export async function compareSchemas(
  io: Io,
  before: readonly CrmObject[],
  after: readonly CrmObject[],
  {
    crm,
    repository: folder,
  }: { readonly crm?: string | undefined; readonly repository?: string | undefined },
): Promise<SchemaReport> {
  const { root, workspace, problems } = await readRepository(io, folder);
  const uses = new CampaignUses(workspace, crm);
  const judged = schemaChanges(before, after).map((change) => ({ change, hurts: uses.hurtBy(change) }));
  return { report: buildCrmDiff(judged, workspace, crm), root, problems };
}

interface AskedRepository {
  readonly root: string;
  readonly workspace: Workspace;
  readonly problems: readonly string[];
}

/** Where the user stands, there need not be a repository: then no campaign is hurt. */
async function readRepository(io: Io, folder: string | undefined): Promise<AskedRepository> {
  const place = folder === undefined ? io : { ...io, cwd: resolve(io.cwd, folder) };
  const repository = await loadRepository(place, [], { mayBeEmpty: folder === undefined });
  const progress = progressOn(io, repository.files.length);
  const { parsed, problems } = parseFiles(repository.files, progress);
  progress.clear();
  return {
    root: repository.root,
    workspace: buildWorkspace([...libraryFiles(), ...parsed], { today: dayOf(io.now()) }),
    problems: [...repository.problems, ...problems].map(({ message }) => message),
  };
}

/** Prints a line for each change, and below it the places that it hurts. */
export function printReport(io: Io, { report: { changes, summary }, root }: SchemaReport): void {
  const colors = colorsFor(io.stdout, io.env);
  const line = (text: string) => io.stdout.write(`${text}\n`);
  for (const { message, breaking, hurts } of changes) {
    const label = breaking
      ? colors.red('breaking')
      : hurts.length > 0
        ? colors.yellow('hurting ')
        : '        ';
    line(`${label}  ${visibleLine(message)}`);
    for (const { campaign, capture, field, file, range } of hurts) {
      const at = `${shownPath(root, file, io.cwd)}:${range.start.line + 1}:${range.start.character + 1}`;
      const where = [campaign, capture, field].filter((name) => name !== null).join(' / ');
      line(`            ${visibleLine(`${at}  ${where}`)}`);
    }
  }
  if (changes.length > 0) line('');
  const hurt = `${count(summary.campaigns, 'campaign')} hurt`;
  line(
    changes.length === 0
      ? 'No change'
      : `${count(changes.length, 'change')}, ${summary.breaking} breaking; ${hurt}`,
  );
}
