/** `liaison crm diff`: two states of a schema compared, and the campaigns of a repository asked what hurts them. */
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
import { messageLine } from '../terminal/message.ts';
import { progressOn } from '../terminal/progress.ts';
import { visibleLine } from '../terminal/visible.ts';
import { count } from '../terminal/words.ts';
import { type ReadSchema, readSchema } from './read-schema.ts';

export interface DiffOptions {
  readonly format: 'text' | 'json';
  readonly repository?: string;
  readonly crm?: string;
  readonly object?: string;
}

/** Exit code 0: nothing breaks; 1: a change is breaking or hurts a campaign; 2: something could not be read. */
export async function diffSchemas(
  io: Io,
  [old = '', now = '']: readonly string[],
  options: DiffOptions,
): Promise<number> {
  const before = await readSchema(io, old, options.object);
  const after = await readSchema(io, now, options.object);
  const repository = await readRepository(io, options.repository);
  const { workspace } = repository;
  const crm = options.crm ?? before.crm ?? after.crm;
  const uses = new CampaignUses(workspace, crm);
  const judged = schemaChanges(comparable(before, after), comparable(after, before)).map((change) => ({
    change,
    hurts: uses.hurtBy(change),
  }));
  const report = buildCrmDiff(judged, workspace, crm);
  if (options.format === 'json') io.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else printText(io, report, repository.root);
  const problems = [...before.problems, ...after.problems, ...repository.problems];
  for (const message of problems) io.stderr.write(messageLine('error', message, io));
  if (problems.length > 0) return 2;
  return report.summary.breaking + report.summary.hurting > 0 ? 1 : 0;
}

/** The objects of one side that can be compared: those of the other, if that is one file of an export. */
function comparable({ objects }: ReadSchema, other: ReadSchema): readonly CrmObject[] {
  if (!other.isOneFile) return objects;
  const names = new Set(other.objects.map(({ name }) => name));
  return objects.filter(({ name }) => names.has(name));
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

function printText(io: Io, { changes, summary }: JsonCrmDiff, root: string): void {
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
