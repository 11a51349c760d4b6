/** What a review says of load, budgets, throttles and contingency, and of the systems' side. */
import assert from 'node:assert/strict';
import { campaign, drawn, reviewed, SHOP } from './two-versions.ts';

describe('review of capacity', () => {
  it('tells of a throttle that is gone, and of the load that follows', () => {
    const { changes, loads } = reviewed(
      campaign(),
      campaign((text) => text.replace('    throttle 120k messages per hour\n', '').replace('over 4 h', '')),
    );
    assert.ok(changes.length > 0);
  });

  it('is empty where nothing that matters changed', () => {
    const { changes, loads } = reviewed(
      campaign(),
      campaign((text) => text.replace('campaign tea {', '// new\ncampaign tea "Tea!" {\n').replace(/\n {2}/g, '\n      ')),
    );
    assert.deepEqual(drawn(changes), []);
    assert.deepEqual(loads, []);
  });

  it('renames', () => {
  });
});
