/** Statements as completion writes them: left as they are, each is finished, at a blank place of every block. */
import assert from 'node:assert/strict';
import { catalogue, checkFile, DEFAULT_CONFIG, type Finding } from '@liaison/checks';
import { blockKeywords, FILE_BLOCK } from '@liaison/language';
import { type CompletionItem, InsertTextFormat } from 'vscode-languageserver';
import type { Place } from '../../place.ts';
import { placeIn } from '../../testing/edited-repository.ts';
import { completionAt } from '../completion.ts';

const CLIENT = { snippets: true, insertReplace: true };

/** What is wrong with a line by itself; what a plan lacks besides it is another matter. */
const CHECKS = catalogue.filter(
  ({ category, code }) =>
    (['syntax', 'values', 'references'].includes(category) && code !== 'untagged-channel') ||
    ['impossible-date', 'no-address', 'missing-window'].includes(code),
);

/** Declares at least one of everything that a snippet can name. */
const ORGANISATION = `//- organisation.campaign
team growth "Growth" { side marketing }
team ecommerce "E-commerce" { side it }
person ana "Ana Reyes" { team growth signs-for marketing }
person tom "Tom Okafor" { team ecommerce signs-for it }
system web-shop "Web shop" { owner ecommerce capacity 900 rps visit 12 requests staying 3 min }
system crm-api "CRM" { owner ecommerce capacity 60 rps }
vendor mailwave "Mailwave" { service email managed-by growth }
vendor posthaste "Posthaste" { service email managed-by growth }
list newsletter "Newsletter" { owner growth size 1.2M on 2026-10-01 }
list unsubscribed "Never again" { owner growth size 4k on 2026-10-01 }
sender shop-news "Shop news" { domain "news.shop.example" }
slot home-hero "Top of the first page" { system web-shop }
crm salesforce { platform salesforce owner ecommerce api crm-api 1 requests per submission }
schema of salesforce exported 2026-10-01 { object Lead { Email: email(80) LeadSource: text(40) } }
campaign winter {
  runs 2026-12-01 .. 2026-12-24
}
`;

/** A campaign with one of everything that a snippet inside it can name. */
const inCampaign = (line: string) => `campaign spring {
  page landing "/spring" on web-shop
  channel teaser: email { lands-on landing }
  capture signup on landing { email: email "E-mail" -> Lead.Email }
  metric leads { counts lead }
  metric sales { counts order }
  ${line}
}`;

/** A blank line in each block, by the keyword that opens it. */
const PLACES: Readonly<Record<string, string>> = {
  [FILE_BLOCK]: '<|>',
  purpose: 'purpose x {\n  <|>\n}',
  category: 'category x {\n  <|>\n}',
  evidence: 'evidence x {\n  <|>\n}',
  change: 'change x {\n  <|>\n}',
  curve: 'curve x {\n  <|>\n}',
  kind: 'kind x {\n  <|>\n}',
  profile: 'profile x {\n  <|>\n}',
  team: 'team x {\n  <|>\n}',
  person: 'person x {\n  <|>\n}',
  system: 'system x {\n  <|>\n}',
  vendor: 'vendor x {\n  <|>\n}',
  list: 'list x {\n  <|>\n}',
  sender: 'sender x {\n  <|>\n}',
  slot: 'slot x {\n  <|>\n}',
  crm: 'crm x {\n  <|>\n}',
  schema: 'schema of salesforce {\n  <|>\n}',
  object: 'schema of salesforce {\n  object x {\n    <|>\n  }\n}',
  campaign: inCampaign('<|>'),
  page: inCampaign('page x "/x" on web-shop {\n    <|>\n  }'),
  channel: inCampaign('channel x: email {\n    <|>\n  }'),
  'capacity-budget': inCampaign('capacity-budget {\n    <|>\n  }'),
  contingency: inCampaign('contingency {\n    <|>\n  }'),
  capture: inCampaign('capture x on landing {\n    <|>\n  }'),
  use: inCampaign('use email-marketing in GB {\n    <|>\n  }'),
  sla: inCampaign('sla x {\n    <|>\n  }'),
  metric: inCampaign('metric x {\n    <|>\n  }'),
  funding: inCampaign('funding 50k EUR {\n    <|>\n  }'),
  needs: inCampaign('needs x from growth {\n    <|>\n  }'),
};

describe('statements as completion writes them', () => {
  it('are all tried', () => {
    assert.deepEqual(Object.keys(PLACES).sort(), [...blockKeywords().keys()].sort());
  });

  for (const [block, text] of Object.entries(PLACES)) {
    it(`mean something as they are: ${block}`, () => {
      const place = placeIn(`//- main.campaign\n${text}\n${ORGANISATION}`);
      const statements = statementsAt(place, block);
      const wrong = statements.flatMap((item) => wrongWith(item, place));
      assert.deepEqual(wrong, []);
    });
  }

  it('leave the cursor between the braces of a block', () => {
    const blank = /\{\n\t\$0\n\}$/;
    assert.match(snippetOf('team', PLACES[FILE_BLOCK]), blank);
    assert.match(snippetOf('channel', PLACES.campaign), blank);
    assert.match(snippetOf('contingency', PLACES.campaign), blank);
  });

  it('have what a statement lacks without it, though the grammar lets it out', () => {
    assert.equal(filled(snippetOf('page', PLACES.campaign)), 'page name "/path" on web-shop');
    assert.equal(filled(snippetOf('escalates', PLACES.campaign)), 'escalates to ana within 1 h');
    assert.equal(filled(snippetOf('converts', PLACES.channel)), 'converts 5 % to order');
    assert.equal(filled(snippetOf('quiet-hours', PLACES.sender)), 'quiet-hours 21:00 .. 08:00');
  });

  it('name a cost, an evidence and a kind of change that are declared', () => {
    assert.equal(filled(snippetOf('cost', PLACES.campaign)), 'cost media 10k USD "text"');
    assert.equal(filled(snippetOf('evidence', PLACES.campaign)), 'evidence load-test');
    assert.equal(filled(snippetOf('change', PLACES.campaign)), 'change standard "text"');
  });
});

/** The snippets of all statements of a block, none of which is missing. */
function statementsAt(place: Place, block: string): CompletionItem[] {
  const { items } = completionAt(place, { client: CLIENT });
  return (blockKeywords().get(block) ?? []).map((keyword) => {
    const item = items.find(({ label }) => label === keyword);
    assert.equal(item?.insertTextFormat, InsertTextFormat.Snippet, `no snippet \`${keyword}\``);
    return item;
  });
}

/** What is found in the text with the snippet in it and not without. */
function wrongWith({ textEdit }: CompletionItem, place: Place): string[] {
  const { text } = place.file;
  const known = new Set(findingsIn(text, place).map(({ message }) => message));
  const inserted = filled(textEdit?.newText ?? '');
  const written = `${text.slice(0, place.offset)}${inserted}${text.slice(place.offset)}`;
  const found = findingsIn(written, place).filter(({ message }) => !known.has(message));
  return found.map(({ code, message }) => `${inserted}: ${code}: ${message}`);
}

function findingsIn(text: string, { repository: { analysis }, file: { path } }: Place): readonly Finding[] {
  analysis.change([{ path, text }]);
  const file = analysis.file(path);
  assert.ok(file);
  return checkFile(file, analysis.workspace, { checks: CHECKS, settings: DEFAULT_CONFIG.settings });
}

function snippetOf(keyword: string, text = ''): string {
  const { items } = completionAt(placeIn(`//- main.campaign\n${text}\n${ORGANISATION}`), { client: CLIENT });
  return items.find(({ label }) => label === keyword)?.textEdit?.newText ?? '';
}

/** A snippet as it is when nobody fills anything in. */
function filled(snippet: string): string {
  return snippet
    .replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}|\$0/g, (_, text = '') => text)
    .replace(/\\([\\$}])/g, '$1');
}
