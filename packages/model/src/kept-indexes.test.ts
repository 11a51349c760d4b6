/** Whatever files come, go and change, what a workspace keeps is what a fresh one finds. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Campaign } from './campaign.ts';
import type { CrmSchema } from './crm.ts';
import type { AnyDeclaration, DeclarationKind, Reference } from './declaration.ts';
import { everyDeclaration } from './every-declaration.ts';
import type { SourceFile } from './source.ts';
import { buildWorkspace, continueWorkspace, type Workspace } from './workspace.ts';

const at = { start: 0, end: 0 };
const base = { nameSpan: at, statements: [] };

/** What a file says, in the names of a few things. */
interface Content {
  readonly builtIn: boolean;
  readonly teams: readonly string[];
  /** Names of campaigns, each with a page. */
  readonly pages: readonly (readonly [campaign: string, page: string])[];
  /** Names of objects, each with a field. */
  readonly fields: readonly (readonly [crm: string, object: string, field: string])[];
  readonly references: readonly Reference[];
}

function fileOf(path: string, { builtIn, teams, pages, fields, references }: Content): SourceFile {
  let place = 0;
  const span = () => {
    place++;
    return { start: place, end: place };
  };
  const declarations: AnyDeclaration[] = [
    ...teams.map(
      (name): AnyDeclaration => ({ kind: 'team', name, span: span(), budgets: [], leadTimes: [], ...base }),
    ),
    ...pages.map(([name, page]) => {
      const nested = { kind: 'page', name: page, within: name, span: span(), ...base };
      const none = { channels: [], captures: [], uses: [], slas: [], metrics: [], needs: [] };
      return {
        kind: 'campaign',
        name,
        span: span(),
        ...base,
        pages: [nested],
        ...none,
      } as unknown as Campaign;
    }),
    ...fields.map(([crm, object, field]) => {
      const nested = { kind: 'crm-field', name: field, within: `${crm}/${object}`, span: span(), ...base };
      const holder = { kind: 'object', name: object, within: crm, span: span(), ...base, fields: [nested] };
      return { kind: 'schema', name: crm, span: span(), ...base, objects: [holder] } as unknown as CrmSchema;
    }),
  ];
  const rest = { text: '', lineStarts: [0], quantities: [], moments: [], problems: [], allows: [] };
  // A file has references of its own.
  return { path, builtIn, declarations, references: references.map((each) => ({ ...each })), ...rest };
}

const aName = fc.constantFrom('a', 'b', 'c');
const aReference: fc.Arbitrary<Reference> = fc.oneof(
  aName.map((name) => ({ kinds: ['team'] as const, name, span: at, statement: '' })),
  fc
    .tuple(aName, aName)
    .map(([name, within]) => ({ kinds: ['page'] as const, name, within, span: at, statement: '' })),
  fc
    .tuple(aName, aName)
    .map(([name, within]) => ({ kinds: ['page', 'team'] as const, name, within, span: at, statement: '' })),
  fc.tuple(aName, aName, fc.option(aName, { nil: undefined })).map(([name, object, crm]) => ({
    kinds: ['crm-field'] as const,
    name,
    object: { name: object, ...(crm !== undefined && { crm }) },
    span: at,
    statement: '',
  })),
  aName.map((name) => ({ kinds: ['object'] as const, name, span: at, statement: '' })),
);
const aContent: fc.Arbitrary<Content> = fc.record({
  builtIn: fc.boolean(),
  teams: fc.array(aName, { maxLength: 3 }),
  pages: fc.array(fc.tuple(aName, aName), { maxLength: 2 }),
  fields: fc.array(fc.tuple(aName, aName, aName), { maxLength: 2 }),
  references: fc.array(aReference, { maxLength: 4 }),
});
const anEdit = fc.tuple(fc.nat({ max: 5 }), fc.option(aContent, { freq: 3 }));

const KINDS: readonly DeclarationKind[] = ['team', 'page', 'object', 'crm-field'];

function namesIn(file: SourceFile): [string, AnyDeclaration][] {
  return everyDeclaration(file).map((declaration) => [declaration.name, declaration]);
}

function answersOf(workspace: Workspace) {
  const entries = workspace.entriesOf(namesIn);
  const declarations = workspace.files.flatMap((file) => everyDeclaration(file));
  return {
    keys: [...entries.keys()].sort(),
    entries: ['a', 'b', 'c', 'd'].map((key) => [entries.has(key), entries.get(key)]),
    uses: declarations.map((declaration) => workspace.usesOf(declaration)),
    used: declarations.map((declaration) => workspace.isUsed(declaration)),
    dangling: KINDS.map((kind) => workspace.hasDangling(kind)),
  };
}

describe('what a workspace keeps', () => {
  it('is what a fresh workspace finds, after any edits', () => {
    fc.assert(
      fc.property(fc.array(anEdit, { minLength: 1, maxLength: 12 }), (edits) => {
        const files = new Map<string, SourceFile>();
        let workspace = buildWorkspace([], { today: '2026-11-01' });
        answersOf(workspace);
        for (const [number, content] of edits) {
          const path = `${number}.campaign`;
          if (content) files.set(path, fileOf(path, content));
          else files.delete(path);
          workspace = continueWorkspace(workspace, [...files.values()]);
          const fresh = buildWorkspace([...files.values()], { today: '2026-11-01' });
          assert.deepEqual(answersOf(workspace), answersOf(fresh));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says which references lead nowhere, of the files of the repository only', () => {
    const dangling = { kinds: ['team'] as const, name: 'a', span: at, statement: '' };
    const nothing = { teams: [], pages: [], fields: [], references: [dangling] };
    const library = fileOf('library', { ...nothing, builtIn: true });
    const own = fileOf('own', { ...nothing, builtIn: false });
    const teams = fileOf('teams', { ...nothing, builtIn: false, teams: ['a'], references: [] });
    const today = { today: '2026-11-01' };
    assert.equal(buildWorkspace([library], today).hasDangling('team'), false);
    assert.equal(buildWorkspace([library, own], today).hasDangling('team'), true);
    assert.equal(buildWorkspace([library, own, teams], today).hasDangling('team'), false);
  });

  it('reads only the files that changed', () => {
    const read: string[] = [];
    const paths = (file: SourceFile): [string, string][] => {
      read.push(file.path);
      return [['path', file.path]];
    };
    const nothing = { builtIn: false, teams: [], pages: [], fields: [], references: [] };
    const files = ['a', 'b', 'c'].map((path) => fileOf(path, nothing));
    const before = buildWorkspace(files, { today: '2026-11-01' });
    before.entriesOf(paths);
    read.length = 0;
    const after = continueWorkspace(before, [
      ...files.filter(({ path }) => path !== 'b'),
      fileOf('b', nothing),
    ]);
    assert.deepEqual(
      after
        .entriesOf(paths)
        .get('path')
        .map(({ value }) => value),
      ['a', 'b', 'c'],
    );
    assert.deepEqual(new Set(read), new Set(['b']));
  });
});
