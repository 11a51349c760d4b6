/** Whatever forms ask, a proposed Salesforce field is read back as what was wanted. */
import assert from 'node:assert/strict';
import { importCrm } from '@liaison/importers';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import { buildWorkspace, writtenText } from '@liaison/model';
import { proposeFields } from '@liaison/targets';
import fc from 'fast-check';

const SCHEMA = `crm sf {
  platform salesforce
}

schema of sf {
  object Lead {
    Known: text
  }
}
`;

function proposed(line: string) {
  const text = `${SCHEMA}\ncampaign spring {\n  capture form {\n    ${line} -> Lead.New__c\n  }\n}\n`;
  const file = parseCampaignFile({ path: 'a.campaign', text });
  assert.deepEqual(file.problems, [], text);
  const [campaign] = file.declarations.filter((declaration) => declaration.kind === 'campaign');
  const asked = campaign?.captures[0]?.fields[0]?.type?.choices.map(({ value }) => value);
  const workspace = buildWorkspace([...libraryFiles(), file], { today: '2026-11-01' });
  return { asked, ...proposeFields(workspace) };
}

const text = fc.oneof(
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.constantFrom('a < b & c > d', ']]>', '<!-- -->', '&amp;', ' spaced ', 'two\nlines', '\uFFFE', '\u0000'),
);

describe('a proposed Salesforce field', () => {
  it('has the values of the form, whatever they are, or says that it cannot', () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 5 }), text, (values, title) => {
        const list = values.map((value) => writtenText(value)).join(', ');
        const { asked, fields, refused } = proposed(`a: choice(${list}) ${writtenText(title)}`);
        assert.equal(fields.length + refused.length, 1);
        const [field] = fields;
        if (!field) return;
        const { text: schema, problems } = importCrm([field], { crm: 'sf' });
        assert.deepEqual(problems, [], field.text);
        const { declarations } = parseCampaignFile({ path: 'sf.campaign', text: schema });
        const read = declarations.flatMap((each) => (each.kind === 'schema' ? each.objects : []))[0];
        const back = read?.fields.find(({ name }) => name === 'New__c');
        assert.deepEqual(
          back?.type?.choices.map(({ value }) => value),
          [...new Set(asked)],
        );
      }),
      { numRuns: 300 },
    );
  });

  it('has the length of the form as far as Salesforce has it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('text', 'long-text'),
        fc.integer({ min: 1, max: 200_000 }),
        (type, length) => {
          const [field] = proposed(`a: ${type}(${length})`).fields;
          assert.ok(field);
          const { text: schema } = importCrm([field], { crm: 'sf' });
          const stored = Number(/New__c: .*?text\((\d+)\)/.exec(schema)?.[1]);
          assert.ok(stored >= Math.min(length, 131_072), schema);
        },
      ),
      { numRuns: 100 },
    );
  });
});
