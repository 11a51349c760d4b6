import assert from 'node:assert/strict';
import { DEFAULT_PARAMETERS, DEFAULT_SETTINGS } from './settings.ts';
import { findingsOf } from './testing.ts';

describe('stale-schema', () => {
  const text = 'crm hub { platform hubspot }\nschema of hub exported 2026-09-30 { object contacts { } }\n';

  function messages(schemaMonths: number): string[] {
    const settings = { ...DEFAULT_SETTINGS, parameters: { ...DEFAULT_PARAMETERS, schemaMonths } };
    return findingsOf(text, { codes: ['stale-schema'], settings }).findings.map(({ message }) => message);
  }

  it('counts the months that the configuration says', () => {
    assert.deepEqual(messages(1), ['The schema of `hub` is of 2026-09-30, more than a month ago']);
    assert.deepEqual(messages(2), []);
  });
});
