/** Where "Begin a line with …" puts the statement. */
import assert from 'node:assert/strict';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import { buildWorkspace } from '@liaison/model';
import { applyEdits } from './finding.ts';
import { runChecks } from './run-checks.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { swallowedKeyword } from './swallowed-keyword.ts';

/** The text after the fix of its only swallowed keyword; a fixture would lose the carriage returns. */
function fixed(text: string): string {
  const file = parseCampaignFile({ path: 'main.campaign', text });
  const workspace = buildWorkspace([...libraryFiles(), file], { today: '2026-11-01' });
  const findings = runChecks(workspace, {
    checks: [swallowedKeyword],
    settings: DEFAULT_SETTINGS,
    crash: 'throw',
  });
  assert.equal(findings.length, 1);
  return applyEdits(text, findings[0]?.fixes[0]?.edits ?? []);
}

describe('a line that begins with the keyword', () => {
  const cases: readonly [string, string, string][] = [
    [
      'stands as deep as the line that it leaves',
      'campaign a {\n  owner status draft\n}\n',
      'campaign a {\n  owner\n  status draft\n}\n',
    ],
    [
      'stands deeper than a line that opens the block',
      'campaign a { owner status draft }\n',
      'campaign a { owner\n  status draft }\n',
    ],
    [
      'stands deeper by each block that the line opens',
      'campaign a { channel b: email { lands-on response 3 % } }\n',
      'campaign a { channel b: email { lands-on\n    response 3 % } }\n',
    ],
    [
      'is no deeper for a block that the line closes again, nor for braces in texts',
      'campaign a {\n  page b "/{" { visit 3 requests } /* { */ owner status draft\n}\n',
      'campaign a {\n  page b "/{" { visit 3 requests } /* { */ owner\n  status draft\n}\n',
    ],
    [
      'ends as the lines of its file end',
      'campaign a {\r\n  owner status draft\r\n}\r\n',
      'campaign a {\r\n  owner\r\n  status draft\r\n}\r\n',
    ],
  ];
  for (const [title, before, after] of cases) {
    it(title, () => assert.equal(fixed(before), after));
  }
});
