/** Every answer about a place, in texts that are cut off or damaged anywhere. */
import assert from 'node:assert/strict';
import { finished } from '@liaison/model';
import { hierarchyItem } from '../hierarchy-item.ts';
import { passedFrom, passedTo } from '../load-paths.ts';
import { nameAt, type Place } from '../place.ts';
import type { Repository } from '../session/repository.ts';
import { repositoryOf } from '../testing/edited-repository.ts';
import { definitionAt } from './definition.ts';
import { highlightsAt } from './document-highlight.ts';
import { linksIn } from './document-link.ts';
import { symbolsOf } from './document-symbol.ts';
import { foldsOf } from './folding-range.ts';
import { linkedRangesAt } from './linked-editing-range.ts';
import { referencesAt } from './references.ts';
import { prepareRenameAt, renameAt } from './rename.ts';
import { selectionAt } from './selection-range.ts';
import { typeDefinitionsAt } from './type-definition.ts';

const TEXT = `event demo
crm sf { api shop 1 requests per submission }
schema of sf { object Lead "Lead" { "E mail": email(80), required  Who: reference(Lead) } }
// allow missing-email until 2026-12-01 by ana: Soon
person ana "Ana" { team web email "a@b.example" }
system shop { capacity 900 rps  calls shop 2 requests per demo }
campaign spring "Spring" {
  page landing "/" on shop
  channel a: email { lands-on landing  at 2026-11-27 09:00 over 2 h }
  capture form on landing { mail: email -> not sf/Lead."E mail" set label-of-mail -> Lead.Who if mail is "x" }
  capacity-budget { shop 3 rps }
  needs x "X" from web due 2026-11-06 "https://t.example/1"
}
`;

const FORM = { versionOf: () => null, versions: false };

/** Reproducible: the same damage at each run. */
function* damaged(): Generator<string> {
  for (let cut = 0; cut < TEXT.length; cut += 7) {
    yield TEXT.slice(0, cut);
    yield TEXT.slice(0, cut) + TEXT.slice(cut + 5);
    yield TEXT.slice(0, cut) + ['{', '}', '"', '/*', '%%', '(', ':'][(cut / 7) % 7] + TEXT.slice(cut);
  }
}

function askAll(place: Place): void {
  const { file } = place;
  definitionAt(place);
  highlightsAt(place);
  linkedRangesAt(place);
  typeDefinitionsAt(place);
  prepareRenameAt(place);
  finished(renameAt(place, 'new name', FORM));
  finished(referencesAt(place, true));
  for (let range = selectionAt(file, place.offset); range.parent; range = range.parent) {
    const [inner, outer] = [range.range, range.parent.range];
    assert.ok(
      outer.start.line < inner.start.line ||
        (outer.start.line === inner.start.line && outer.start.character <= inner.start.character),
    );
  }
}

function askHierarchies(place: Place, repository: Repository): void {
  const declared = nameAt(place)?.meant;
  if (!declared) return;
  hierarchyItem(repository, declared);
  passedFrom(declared, repository);
  finished(passedTo(declared, repository));
}

describe('navigation', () => {
  it('answers in damaged texts, at every place', () => {
    const repository = repositoryOf('');
    let asked = 0;
    for (const text of damaged()) {
      repository.analysis.change([{ path: 'main.campaign', text }]);
      const file = repository.analysis.file('main.campaign');
      if (!file) continue;
      symbolsOf(file);
      foldsOf(file);
      linksIn(file);
      for (let offset = asked % 11; offset <= text.length; offset += 61) {
        asked++;
        askAll({ repository, file, offset });
        askHierarchies({ repository, file, offset }, repository);
      }
    }
    assert.ok(asked > 1000);
  });
});
