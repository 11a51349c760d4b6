import assert from 'node:assert/strict';
import { ResponseError } from 'vscode-languageserver';
import { repositoryOf } from '../testing/edited-repository.ts';
import { newCampaignIn } from './new-files.ts';

const FIXTURE = `//- org/people.campaign
team growth { side marketing }
person ana "Ana" { team growth }
//- campaigns/spring.campaign
campaign spring {
  timezone Europe/Paris
}
`;
const asked = { uri: 'file:///repository', timezone: 'Europe/London' };
const answer = (name: string, template = 'search') =>
  newCampaignIn(repositoryOf(FIXTURE), { ...asked, name, template }, '2026-11-01');

describe('liaison/newCampaign', () => {
  it('fills a template with what the repository has', () => {
    const file = answer('autumn-sale');
    assert.ok(!(file instanceof ResponseError));
    assert.equal(file.uri, 'file:///repository/campaigns/autumn-sale.campaign');
    assert.match(file.text, /^campaign autumn-sale "Autumn sale" \{\n {2}owner +ana\n/);
    assert.match(file.text, /timezone +Europe\/Paris/);
  });

  it('says why it cannot', () => {
    const messages = [answer('Spring'), answer('spring'), answer('x', 'serch')].map((refused) =>
      refused instanceof ResponseError ? refused.message : '',
    );
    assert.match(messages[0] ?? '', /is no name for a campaign/);
    assert.equal(messages[1], 'Campaign `spring` is in `campaigns/spring.campaign` already');
    assert.equal(messages[2], 'There is no template `serch`. Did you mean `search`?');
  });

  it('writes none beside the repositories of a folder', () => {
    const around = repositoryOf(FIXTURE);
    around.nested = ['file:///repository/shop', 'file:///repository/caf%C3%A9'];
    const refused = newCampaignIn(around, { ...asked, name: 'x' }, '2026-11-01');
    assert.ok(refused instanceof ResponseError);
    assert.match(refused.message, /^Repositories lie below this folder: `shop`, `café`\. Open a file/);
  });
});
