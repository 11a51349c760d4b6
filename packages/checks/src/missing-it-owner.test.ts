/** What the page of the check cannot say: a repository in which nobody could be proposed. */
import assert from 'node:assert/strict';
import { expectFindings } from './testing.ts';

describe('missing-it-owner', () => {
  it('proposes nobody where no IT person is known', () => {
    const [finding] = expectFindings(
      `team growth "Growth" { side marketing }
person ana "Ana Reyes" { team growth }
campaign spring "Spring sale" {
//       ^^^^^^ error missing-it-owner: Campaign \`spring\` names no IT owner
  owner ana
}`,
      { codes: ['missing-it-owner'], bare: true },
    );
    assert.deepEqual(finding?.fixes, []);
  });

  it('is silent about a statement that is not finished', () => {
    expectFindings('campaign spring {\n  it-owner\n}', { codes: ['missing-it-owner'] });
  });

  it('has words for a campaign without a name', () => {
    expectFindings(
      `  campaign {
//^^^^^^^^ error missing-it-owner: A campaign without a name names no IT owner
  }`,
      { codes: ['missing-it-owner'], bare: true },
    );
  });
});
