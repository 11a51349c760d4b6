import assert from 'node:assert/strict';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import { buildWorkspace, schemaChanges } from '@liaison/model';
import { CampaignUses } from './hurt-campaigns.ts';

const lines = (fields: readonly string[]) => fields.map((field) => `    ${field}\n`).join('');
const schema = (...fields: readonly string[]) => `schema of sf {\n  object Lead {\n${lines(fields)}  }\n}\n`;

function parse(path: string, text: string) {
  const file = parseCampaignFile({ path, text });
  assert.deepEqual(file.problems, [], text);
  return file;
}

function objectsIn(text: string) {
  return parse('x', text).declarations.flatMap((one) => (one.kind === 'schema' ? one.objects : []));
}

/** The lines of a form that a change of one field hurts; `form` for the form itself. */
function hurt(form: string, before: string, after: string | undefined, crm?: string): readonly string[] {
  const text = `campaign c {\n  capture f {\n    ${form}\n  }\n}\n`;
  const files = [...libraryFiles(), parse('c.campaign', text), parse('crm.campaign', schema(before))];
  const uses = new CampaignUses(buildWorkspace(files, { today: '2026-11-01' }), crm);
  const changes = schemaChanges(
    objectsIn(schema('Id: id', before)),
    objectsIn(schema('Id: id', ...(after === undefined ? [] : [after]))),
  );
  return changes.flatMap((change) =>
    uses.hurtBy(change).map(({ field, at }) => field ?? text.slice(at.span.start, at.span.end).slice(0, 3)),
  );
}

describe('campaigns that a change of the schema hurts', () => {
  it('are those that name what is gone', () => {
    assert.deepEqual(hurt('a: text(9) -> Lead.F', 'F: text(80)', undefined), ['a']);
    assert.deepEqual(hurt('set "x" -> Lead.F', 'F: text(80)', undefined), ['set']);
    assert.deepEqual(hurt('a: text(9) -> Lead.G', 'F: text(80)', undefined), []);
    assert.deepEqual(hurt('a: text(9) -> Lead.F', 'F: text(80)', undefined, 'other'), []);
    assert.deepEqual(hurt('a: text(9) -> sf/Lead.F', 'F: text(80)', undefined, 'sf'), ['a']);
  });

  it('are those whose texts may be longer', () => {
    const shorter = (form: string) => hurt(form, 'F: text(80)', 'F: text(40)');
    assert.deepEqual(shorter('a: text(41) -> Lead.F'), ['a']);
    assert.deepEqual(shorter('a: text(40) -> Lead.F'), []);
    assert.deepEqual(shorter('a: text -> Lead.F'), ['a']);
    assert.deepEqual(shorter(`a: choice("${'x'.repeat(41)}") -> Lead.F`), ['a']);
    assert.deepEqual(shorter(`set "${'x'.repeat(41)}" -> Lead.F`), ['set']);
    assert.deepEqual(shorter('set "x" -> Lead.F'), []);
    assert.deepEqual(hurt('set "ää" -> Lead.F', 'F: text(9), in-bytes', 'F: text(3), in-bytes'), ['set']);
  });

  it('are those whose answers the new type takes less well', () => {
    assert.deepEqual(hurt('a: text(9) -> Lead.F', 'F: text(80)', 'F: integer(8)'), ['a']);
    assert.deepEqual(hurt('a: integer -> Lead.F', 'F: text(80)', 'F: integer(8)'), []);
    assert.deepEqual(hurt('set "x" -> Lead.F', 'F: text(80)', 'F: date'), ['set']);
  });

  it('are those that send a value which is gone, or none of a closed list', () => {
    const fewer = (form: string) => hurt(form, 'F: choice("A", "B"), closed', 'F: choice("B"), closed');
    assert.deepEqual(fewer('a: choice("A", "B") -> Lead.F'), ['a']);
    assert.deepEqual(fewer('a: choice("B") -> Lead.F'), []);
    assert.deepEqual(fewer('set "A" -> Lead.F'), ['set']);
    const closed = (form: string) => hurt(form, 'F: choice("A"), open', 'F: choice("A"), closed');
    assert.deepEqual(closed('set "A" -> Lead.F'), []);
    assert.deepEqual(closed('set "C" -> Lead.F'), ['set']);
    assert.deepEqual(closed('a: text(9) -> Lead.F'), ['a']);
    const numbered = (form: string) => hurt(form, 'F: choice("8", "9"), closed', 'F: choice("9"), closed');
    assert.deepEqual(numbered('set 8 -> Lead.F'), ['set']);
  });

  it('are forms that do not surely fill what is required now', () => {
    const required = (form: string) => hurt(form, 'F: text(80)', 'F: text(80), required');
    assert.deepEqual(required('a: text(9), required -> Lead.F'), []);
    assert.deepEqual(required('a: text(9) -> Lead.F'), ['a']);
    assert.deepEqual(required('a: text(9) -> Lead.Id'), ['f']);
    assert.deepEqual(required('set "x" -> Lead.F'), []);
    assert.deepEqual(required('set "x" -> Lead.F if a is "y"'), ['set']);
    assert.deepEqual(required('a: text(9) -> Contact.F'), []);
  });

  it('are forms that left a field to its default', () => {
    const lost = (form: string) => hurt(form, 'F: text(80), default "x"', 'F: text(80)');
    assert.deepEqual(lost('a: text(9) -> Lead.Id'), ['f']);
    assert.deepEqual(lost('a: text(9) -> Lead.F'), []);
  });
});
