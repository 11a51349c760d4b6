/** When an editor draws lenses and hints anew, which rest on other files too. */
import assert from 'node:assert/strict';
import { startClient, type TestClient } from '../testing/client.ts';
import { CAMPAIGN, SHOP } from '../testing/shop.ts';

const bodyOf = (fixture: string) => fixture.slice(fixture.indexOf('\n') + 1);

const [ORG, FAIR] = [bodyOf(SHOP), bodyOf(CAMPAIGN)];
const LENSES = { workspace: { codeLens: { refreshSupport: true } } };

describe('lenses and hints', () => {
  let client: TestClient;
  let drawn = 0;
  beforeEach(async () => {
    drawn = 0;
    const { promise: held, resolve: read } = Promise.withResolvers<void>();
    client = await startClient(
      { 'org.campaign': ORG, 'fair.campaign': FAIR },
      LENSES,
      undefined,
      undefined,
      held,
    );
    client.connection.onRequest('workspace/codeLens/refresh', () => {
      drawn++;
      return null;
    });
    await client.open('fair.campaign');
    // Answered at once, and after it has been told of the file.
    await client.connection.sendRequest('liaison/templates');
    read();
    await again();
  });
  afterEach(() => client.end());

  /** Waits until they are drawn, and counts from there. */
  async function again(): Promise<void> {
    await client.until(() => drawn > 0);
    await rest();
    drawn = 0;
  }

  it('are drawn anew in the only open file when another one changes on the disk', async () => {
    await client.changeOnDisk('org.campaign', ORG.replace('capacity 400 rps', 'capacity 300 rps'));
    await again();
    await client.changeOnDisk('liaison.config.json', '{ "today": "2026-11-02" }');
    await again();
  });

  it('are drawn by the editor itself in the only open file when somebody types there', async () => {
    await client.type('fair.campaign', FAIR.replace('owner ana', 'owner anna'));
    await client.until(() =>
      client.diagnostics('fair.campaign').some(({ code }) => code === 'unresolved-reference'),
    );
    await rest();
    assert.equal(drawn, 0);
    await client.open('org.campaign');
    await again();
    await client.type('fair.campaign', FAIR);
    await again();
  });

  it('are drawn nowhere while no file is open', async () => {
    await client.close('fair.campaign');
    await rest();
    drawn = 0;
    await client.changeOnDisk('org.campaign', ORG.replace('person ana', 'person anna'));
    await client.until(() =>
      client.diagnostics('fair.campaign').some(({ code }) => code === 'unresolved-reference'),
    );
    await rest();
    assert.equal(drawn, 0);
  });
});

/** What is not to come would have come by then. */
async function rest(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 200));
}
