/** What has another name and is the same: told as that, together with what else has changed. */
import assert from 'node:assert/strict';
import { edited, FULL } from './full-campaign.ts';
import { campaign, drawn, reviewed, type Texts } from './two-versions.ts';

/** What the review says where every `name` has become `other`, after some more edits. */
function renamed(name: string, other: string, edit: (text: string) => string = (text) => text, texts = FULL) {
  const after = Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [path, edit(text.replaceAll(name, other))]),
  );
  return drawn(reviewed(texts, after).changes);
}

function without(path: string, texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([known]) => known !== path));
}

describe('review of renames', () => {
  it('tells of a campaign that has another name', () => {
    assert.deepEqual(renamed('campaign tea {', 'campaign coffee {'), [
      'information campaign-renamed: campaign: tea -> coffee',
    ]);
  });

  it('does not take the load of a campaign that has another name for new', () => {
    const texts = (name: string, rate: string) =>
      Object.fromEntries(
        Object.entries(FULL).map(([path, text]) => [
          path,
          text.replaceAll('campaign tea {', `campaign ${name} {`).replace('over 4 h', rate),
        ]),
      );
    assert.deepEqual(reviewed(FULL, texts('coffee', 'over 4 h')).loads, []);
    const { loads } = reviewed(FULL, texts('coffee', 'over 5 h'));
    assert.ok(loads.length > 0);
    for (const { changed } of loads) {
      assert.ok(changed.every(({ campaign: name, before }) => name === 'coffee' && before !== null));
    }
  });

  it('tells what else has changed in it', () => {
    const says = renamed('campaign tea {', 'campaign coffee {', (text) =>
      text.replace('"/tea"', '"/coffee"').replace('over 4 h', 'over 5 h'),
    );
    assert.deepEqual(says, [
      'breaking page-path-changed (marketing): path of `landing`: /tea -> /coffee',
      'information load-lowered: load on `checkout`: 0.0272 rps -> 0.0231 rps',
      'information send-time-raised: time over which `mail` sends: 4 h -> 5 h',
      'information campaign-renamed: campaign: tea -> coffee',
    ]);
  });

  it('knows a campaign by its number in the CRM, however else it is written', () => {
    const before = { 'a.campaign': 'campaign tea { crm-id "701" status planned owner ana }' };
    const after = { 'a.campaign': 'campaign coffee { crm-id "701" status live it-owner tom champion kim }' };
    assert.ok(
      drawn(reviewed(before, after).changes).includes(
        'information campaign-renamed: campaign: tea -> coffee',
      ),
    );
  });

  it('takes less than seven lines of ten for another campaign', () => {
    const before = { 'a.campaign': 'campaign tea { status planned owner ana it-owner tom }' };
    const after = { 'a.campaign': 'campaign coffee { status planned owner kim it-owner lou }' };
    assert.deepEqual(drawn(reviewed(before, after).changes), [
      'information campaign-added: campaign: nothing -> coffee',
      'information campaign-removed: campaign: tea -> nothing',
    ]);
  });

  it('takes the likest of several', () => {
    const tea = campaign()['tea.campaign'] ?? '';
    const before = {
      ...campaign(),
      'rum.campaign': tea.replace('tea {', 'rum {').replace('"/tea"', '"/rum"'),
    };
    const after = {
      ...without('tea.campaign', campaign()),
      'a.campaign': tea.replace('tea {', 'grog {').replace('"/tea"', '"/rum"'),
      'b.campaign': tea.replace('tea {', 'chai {'),
    };
    assert.deepEqual(drawn(reviewed(before, after).changes), [
      'information campaign-renamed: campaign: rum -> grog',
      'information campaign-renamed: campaign: tea -> chai',
    ]);
  });

  it('is silent about renamed channels, pages, forms and fields, and what refers to them', () => {
    for (const [name, other] of [
      [' mail', ' letter-box'],
      ['landing', 'entrance'],
      [' news', ' bulletin'],
      ['opt-in', 'agreed'],
      ['launch', 'liftoff'],
      ['orders {', 'sales {'],
      ['needs landing-page', 'needs front-page'],
    ] as const) {
      const only = (text: string) =>
        // Names of other things that have the same letters.
        text
          .replaceAll(' letter-boxwave', ' mailwave')
          .replaceAll(' bulletinletter', ' newsletter')
          .replaceAll('needs entrance-page', 'needs landing-page')
          .replaceAll('agreed double', 'opt-in double');
      assert.deepEqual(renamed(name, other, only), [], name);
    }
  });

  it('tells of a renamed sender and a renamed place once', () => {
    assert.deepEqual(renamed('shop-news', 'shop-mail'), [
      'information sender-renamed: sender: shop-news -> shop-mail',
    ]);
    assert.deepEqual(renamed('home-hero', 'home-banner'), [
      'information slot-renamed: slot: home-hero -> home-banner',
    ]);
  });

  it('takes another word for another word, whatever is written about both', () => {
    assert.deepEqual(renamed('given-address', 'old-address'), [
      'warning field-category-changed (audience): category of `email` of `news`: given-address -> old-address',
      'warning category-removed (audience): category: given-address -> nothing',
      'information category-added: category: nothing -> old-address',
    ]);
  });

  it('tells what else has changed in a renamed channel', () => {
    const says = renamed('mail: email', 'letter-box: email', (text) =>
      text.replace('pause mail', 'pause letter-box').replace('throttle 120k', 'throttle 130k'),
    );
    assert.deepEqual(says, [
      'breaking throttle-raised (it): throttle of `letter-box`: 120000 messages per hour -> 130000 messages per hour',
    ]);
  });

  it('tells of a renamed system once, and of what else has changed in it', () => {
    assert.deepEqual(renamed('web-shop', 'storefront'), [
      'information system-renamed: system: web-shop -> storefront',
    ]);
    assert.deepEqual(
      renamed('stock', 'depot', (text) =>
        text
          .replace('capacity 300 rps', 'capacity 200 rps')
          .replace('depotlist "/depot"', 'depotlist "/stock"'),
      ),
      [
        'breaking capacity-lowered (marketing): capacity of `depot`: 300 rps -> 200 rps',
        'information system-renamed: system: stock -> depot',
      ],
    );
  });

  it('takes another person, team or vendor with the same lines for another', () => {
    const before = { 'a.campaign': 'vendor a { service email }\nteam b { side it }\nperson c { team b }' };
    const after = {
      'a.campaign':
        'vendor x { service email limit 10 messages per hour }\nteam y { side it }\nperson z { team b }',
    };
    assert.deepEqual(
      reviewed(before, after)
        .changes.map(({ code }) => code)
        .sort(),
      ['person-added', 'person-removed', 'team-added', 'team-removed', 'vendor-added', 'vendor-removed'],
    );
  });

  it('knows a person by the address, a team by its contact, a vendor by all its lines', () => {
    assert.deepEqual(
      renamed('person kim', 'person kimberly', (text) => text.replace('sponsor kim', 'sponsor kimberly')),
      ['information person-renamed: person: kim -> kimberly'],
    );
    assert.deepEqual(
      renamed('agency {', 'bureau {', (text) => text.replace('team agency', 'team bureau')),
      ['information team-renamed: team: agency -> bureau'],
    );
    assert.deepEqual(renamed('queuegate', 'queueup'), [
      'information vendor-renamed: vendor: queuegate -> queueup',
    ]);
  });

  it('tells of kinds, curves, profiles, lists, units, CRMs and objects', () => {
    for (const [kind, name] of [
      ['kind', 'letter'],
      ['curve', 'quick'],
      ['profile', 'daytime'],
      ['list', 'members'],
      ['unit', 'fortnight'],
    ] as const) {
      const only = (text: string) => text.replaceAll('newsother', 'newsletter');
      assert.deepEqual(renamed(name, 'other', only), [
        `information ${kind}-renamed: ${kind}: ${name} -> other`,
      ]);
    }
    const crm =
      'crm a { platform generic owner b }\nschema of a exported 2026-10-01 {\n object Lead {\n  Email: email(80)\n  Name: text(80)\n }\n}';
    const changes = (text: string) => drawn(reviewed({ 'a.campaign': crm }, { 'a.campaign': text }).changes);
    assert.deepEqual(changes(crm.replace('crm a', 'crm z').replace('of a', 'of z')), [
      'information crm-renamed: crm: a -> z',
    ]);
    assert.deepEqual(changes(crm.replace('Lead', 'Person')), [
      'information object-renamed: object: Lead -> Person',
    ]);
  });

  it('carries approvals over', () => {
    const after = edited('campaign tea {', 'campaign coffee {');
    const states = reviewed(FULL, after).signatures.map(({ campaign: name, state }) => `${name} ${state}`);
    assert.deepEqual([...new Set(states)], ['coffee carried']);
  });
});

describe('review of what is new and gone', () => {
  it('tells of campaigns as information', () => {
    const changes = reviewed(FULL, without('tea.campaign', FULL)).changes;
    assert.ok(changes.some(({ code }) => code === 'campaign-removed'));
    assert.deepEqual(new Set(changes.map(({ level }) => level)), new Set(['information']));
  });

  it('names the campaigns that plan with what is gone', () => {
    for (const [declaration, code] of [
      ['system stock', 'system-removed'],
      ['vendor queuegate', 'vendor-removed'],
      ['list members', 'list-removed'],
      ['kind letter', 'kind-removed'],
      ['curve quick', 'curve-removed'],
      ['profile daytime {', 'profile-removed'],
      ['person kim', 'person-removed'],
      ['team agency', 'team-removed'],
    ] as const) {
      const after = edited(declaration, `// ${declaration}`);
      const gone = declaration.startsWith('system') ? withoutBlock(declaration) : after;
      const change = reviewed(FULL, gone).changes.find((one) => one.code === code);
      assert.notEqual(change?.level, 'information', code);
      assert.deepEqual(change?.affects, ['tea'], code);
      const added = reviewed(gone, FULL).changes.find((one) => one.code === code.replace('removed', 'added'));
      assert.equal(added?.level, 'information', code);
    }
  });

  it('hurts nobody where nobody plans with it', () => {
    const lonely = {
      ...FULL,
      'more.campaign':
        'crm other { platform generic }\nunit decade of duration equals 3650 days\nschema of other exported 2026-10-01 {\n object Thing { Name: text(80) }\n}',
    };
    assert.deepEqual(ofOthers(lonely, FULL), [
      'information crm-removed: crm: other -> nothing',
      'information object-removed: object: Thing -> nothing',
      'information unit-removed: unit: decade -> nothing',
    ]);
    assert.deepEqual(ofOthers(FULL, lonely), [
      'information crm-added: crm: nothing -> other',
      'information object-added: object: nothing -> Thing',
      'information unit-added: unit: nothing -> decade',
    ]);
  });
});

/** The texts without a declaration that stands over several lines. */
function withoutBlock(opening: string): Texts {
  const [path, text] = Object.entries(FULL).find(([, found]) => found.includes(opening)) ?? ['', ''];
  const start = text.indexOf(opening);
  return { ...FULL, [path]: text.slice(0, start) + text.slice(text.indexOf('\n}', start) + 2) };
}

/** Changes of what is no campaign. */
function ofOthers(before: Texts, after: Texts): string[] {
  return drawn(reviewed(before, after).changes.filter(({ subject }) => subject.kind !== 'campaign'));
}
