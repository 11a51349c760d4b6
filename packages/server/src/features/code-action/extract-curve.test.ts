/** A curve of one's own for a channel. */
import assert from 'node:assert/strict';
import { applyEdits } from '@liaison/checks';
import { loadOf } from '@liaison/model';
import { placeIn } from '../../testing/edited-repository.ts';
import { extractCurveOffers } from './extract-curve.ts';
import type { Selection } from './offer.ts';

function selectionIn(fixture: string): Selection {
  const { repository, file, offset } = placeIn(fixture);
  return { repository, file, span: { start: offset, end: offset } };
}

/** The files that the only offer changes, as they are afterwards. */
function after(selection: Selection): string {
  const [offer, ...others] = extractCurveOffers(selection);
  assert.equal(others.length, 0);
  return [...Map.groupBy(offer?.edits?.() ?? [], ({ at }) => at.file)]
    .map(([path, edits]) => {
      const text = applyEdits(selection.repository.analysis.file(path)?.text ?? '', edits);
      return `//- ${path}\n${text}`;
    })
    .join('');
}

const SPRING = `//- main.campaign
campaign spring {
  timezone Europe/London
  channel mail: sm<|>s "Text to all" {
    audience 480k
    at 2026-11-27 09:00
    lands-on landing
  }
  page landing "/" on shop
}
system shop {
  visit 3 requests
}
`;

const OWN = `//- words.campaign
curve ours "Our clicks" {
  arrived 50 % by 1 h after
  arrived 100 % by 2 h after
}
kind letter "Letter" {
  curve ours
}
`;

describe('extracting a curve', () => {
  it('copies the kind and the curve of a channel, with their sources', () => {
    assert.equal(
      after(selectionIn(SPRING)),
      `${SPRING.replace('sm<|>s', 'spring-mail')}
curve spring-mail "Answers to Text to all" {
  shape    log-logistic
  arrived  50 % by 21 min after
  arrived  96.7146788 % by 24 h after
  ends     after 30 days
  evidence "Dynmark 2013, one billion messages, 43 % within 15 min; slope assumed"
}

kind spring-mail "Text to all" {
  curve    spring-mail
  needs    consent sms-marketing
  response 8.9 % "Klaviyo, click rate from which it calls a message good; Dynmark 2013 has 4 % on average"
  jitter   10 s
  evidence "Jitter assumed"
  medium   "sms"
}
`,
    );
  });

  it('changes no forecast and leaves no finding behind', () => {
    const selection = selectionIn(SPRING);
    const { analysis } = selection.repository;
    const state = () => {
      const file = analysis.file('main.campaign');
      const [campaign] = file?.declarations.filter((each) => each.kind === 'campaign') ?? [];
      assert.ok(campaign);
      return {
        load: loadOf(analysis.workspace).of(campaign)?.load.systems.get('shop'),
        codes: analysis.findings('main.campaign').map(({ code }) => code),
      };
    };
    const before = state();
    assert.ok(before.load);
    const text = after(selection).replace('//- main.campaign\n', '');
    analysis.change([{ path: 'main.campaign', text }]);
    const now = state();
    assert.deepEqual(now.codes, before.codes);
    assert.equal(JSON.stringify(now.load), JSON.stringify(before.load));
  });

  it('writes where kinds live, under a name that is free', () => {
    const taken = OWN.replace('curve ours', 'curve spring-mail').replace(
      '  curve ours',
      '  curve spring-mail',
    );
    const selection = selectionIn(`${SPRING}${taken}`);
    assert.match(
      extractCurveOffers(selection)[0]?.title ?? '',
      /^Extract the curve of `mail` into words\.campaign$/,
    );
    const text = after(selection);
    assert.match(text, /channel mail: spring-mail-2 "Text to all"/);
    assert.match(text, /\nkind spring-mail-2 "Text to all" \{\n {2}curve {4}spring-mail-2\n/);
    assert.ok(text.indexOf('kind spring-mail-2') > text.indexOf('//- words.campaign'));
  });

  it('copies the curve alone for a kind of the repository', () => {
    const second = 'kind card "Card" {\n  curve ours\n}\n';
    const selection = selectionIn(`${OWN.replace('  curve ours', '  curve ou<|>rs')}${second}`);
    assert.equal(
      after(selection),
      `${OWN.replace('  curve ours', '  curve letter')}${second}
curve letter "Answers to Letter" {
  arrived 50 % by 1 h after
  arrived 100 % by 2 h after
}
`,
    );
  });

  it('is not offered where nothing else has the curve, where there is none, and elsewhere', () => {
    for (const fixture of [
      OWN.replace('  curve ours', '  curve ou<|>rs'),
      `${SPRING.replace('sm<|>s', 'let<|>ter')}${OWN}`,
      SPRING.replace('sm<|>s', 'quick<|>ly'),
      SPRING.replace('sm<|>s', 'in-<|>app'),
      SPRING.replace('sm<|>s', 'sms').replace('audience', 'aud<|>ience'),
    ]) {
      assert.deepEqual(extractCurveOffers(selectionIn(fixture)), []);
    }
  });
});
