/** Signing in the editor. */
import assert from 'node:assert/strict';
import { applyEdits } from '@liaison/checks';
import { placeIn } from '../../testing/edited-repository.ts';
import { approveOffers } from './approve.ts';
import type { Selection } from './offer.ts';

function selectionIn(fixture: string): Selection {
  const { repository, file, offset } = placeIn(fixture);
  return { repository, file, span: { start: offset, end: offset } };
}

const PEOPLE = `//- people.campaign
team growth { side marketing }
team platform { side it }
person ana { team growth signs-for marketing }
person lena { team growth signs-for marketing }
person tom { team platform signs-for it signs-for crm }
`;

describe('approving in the editor', () => {
  const named = `//- main.campaign
campaign spr<|>ing {
  owner ana
  approval it pending
}
${PEOPLE}`;

  it('is offered for everybody who may sign, on the name', () => {
    assert.deepEqual(
      approveOffers(selectionIn(named)).map(({ title }) => title),
      ['Approve `spring` as `lena` for marketing', 'Approve `spring` as `tom` for IT'],
    );
  });

  it('is offered for its role alone on an approval, and seals it in its place', () => {
    const selection = selectionIn(named.replace('<|>', '').replace('it pen', 'it p<|>en'));
    const [offer, ...others] = approveOffers(selection);
    assert.equal(others.length, 0);
    const after = applyEdits(selection.file.text, offer?.edits?.() ?? []);
    assert.match(after, /\n {2}approval it by tom on 20\d\d-\d\d-\d\d seal "\d+:[0-9a-f]{8}[^"]*"\n}/);
  });

  it('is offered first to whoever asks, and to others too', () => {
    const offers = approveOffers(selectionIn(named), { me: 'tom', canSay: true });
    assert.deepEqual(
      offers.map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ['Approve `spring` as `tom` for IT', true],
        ['Approve `spring` as `lena` for marketing', undefined],
      ],
    );
  });

  it('says how to be known, where the editor can show it', () => {
    const last = approveOffers(selectionIn(named), { canSay: true }).at(-1);
    assert.deepEqual(
      [last?.title, last?.command?.command],
      ['Approve as yourself: say who you are…', 'liaison.setMe'],
    );
    // Whoever owns the campaign signs nothing of it, and is nobody unknown.
    assert.equal(approveOffers(selectionIn(named), { me: 'ana', canSay: true }).length, 2);
  });

  it('is not offered elsewhere, nor of what cannot be read', () => {
    assert.deepEqual(
      approveOffers(selectionIn(named.replace('<|>', '').replace('owner ana', 'ow<|>ner ana'))),
      [],
    );
    assert.deepEqual(approveOffers(selectionIn(named.replace('pending\n}', 'pending\n}\n}'))), []);
  });
});
