/** What Markdown cannot show: a use that is written and not understood, in another file or the same. */
import assert from 'node:assert/strict';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import { buildWorkspace } from '@liaison/model';
import { runChecks } from './run-checks.ts';
import { unusedDeclaration } from './unused-declaration.ts';

const LIST = 'list prospects "Possible buyers" { size 200k }\n';

describe('unused-declaration', () => {
  it('finds what no file names', () => {
    assert.deepEqual(unused('campaign a { channel b: email { audience 40k } }'), ['prospects']);
    assert.deepEqual(unused('campaign a { channel b: email { audience 1,200 } }'), ['prospects']);
  });

  it('is silent where the name stands in a file that cannot be read whole', () => {
    for (const line of [
      'audience 1,200 from prospects',
      'audiense from prospects',
      'audience from Possible buyers',
    ]) {
      assert.deepEqual(unused(`campaign a {\n  channel b: email {\n    ${line}\n  }\n}\n`), []);
    }
  });

  it('is silent where another name of the kind leads nowhere', () => {
    assert.deepEqual(unused('campaign a { channel b: email { audience from prospekts } }'), []);
    assert.deepEqual(unused('campaign a { owner nobody }'), ['prospects']);
  });

  it('does not take the declaration itself for its use', () => {
    assert.deepEqual(unused('', `${LIST}campaign a { value 1,200 USD }`), ['prospects']);
    assert.deepEqual(unused('', `${LIST}campaign a { value 1,200 USD from prospects }`), []);
  });
});

/** Names that are reported in a file of lists, beside a file of a campaign. */
function unused(campaign: string, lists = LIST): string[] {
  const files = [
    ...libraryFiles(),
    parseCampaignFile({ path: 'a.campaign', text: campaign }),
    parseCampaignFile({ path: 'lists.campaign', text: lists }),
  ];
  const workspace = buildWorkspace(files, { today: '2026-11-01' });
  return runChecks(workspace, { checks: [unusedDeclaration], crash: 'throw' }).map(
    ({ message }) => /`([^`]+)`$/.exec(message)?.[1] ?? '',
  );
}
