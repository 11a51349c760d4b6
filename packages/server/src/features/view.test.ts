/** `liaison/view`: what is asked about, and how the answer changes. */
import assert from 'node:assert/strict';
import { finished } from '@liaison/model';
import type { ViewAnswer } from '@liaison/server/protocol';
import { startClient } from '../testing/client.ts';
import { repositoryOf } from '../testing/edited-repository.ts';
import { SHOP } from '../testing/shop.ts';
import { type DrawnParams, viewIn } from './view.ts';

const FILES = `${SHOP}
//- fair.campaign
campaign fair "Fair" {
  status   draft
  timezone Europe/London
  page landing "/" on web-shop
  channel mail: email {
    audience 40k
    at       2026-11-27 10:00
    response 5 %
    lands-on landing
  }
  capture form on landing {
    mail: email -> Lead.Email
    shoe: integer
  }
}
`;

const ask = (params: DrawnParams): ViewAnswer => finished(viewIn(repositoryOf(FILES), params));
const inFair = { uri: 'file:///repository/fair.campaign', position: { line: 3, character: 0 } };

describe('liaison/view', () => {
  it('draws every kind, with links to the source', () => {
    for (const kind of ['load', 'calendar', 'crm-way'] as const) {
      const { title, body, styles, rootUri } = ask({ kind, ...inFair });
      assert.ok(title.length > 0 && styles.includes('--ground'));
      assert.match(body, /data-path="[a-z.]+" data-line="\d+" data-character="\d+"/, kind);
      assert.equal(rootUri, 'file:///repository');
    }
  });

  it('counts the draft around the cursor as if it were planned', () => {
    assert.doesNotMatch(ask({ kind: 'load', system: 'web-shop' }).body, /As if the draft/);
    const { body } = ask({ kind: 'load', ...inFair });
    assert.match(body, /As if the draft <b>fair<\/b> were planned/);
    assert.match(body, /fair mail<\/a>/);
    assert.equal(body.match(/<section class="system"/g)?.length, 1);
  });

  it('tells the worst second of the campaign around the cursor', () => {
    const busier = `//- sale.campaign
campaign sale {
  status   planned
  timezone Europe/London
  page landing "/sale" on web-shop
  channel mail: email {
    audience 400k
    at       2027-01-15 10:00
    response 5 %
    lands-on landing
  }
}
`;
    const { body } = finished(viewIn(repositoryOf(FILES + busier), { kind: 'load', ...inFair }));
    assert.match(body, /At the moment, <time datetime="2026-11-27T/);
  });

  it('tells a moment that is asked about', () => {
    const { body } = ask({ kind: 'load', system: 'web-shop', at: '2026-11-20T12:00:00Z' });
    assert.match(body, /At the moment, <time datetime="2026-11-20T12:00:00Z">/);
    assert.doesNotMatch(ask({ kind: 'load', system: 'web-shop', at: 'soon' }).body, /At the moment/);
  });

  it('says of forms what the checks say', () => {
    const { body } = ask({ kind: 'crm-way', ...inFair });
    assert.match(body, /Field <code>shoe<\/code>|<code>shoe<\/code> goes/);
  });

  it('has the same version as long as it says the same', () => {
    const repository = repositoryOf(FILES);
    const version = () => finished(viewIn(repository, { kind: 'calendar' })).version;
    const before = version();
    assert.equal(version(), before);
    const file = repository.analysis.file('fair.campaign');
    const text = file?.text ?? '';
    repository.analysis.change([{ path: 'fair.campaign', text: text.replace('"Fair"', '"Fayre"') }]);
    assert.notEqual(version(), before);
  });

  it('pauses after each system, so that it can be taken back', () => {
    const repository = repositoryOf(FILES);
    const systems = repository.analysis.workspace.all('system').length;
    let steps = 0;
    for (const _ of viewIn(repository, { kind: 'load' })) steps++;
    assert.ok(systems > 0 && steps >= systems, `${steps} steps`);
  });

  it('answers over a connection, and refuses what it does not know', async () => {
    const client = await startClient({ 'main.campaign': 'system shop { capacity 3 rps }\n' });
    try {
      const request = (params: unknown) =>
        client.connection.sendRequest<ViewAnswer | null>('liaison/view', params);
      assert.match((await request({ kind: 'load' }))?.body ?? '', /No campaign loads a system/);
      await assert.rejects(request({ kind: 'poem' }), /There is no view `poem`/);
    } finally {
      client.end();
    }
  });
});
