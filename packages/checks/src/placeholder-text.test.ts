/** What the page of the check cannot show: placeholders of an organisation's own. */
import assert from 'node:assert/strict';
import { DEFAULT_PARAMETERS, DEFAULT_SETTINGS } from './settings.ts';
import { expectFindings } from './testing.ts';

describe('placeholder-text', () => {
  const withPlaceholders = (placeholders: readonly string[]) => ({
    codes: ['placeholder-text'],
    settings: { ...DEFAULT_SETTINGS, parameters: { ...DEFAULT_PARAMETERS, placeholders } },
  });

  it('looks for the words of the settings, and for no others', () => {
    const found = expectFindings(
      `campaign spring "Spring (to do) TBD" {
//                       ^^^^^ warning placeholder-text: \`to do\` stands for something still to be written
  crm-id "todo"
}
`,
      withPlaceholders(['to do', 'XX']),
    );
    assert.equal(found.length, 1);
  });

  it('still finds empty texts where no words are set', () => {
    expectFindings(
      `campaign spring "TBD" {
  crm-id " "
//       ^^^ warning placeholder-text: This text is empty
}
`,
      withPlaceholders([]),
    );
  });
});
