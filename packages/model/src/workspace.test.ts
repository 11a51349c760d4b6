/** Names to declarations. The files are made by hand here: what the language makes of text is tested there. */
import assert from 'node:assert/strict';
import type { CrmField, CrmObject, CrmSchema } from './crm.ts';
import type { AnyDeclaration, Reference } from './declaration.ts';
import type { SourceFile } from './source.ts';
import { buildWorkspace } from './workspace.ts';

const at = { start: 0, end: 0 };
const base = { span: at, nameSpan: at, statements: [] };

function file(path: string, declarations: AnyDeclaration[], references: Reference[] = []): SourceFile {
  return {
    path,
    text: '',
    lineStarts: [0],
    builtIn: false,
    declarations,
    references,
    quantities: [],
    moments: [],
    problems: [],
    allows: [],
  };
}

const team = (name: string): AnyDeclaration => ({ kind: 'team', name, budgets: [], leadTimes: [], ...base });
const crm = (name: string): AnyDeclaration => ({ kind: 'crm', name, processes: [], ...base });

function schema(crmName: string, objects: Record<string, string[]>): CrmSchema {
  return {
    kind: 'schema',
    name: crmName,
    ...base,
    crm: { kinds: ['crm'], name: crmName, span: at, statement: 'schema' },
    objects: Object.entries(objects).map(
      ([name, fields]): CrmObject => ({
        kind: 'object',
        name,
        within: crmName,
        ...base,
        flags: [],
        fields: fields.map(
          (field): CrmField => ({
            kind: 'crm-field',
            name: field,
            within: `${crmName}/${name}`,
            flags: [],
            ...base,
          }),
        ),
      }),
    ),
  };
}

function target(object: string, field?: string, crmName?: string) {
  const inCrm = crmName === undefined ? {} : { crm: crmName };
  return {
    span: at,
    ...(crmName !== undefined && {
      crm: { kinds: ['crm'] as const, name: crmName, span: at, statement: '->' },
    }),
    object: {
      kinds: ['object'] as const,
      name: object,
      span: at,
      statement: '->',
      ...(crmName !== undefined && { within: crmName }),
    },
    ...(field !== undefined && {
      field: {
        kinds: ['crm-field'] as const,
        name: field,
        span: at,
        statement: '->',
        object: { name: object, ...inCrm },
      },
    }),
  };
}

describe('model: workspace', () => {
  it('finds a declaration by kind and name, and all of one name', () => {
    const workspace = buildWorkspace([file('b', [team('growth')]), file('a', [team('growth'), team('it')])], {
      today: '2026-11-01',
    });
    assert.deepEqual(
      workspace.lookup('team', 'growth').map(({ file: { path } }) => path),
      ['a', 'b'],
    );
    assert.deepEqual(workspace.lookup('person', 'growth'), []);
    assert.equal(workspace.all('team').length, 3);
  });

  it('resolves to the first kind that has the name', () => {
    const workspace = buildWorkspace([file('a', [team('growth'), crm('growth')])], { today: '2026-11-01' });
    const reference = (kinds: Reference['kinds']): Reference => ({
      kinds,
      name: 'growth',
      span: at,
      statement: 'by',
    });
    assert.equal(workspace.resolve(reference(['vendor', 'team']))?.declaration.kind, 'team');
    assert.equal(workspace.resolve(reference(['person'])), undefined);
    assert.equal(workspace.resolveTo('crm', reference(['team'])), undefined);
  });

  it('knows where each declaration is used', () => {
    const reference: Reference = {
      kinds: ['team'],
      name: 'growth',
      span: { start: 3, end: 9 },
      statement: 'team',
    };
    const growth = team('growth');
    const workspace = buildWorkspace([file('a', [growth, team('it')]), file('b', [], [reference])], {
      today: '2026-11-01',
    });
    assert.deepEqual(
      workspace.usesOf(growth).map((use) => [use.file.path, use.reference.span.start]),
      [['b', 3]],
    );
  });

  describe('targets', () => {
    const files = [
      file('a', [
        crm('sf'),
        crm('hub'),
        crm('bare'),
        schema('sf', { Lead: ['Email'], Contact: ['Email'] }),
        schema('hub', { Contact: ['email'] }),
      ]),
    ];
    const workspace = buildWorkspace(files, { today: '2026-11-01' });
    const stateOf = (...parts: Parameters<typeof target>) => workspace.resolveTarget(target(...parts)).state;

    it('are found in the CRM that has the object', () => assert.equal(stateOf('Lead', 'Email'), 'found'));
    it('are ambiguous where two CRMs have it', () =>
      assert.equal(stateOf('Contact', 'Email'), 'ambiguous-object'));
    it('are found in the CRM that is named', () => {
      assert.equal(stateOf('Contact', 'Email', 'sf'), 'found');
      assert.equal(stateOf('Contact', 'Email', 'hub'), 'unknown-field');
      assert.equal(stateOf('Contact', 'email', 'hub'), 'found');
    });
    it('say what is missing', () => {
      assert.equal(stateOf('Lead'), 'no-field');
      assert.equal(stateOf('Leed', 'Email'), 'unknown-object');
      assert.equal(stateOf('Lead', 'Email', 'nowhere'), 'unknown-crm');
      assert.equal(stateOf('Lead', 'Email', 'bare'), 'no-schema');
    });
  });
});
