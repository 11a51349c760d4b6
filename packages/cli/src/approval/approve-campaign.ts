/** `liaison approve`: who signs for what, and the line that says so. */
import {
  applyEdits,
  approvalEdit,
  lostEvidence,
  personOf,
  rolesToSign,
  type Settings,
} from '@liaison/checks';
import { parseCampaignFile } from '@liaison/language';
import {
  type Campaign,
  editWorkspace,
  type Person,
  roleText,
  type SourceFile,
  type Workspace,
} from '@liaison/model';
import { committerEmail, type GitPlace } from '@liaison/repository/git';
import { readDate } from '../check/options.ts';
import type { Io } from '../io.ts';
import { campaignNamed, hintOf, readPlanningWorkspace } from '../plan/read-workspace.ts';
import { shownPath } from '../repository/paths.ts';
import { reportProblems } from '../repository/report-problems.ts';
import { linkOutside, writeText } from '../repository/write-text.ts';
import { visibleLine } from '../terminal/visible.ts';
import { UserError } from '../user-error.ts';

export interface ApproveOptions {
  readonly as?: string;
  readonly role?: readonly string[];
  readonly evidence?: string;
  readonly on?: string;
}

/** Exit code 0: the lines are written; throws the user's error where somebody may not sign. */
export async function approveCampaign(
  io: Io,
  [name = '']: readonly string[],
  options: ApproveOptions,
): Promise<number> {
  const planning = await readPlanningWorkspace(io, undefined);
  const { root, workspace, problems } = planning;
  const date = readDate(options.on, '--on') ?? workspace.today;
  const campaign = campaignNamed(name, workspace);
  const person =
    options.as === undefined
      ? await whoeverCommits({ folder: root, env: io.env }, workspace)
      : personNamed(options.as, workspace);
  const roles = rolesFor(person, campaign, options.role ?? [], {
    workspace,
    settings: planning.settings,
  });
  const before = fileOf(campaign, workspace);
  expectReadable(before);
  let [file, current, signed] = [before, workspace, campaign];
  const lost = new Map<string, string>();
  for (const role of roles) {
    const signing = { role, person: person.name, date, evidence: options.evidence };
    const evidence = lostEvidence(signing, signed, current);
    if (evidence !== undefined) lost.set(role, evidence);
    const text = applyEdits(file.text, [approvalEdit(signing, signed, file, current)]);
    const fresh = parseCampaignFile({ path: file.path, text });
    current = editWorkspace(current, { gone: [file], come: [fresh] });
    file = fresh;
    signed = campaignNamed(name, current);
  }
  const original = planning.files.find(({ path }) => path === file.path);
  const outside = await linkOutside(planning, file.path);
  if (outside) throw new UserError(outside.message, 'Sign it where the file itself is');
  if (original) await writeText(planning, original, file.text);
  const where = visibleLine(shownPath(root, file.path, io.cwd));
  for (const role of roles) {
    io.stdout.write(`${where}: signed as ${roleText(role)} by ${person.name}\n`);
    const evidence = lost.get(role);
    if (evidence === undefined) continue;
    io.stdout.write(`  without ${visibleLine(evidence)}, which shows what was looked at before: `);
    io.stdout.write('`--evidence` names what was looked at now\n');
  }
  reportProblems(io, problems);
  return 0;
}

/** The person whose address git has for commits in this repository. */
async function whoeverCommits(place: GitPlace, workspace: Workspace): Promise<Person> {
  const email = await committerEmail(place);
  const person = email === undefined ? undefined : personOf(email, workspace);
  if (person) return person;
  throw new UserError(
    'Say who signs: --as PERSON',
    email === undefined
      ? hintOf('', namesOfPeople(workspace), 'person')
      : `\`git config user.email\` says \`${email}\`, which is not the \`email\` or \`github\` of one person here`,
  );
}

function namesOfPeople(workspace: Workspace): string[] {
  return workspace.all('person').map(({ declaration }) => declaration.name);
}

function personNamed(name: string, workspace: Workspace): Person {
  const names = namesOfPeople(workspace);
  const person = workspace.lookup('person', name)[0]?.declaration;
  if (!person) throw new UserError(`There is no person \`${name}\``, hintOf(name, names, 'person'));
  return person;
}

function rolesFor(
  person: Person,
  campaign: Campaign,
  asked: readonly string[],
  { workspace, settings }: { readonly workspace: Workspace; readonly settings: Settings },
): readonly string[] {
  if (campaign.owner?.name === person.name) {
    throw new UserError(
      `\`${person.name}\` owns \`${campaign.name}\` and cannot sign for it`,
      'An approval says that somebody else has looked at the campaign',
    );
  }
  const own = person.signsFor.map(({ name }) => name);
  const others = asked.filter((role) => !own.includes(role));
  if (others.length > 0) {
    throw new UserError(
      `\`${person.name}\` does not sign for \`${others[0]}\``,
      own.length > 0
        ? `But for ${own.map((role) => `\`${role}\``).join(', ')}`
        : `Add \`signs-for ${others[0]}\` to the person`,
    );
  }
  const roles = asked.length > 0 ? asked : rolesToSign(person, campaign, workspace, settings);
  if (roles.length > 0) return roles;
  throw new UserError(
    `\`${campaign.name}\` waits for nothing that \`${person.name}\` signs for`,
    own.length > 0
      ? `Name the role to sign once more: ${own.map((role) => `--role ${role}`).join(' or ')}`
      : 'Add `signs-for ROLE` to the person',
  );
}

function fileOf(campaign: Campaign, workspace: Workspace): SourceFile {
  const declared = workspace.lookup('campaign', campaign.name)[0];
  if (!declared) throw new UserError(`There is no campaign \`${campaign.name}\``);
  return declared.file;
}

/** Nobody signs what cannot be read. */
function expectReadable(file: SourceFile): void {
  if (file.problems.length === 0) return;
  throw new UserError(
    `\`${file.path}\` has syntax errors, and nobody can sign what cannot be read`,
    `Mend what \`liaison check ${file.path}\` says first`,
  );
}
