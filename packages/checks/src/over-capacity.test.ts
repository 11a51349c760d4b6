/** Parameters, several files, and whom a finding is about: what the page cannot show. */
import assert from 'node:assert/strict';
import { applyEdits, type Finding } from './finding.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { type FixtureOptions, findingsOf } from './testing.ts';

const STORE = `system store "Online store" {
  owner ecommerce
  capacity 400 rps
  visit 10 requests
}
`;

/** A spot brings 595 rps for each million of viewers, half a minute after it. */
function spot(name: string, viewers: string, day = '2026-11-27', status = 'planned'): string {
  return `campaign ${name} {
  status ${status}
  runs ${day} .. ${day}
  page offers "/${name}" on store
  channel tv: tv {
    audience ${viewers}
    at ${day} 20:15 lasting 20 s
    response 0.5 %
    lands-on offers
  }
}
`;
}

/** More than the store can serve within ten minutes, and not within an hour. */
const MAIL = `campaign mailing {
  status planned
  runs 2026-11-27 .. 2026-11-27
  page offers "/mailing" on store
  channel mail: email {
    audience 9000k
    at 2026-11-27 09:00 over 10 min
    response 8 %
    lands-on offers
  }
}
`;

function overloads(text: string, options: FixtureOptions = {}): Finding[] {
  return findingsOf(text, { codes: ['over-capacity'], ...options }).findings;
}

describe('over-capacity', () => {
  it('gives the range by which rates may differ', () => {
    const text = STORE + spot('break', '900k');
    const parameters = { ...DEFAULT_SETTINGS.parameters, band: 50 };
    const [finding] = overloads(text, { settings: { ...DEFAULT_SETTINGS, parameters } });
    assert.match(finding?.help ?? '', /differ by 50 %, the worst second gets 268 to 803 rps$/);
  });

  it('searches for fixes only where somebody asks for them', () => {
    const text = STORE + MAIL;
    const [whole] = overloads(text);
    assert.ok(whole && whole.fixes.length > 0);
    const [bare] = overloads(text, { searchFixes: () => false });
    assert.deepEqual(bare, { ...whole, fixes: [], hasMoreFixes: true });
    const isThis: FixtureOptions['searchFixes'] = (code, { start }) =>
      code === 'over-capacity' && start === whole.at.span.start;
    assert.deepEqual(overloads(text, { searchFixes: isThis }), [whole]);
  });

  it('lists the six heaviest channels, and how many more there are', () => {
    const names = Array.from({ length: 9 }, (_, i) => `spot-${i}`);
    const [finding] = overloads(STORE + names.map((name, i) => spot(name, `${100 + i}k`)).join(''));
    const messages = finding?.related.map(({ message }) => message) ?? [];
    assert.equal(messages.length, 7);
    assert.match(messages[0] ?? '', /^`tv` of `spot-8`: 64\.2 rps from 6\.42 visits\/s$/);
    assert.equal(messages[6], 'and 3 more channels');
  });

  it('tells how often there is too much', () => {
    const days = ['2026-11-25', '2026-11-26', '2026-11-27'];
    const [finding, ...others] = overloads(
      STORE + days.map((day, i) => spot(`spot-${i}`, '900k', day)).join(''),
    );
    assert.deepEqual(others, []);
    assert.match(finding?.help ?? '', /, and there are 2 more such times/);
  });

  it('mends a campaign in its own file', () => {
    const campaign = (over: string) => `campaign alert {
  status planned
  runs 2026-11-27 .. 2026-11-28
  page offers "/" on store
  channel push: push-ios {
    audience 600k
    at 2026-11-27 10:00 over ${over}
    response 4 %
    lands-on offers
  }
}
`;
    const text = (over: string) => `//- systems.campaign\n${STORE}//- alert.campaign\n${campaign(over)}`;
    const [finding] = overloads(text('2 min'));
    assert.equal(finding?.at.file, 'systems.campaign');
    const edits = finding?.fixes[0]?.edits ?? [];
    assert.deepEqual(
      edits.map(({ at }) => at.file),
      ['alert.campaign'],
    );
    assert.equal(applyEdits(campaign('2 min'), edits), campaign('4 min'));
    assert.deepEqual(overloads(text('4 min')), []);
  });

  it('proposes nothing that would be too much for another system', () => {
    const both = (rest: string) => `${STORE}system search { owner ecommerce ${rest} visit 10 requests }
${spot('break', '600k')}
campaign alert {
  status planned
  runs 2026-11-27 .. 2026-11-28
  page offers "/" on store
  page finder "/" on search
  channel push: push-ios {
    audience 150k
    at 2026-11-27 20:10 over 5 min
    response 4 %
    lands-on offers
  }
  channel mail: push-ios {
    audience 150k
    at 2026-11-27 20:20 over 5 min
    response 4 %
    lands-on finder
  }
}
`;
    const titles = (text: string) => overloads(text).flatMap(({ fixes }) => fixes.map(({ title }) => title));
    assert.deepEqual(titles(both('capacity 400 rps')), titles(both('')));
    assert.notDeepEqual(titles(both('')), []);
  });

  describe('of drafts', () => {
    const [planned, draft] = [spot('early', '500k'), spot('late', '500k', '2026-11-27', 'draft')];

    it('leaves the files of others alone', () => {
      const text = `//- systems.campaign\n${STORE}//- early.campaign\n${planned}//- late.campaign\n${draft}`;
      assert.deepEqual(
        overloads(text).map(({ at, message }) => [at.file, message]),
        [['late.campaign', '`store` would get 595 rps on 2026-11-27 20:15:46 UTC, 149 % of its 400 rps']],
      );
    });

    it('does not judge drafts against each other', () => {
      assert.deepEqual(overloads(STORE + draft + draft.replace('late', 'later')), []);
    });

    it('does not blame a draft for what others do weeks after its send', () => {
      const early = spot('early', '100k', '2026-11-20', 'draft')
        .replace(': tv', ': email')
        .replace(' lasting 20 s', '');
      const findings = overloads(STORE + early + spot('late', '900k'));
      assert.deepEqual(
        findings.map(({ message }) => message),
        ['`store` gets 535 rps on 2026-11-27 20:15:46 UTC, 134 % of its 400 rps'],
      );
    });

    it('finds its own second although others are worse in its tail', () => {
      const mail = spot('early', '1M', '2026-11-20', 'draft')
        .replace(': tv', ': push-ios')
        .replace(' lasting 20 s', '');
      const [own] = overloads(STORE + mail.replace('0.5 %', '4 %') + spot('late', '3M')).filter(
        ({ at, message }) => at && message.includes('would'),
      );
      assert.match(own?.message ?? '', /^`store` would get \d+ rps on 2026-11-20 /);
    });

    it('are as they were afterwards', () => {
      const text = STORE + planned + draft;
      assert.deepEqual(overloads(text), overloads(text));
      assert.equal(overloads(text).length, 1);
    });
  });

  it('waits until a campaign can be read', () => {
    const broken = spot('break', '900k').replace('lands-on offers\n  }', 'lands-on offers\n');
    const codes = overloads(STORE + broken).map(({ code }) => code);
    assert.ok(codes.length > 0 && !codes.includes('over-capacity'), codes.join());
  });
});
