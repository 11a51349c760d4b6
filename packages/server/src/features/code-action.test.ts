/** What can be done about findings. */
import assert from 'node:assert/strict';
import { applyEdits } from '@liaison/checks';
import { formatCampaign } from '@liaison/language';
import { placeIn } from '../testing/edited-repository.ts';
import { workspaceEditOf } from '../workspace-edit.ts';
import { FIX_ALL } from './code-action/fixes.ts';
import type { Offer, Selection } from './code-action/offer.ts';
import { offersFor } from './code-action.ts';

function selectionIn(fixture: string): Selection {
  const { repository, file, offset } = placeIn(fixture);
  return { repository, file, span: { start: offset, end: offset } };
}

function offerIn(selection: Selection, title: RegExp): Offer {
  const offers = offersFor(selection);
  const found = offers.find((offer) => title.test(offer.title));
  assert.ok(found, `none of ${offers.map((offer) => offer.title).join(', ')}`);
  return found;
}

/** The files that an offer changes, as they are afterwards. */
function after(selection: Selection, title: RegExp): string {
  const edits = offerIn(selection, title).edits?.() ?? [];
  return [...Map.groupBy(edits, ({ at }) => at.file)]
    .map(
      ([path, list]) =>
        `//- ${path}\n${applyEdits(selection.repository.analysis.file(path)?.text ?? '', list)}`,
    )
    .join('');
}

const PEOPLE = `//- people.campaign
team ecommerce "E-commerce" { side it }
team growth "Growth" { side marketing }
person ana "Ana" {
  team growth
  email "ana@shop.example"
}
person tom "Tom" {
  team ecommerce
  email "tom@shop.example"
}
`;

/** Names of every kind that can be created, none of which is declared. */
const MANY_UNKNOWN = `campaign spring {
  owner    anna
  parent   nothing
  goal     none
  slot     home-hero
  change   brave "x"
  cost     stands 3 GBP
  evidence legal-review "x"

  page landing "/" on shop

  channel mail: email {
    audience from people
    sender   news
    through  mailwave
    lands-on landing
    converts 2 % to gift
  }

  capture form on landing {
    purpose  letters
    failures to nobody
    mail: email "E-mail" -> other/Lead.Email category shoe-sizes
  }
}

team web "Web" {
  side elsewhere
}

person mia "Mia" {
  team      web
  signs-for security-of-all
}
`;

describe('code actions', () => {
  it('are fixes that are searched for when somebody asks', () => {
    const selection = selectionIn(`//- main.campaign
system store "Online store" {
  owner ecommerce
  capacity 4<|>00 rps
  visit 10 requests
}
campaign mailing {
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
${PEOPLE}`);
    assert.match(after(selection, /^Send over .* 400 rps/), /09:00 over \d+ (min|h)/);
  });

  it('are the fixes of a finding', () => {
    const selection = selectionIn(`//- main.campaign
campaign spring {
  owner an<|>a
  it-owner tim
}
${PEOPLE}`);
    const other = {
      ...selection,
      span: { start: selection.file.text.indexOf('tim'), end: selection.file.text.indexOf('tim') },
    };
    assert.match(after(other, /^Replace by `tom`/), /it-owner tom\n/);
  });

  it('say which one is safe', () => {
    const selection = selectionIn('campaign spring {\n  value 85 EUR<|>/order\n}');
    const offer = offerIn(selection, /per order/);
    assert.equal(offer.kind, 'quickfix');
    assert.equal(offer.isPreferred, true);
    const guess = selectionIn('campaign spring {\n  st<|>atsu draft\n}');
    assert.equal(offerIn(guess, /status/).isPreferred, undefined);
  });

  it('apply all that is safe in a file, and nothing else', () => {
    const selection = selectionIn(
      'campaign spring {\n  statsu draft\n  value 85 EUR/order\n  crm-id 701Kx\n  <|>\n}',
    );
    const [offer] = offersFor(selection, ['source.fixAll']);
    assert.equal(offer?.kind, FIX_ALL);
    assert.match(
      after(selection, /^Apply all safe fixes/),
      /\n {2}statsu draft\n {2}value 85 EUR per order\n {2}crm-id "701Kx"\n/,
    );
    assert.deepEqual(offersFor(selection, ['refactor']), []);
  });

  describe('that allow a finding', () => {
    const campaign = (line: string) => `//- main.campaign
/** Spring. */
campaign spring {
  owner ana
  it-owner tom
  runs 2026-11-20 .. 2026-11-30
${line}
}
${PEOPLE}`;

    it('are not there for what may not be allowed', () => {
      const selection = selectionIn(campaign('  st<|>atsu draft'));
      const titles = offersFor(selection).map(({ title }) => title);
      assert.deepEqual(titles, ['Replace by `status`', 'Explain `unknown-member`']);
    });

    const besideIt = `${campaign('').replace('owner ana', 'owner ra<|>j')}person raj { team ecommerce }\n`;

    it('stand above the statement that the finding is in', () => {
      const selection = selectionIn(besideIt);
      assert.match(
        after(selection, /^Allow `owner-outside-marketing`/),
        /\n {2}\/\/ allow owner-outside-marketing until 2026-11-30 by tom: \n {2}owner raj\n/,
      );
    });

    it('stand above the documentation of a declaration, so that it stays what it is', () => {
      const selection = selectionIn(campaign('').replace('campaign spring', 'campaign spr<|>ing'));
      assert.match(
        after(selection, /^Allow `missing-sponsor` until 2026-11-30 by tom: say why$/),
        /^\/\/- main.campaign\n\/\/ allow missing-sponsor until 2026-11-30 by tom: \n\/\*\* Spring/,
      );
    });

    const spring = campaign('').replace('campaign spring', 'campaign spr<|>ing');

    it('allow nothing before somebody has said why', () => {
      const selection = selectionIn(spring);
      const { analysis } = selection.repository;
      const codes = () => analysis.findings('main.campaign').map(({ code }) => code);
      const before = codes();
      assert.ok(before.includes('missing-sponsor'));
      const [edit] = offerIn(selection, /^Allow `missing-sponsor`/).edits?.() ?? [];
      assert.ok(edit?.cursor !== undefined);
      const { newText, cursor } = edit;
      const write = (why: string) => {
        const comment = newText.slice(0, cursor) + why + newText.slice(cursor);
        const text = applyEdits(selection.file.text, [{ ...edit, newText: comment }]);
        analysis.change([{ path: 'main.campaign', text }]);
      };
      write('');
      assert.deepEqual(codes(), ['incomplete-allow', ...before]);
      write('reason');
      assert.deepEqual(codes(), ['incomplete-allow', ...before]);
      write('Ana pays for it herself');
      assert.deepEqual(
        codes(),
        before.filter((code) => code !== 'missing-sponsor'),
      );
    });

    it('are not there a second time while the comment is unfinished', () => {
      const begun = '// allow missing-sponsor until 2026-11-30 by tom: ';
      const selection = selectionIn(spring.replace('/** Spring', `${begun}\n/** Spring`));
      const titles = offersFor(selection).map(({ title }) => title);
      assert.ok(titles.includes('Explain `missing-sponsor`'), titles.join());
      assert.ok(titles.some((title) => title.startsWith('Allow `')));
      assert.ok(!titles.some((title) => title.startsWith('Allow `missing-sponsor`')));
    });

    it('put the cursor where the reason goes, in editors that can', () => {
      const { repository, file, span } = selectionIn(besideIt);
      const edits = offerIn({ repository, file, span }, /^Allow `owner-outside-marketing`/).edits?.() ?? [];
      const inForm = (form: { versions: boolean; snippets: boolean }) => {
        const edit = workspaceEditOf(edits, repository, { ...form, versionOf: () => 7 });
        const [change] = edit.documentChanges ?? [];
        return change && 'edits' in change ? change.edits : edit.changes?.[repository.uriOf('main.campaign')];
      };
      const comment = '  // allow owner-outside-marketing until 2026-11-30 by tom: ';
      const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } };
      assert.deepEqual(inForm({ versions: true, snippets: true }), [
        { range, snippet: { kind: 'snippet', value: `${comment}$0\n` } },
      ]);
      assert.deepEqual(inForm({ versions: true, snippets: false }), [{ range, newText: `${comment}\n` }]);
      assert.deepEqual(inForm({ versions: false, snippets: false }), [{ range, newText: `${comment}\n` }]);
    });
  });

  it('explain a check', () => {
    const offer = offerIn(selectionIn('campaign spr<|>ing { }'), /^Explain `missing-owner`/);
    assert.deepEqual(offer.command?.arguments, ['missing-owner']);
    assert.equal(offer.command?.command, 'liaison.explain');
  });

  describe('that create what is missing', () => {
    it('write it where most of its kind live, with what its place says of it', () => {
      const selection = selectionIn(`//- main.campaign
campaign spring {
  owner ana
  it-owner raj-<|>mehta
}
${PEOPLE}`);
      assert.ok(
        after(selection, /^Create person `raj-mehta` in people.campaign/).endsWith(
          'person raj-mehta "Raj Mehta" {\n  team ecommerce\n}\n',
        ),
      );
    });

    it('write it beside its use where none of its kind lives anywhere', () => {
      const selection = selectionIn('campaign spring {\n  page landing "/" on web-<|>shop\n}');
      assert.equal(
        after(selection, /^Create system `web-shop`/),
        '//- main.campaign\ncampaign spring {\n  page landing "/" on web-shop\n}\n\nsystem web-shop "Web shop" {\n  owner\n}\n',
      );
    });

    it('make a team of IT out of the owner of a system', () => {
      const selection = selectionIn(`//- main.campaign\nsystem shop {\n  owner plat<|>form\n}\n${PEOPLE}`);
      assert.match(
        after(selection, /^Create team `platform`/),
        /team platform "Platform" {\n {2}side it\n}\n$/,
      );
    });

    const [FIRST, SECOND] = ['team brand "Brand" { side marketing }\n', 'team events { side marketing }\n'];

    it('leave to their author what nobody can say, with the cursor behind its keyword', () => {
      const selection = selectionIn(`//- main.campaign
campaign spring {
  owner an<|>na
}
//- people.campaign
${FIRST}${SECOND}person tom "Tom" { team brand }
`);
      const [edit] = offerIn(selection, /^Create person `anna` in people.campaign/).edits?.() ?? [];
      assert.ok(edit?.cursor !== undefined);
      assert.equal(edit.newText, '\n\nperson anna "Anna" {\n  team\n}\n');
      assert.ok(edit.newText.slice(0, edit.cursor).endsWith('\n  team'));
      const { analysis } = selection.repository;
      const codes = () => analysis.findings('people.campaign').map(({ code }) => code);
      const before = codes();
      const people = `${FIRST}${SECOND}person tom "Tom" { team brand }\n`;
      const written = `${edit.newText.slice(0, edit.cursor)} events${edit.newText.slice(edit.cursor)}`;
      analysis.change([
        { path: 'people.campaign', text: applyEdits(people, [{ ...edit, newText: written }]) },
      ]);
      assert.deepEqual(codes(), before);
    });

    it('are laid out as the formatter has it, in files of every line break', () => {
      const created = new Set<string>();
      const { repository } = selectionIn('<|>');
      for (const newline of ['\n', '\r\n']) {
        const path = 'main.campaign';
        repository.analysis.change([{ path, text: MANY_UNKNOWN.replaceAll('\n', newline) }]);
        const file = repository.analysis.file(path);
        assert.ok(file);
        const selection = { repository, file, span: { start: 0, end: file.text.length } };
        for (const { title, edits } of offersFor(selection)) {
          if (!title.startsWith('Create ')) continue;
          created.add(title.split(' ')[1] ?? '');
          const after = applyEdits(file.text, edits?.() ?? []);
          assert.equal(formatCampaign(after).text, after, title);
        }
      }
      assert.deepEqual([...created].sort(), [
        ...['category', 'change', 'cost', 'crm', 'event', 'evidence', 'list', 'person', 'purpose', 'role'],
        ...['sender', 'side', 'slot', 'system', 'team', 'vendor'],
      ]);
    });
  });

  it('bear the versions of documents, where the editor checks them', () => {
    const selection = selectionIn('campaign spring {\n  st<|>atsu draft\n}');
    const edits = offerIn(selection, /status/).edits?.() ?? [];
    const uri = selection.repository.uriOf('main.campaign');
    const edit = workspaceEditOf(edits, selection.repository, { versions: true, versionOf: () => 7 });
    assert.deepEqual(
      edit.documentChanges?.map((change) => 'textDocument' in change && change.textDocument),
      [{ uri, version: 7 }],
    );
    const plain = workspaceEditOf(edits, selection.repository, { versions: false, versionOf: () => 7 });
    assert.deepEqual(Object.keys(plain.changes ?? {}), [uri]);
  });
});
