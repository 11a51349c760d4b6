/** What may be written at a cursor. */
import assert from 'node:assert/strict';
import { parseCampaignFile } from '@liaison/language';
import { type CompletionItem, InsertTextFormat } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { placeIn } from '../testing/edited-repository.ts';
import { completionAt, resolvedItem } from './completion.ts';

const CLIENT = { snippets: true, insertReplace: true };

const ORGANISATION = `
team growth "Growth" { side marketing }
team ecommerce "E-commerce" { side it }
team ops "CRM operations" { side it }
person ana "Ana Reyes" { team growth signs-for marketing }
person tom "Tom Okafor" { team ecommerce signs-for it }
person raj "Raj Mehta" { team ecommerce }
person old "Gone" { team ecommerce until 2020-01-01 }
system web-shop "Web shop" { owner ecommerce capacity 900 rps visit 12 requests staying 3 min calls checkout 1 requests per visit }
system checkout "Checkout" { owner ecommerce capacity 60 rps }
system crm-api { owner ops quota 100k requests per 24 h }
vendor mailwave "Mailwave" { service email managed-by growth }
vendor sendit "Send it" { service sms }
list newsletter "Newsletter" { owner growth size 1.2M on 2026-10-01 }
crm salesforce { platform salesforce owner ops api crm-api 1 requests per submission }
schema of salesforce exported 2026-10-01 {
  object Lead "Lead" {
    LastName: text(80) "Last Name", required
    Email: email(80) "E-mail"
    Phone: phone(40)
    Newsletter_Opt_In__c: boolean "Newsletter"
    Birthdate__c: date
    Score__c: decimal(5, 2), calculated
    Note__c: long-text(2000)
  }
  object Account { Name: text(80), required }
}
`;

function itemsIn(text: string, trigger?: string): readonly CompletionItem[] {
  const place = placeIn(`//- main.campaign\n${text}\n//- organisation.campaign\n${ORGANISATION}`);
  return completionAt(place, { client: CLIENT, ...(trigger !== undefined && { trigger }) }).items;
}

/** Labels in order, with what stands right behind them. */
function labelsIn(text: string): string {
  return itemsIn(text)
    .map(({ label, labelDetails }) => label + (labelDetails?.detail ?? ''))
    .join(', ');
}

/** The text after the item of this label was chosen; the cursor's word is replaced. */
function chosenIn(text: string, label: string): string {
  const place = placeIn(`//- main.campaign\n${text}\n//- organisation.campaign\n${ORGANISATION}`);
  const item = completionAt(place, { client: CLIENT }).items.find((each) => each.label === label);
  assert.ok(item?.textEdit && 'insert' in item.textEdit, `no item \`${label}\``);
  const { newText, replace } = item.textEdit;
  const document = TextDocument.create('', '', 0, place.file.text);
  return TextDocument.applyEdits(document, [{ newText, range: replace }]).trimEnd();
}

/** A campaign around the lines, which stand in it at the end. */
function campaignWith(lines: string): string {
  return `campaign spring {
  owner ana
  runs 2026-11-20 .. 2026-11-24
  page landing "/spring" on web-shop
  channel teaser: email {
    audience from newsletter
    at 2026-11-20 09:00 over 2 h
    lands-on landing
  }
${lines}
}`;
}

describe('completion', () => {
  describe('of statements', () => {
    it('leaves out what may stand once and is there, and puts last what is there and may be repeated', () => {
      const labels = labelsIn(campaignWith('  <|>')).split(', ');
      assert.ok(!labels.includes('owner') && !labels.includes('runs'));
      assert.ok(labels.indexOf('it-owner') < labels.indexOf('channel'));
    });

    it('offers the word at the cursor itself', () => {
      assert.match(labelsIn('campaign spring {\n  owner<|>\n}'), /^owner, /);
    });

    it('fills in places for what the statement needs', () => {
      assert.equal(
        chosenIn('system shop {\n  cap<|>\n}', 'capacity').split('\n')[1],
        `  capacity \${1:300 rps}`,
      );
      assert.equal(itemsIn('system shop {\n  <|>\n}')[0]?.insertTextFormat, InsertTextFormat.Snippet);
    });

    it('is plain text for an editor without snippets', () => {
      const place = placeIn('system shop {\n  cap<|>\n}');
      const { items } = completionAt(place, { client: { snippets: false, insertReplace: false } });
      const item = items.find(({ label }) => label === 'capacity');
      assert.deepEqual(item?.textEdit, {
        newText: 'capacity ',
        range: { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } },
      });
    });

    it('says what a statement means', () => {
      const place = placeIn('system shop {\n  <|>\n}');
      const item = completionAt(place, { client: CLIENT }).items.find(({ label }) => label === 'headroom');
      const documentation = item && resolvedItem(item, place.repository).documentation;
      assert.ok(documentation && typeof documentation === 'object');
      assert.match(documentation.value, /The share of the capacity that stays free/);
    });

    it('has skeletons that can be read', () => {
      for (const [before, after] of [
        ['', ''],
        ['campaign spring {\n', '\n}'],
      ] as const) {
        for (const { label, textEdit } of itemsIn(`${before}<|>${after}`)) {
          if (!label.includes('…') && !label.startsWith('channel ')) continue;
          const text = `${before}${textEdit?.newText}${after}`.replace(/\$\{\d+:([^}]*)\}|\$0/g, '$1');
          assert.deepEqual(parseCampaignFile({ path: 'a.campaign', text }).problems, [], label);
        }
      }
    });

    it('works in a block that is not closed', () => {
      assert.match(labelsIn('campaign spring {\n  channel teaser: email {\n    aud<|>'), /^audience, at, /);
    });
  });

  describe('of names', () => {
    it('names people of IT for the IT owner, never the owner, nor who has left', () => {
      assert.equal(labelsIn(campaignWith('  it-owner <|>')), 'tom, raj');
    });

    it('names people of marketing first for the owner', () => {
      assert.equal(labelsIn('campaign spring {\n  owner <|>\n}'), 'ana, tom, raj');
    });

    it('names who signs for the role', () => {
      assert.equal(labelsIn(campaignWith('  approval it by <|>')), 'tom, raj');
    });

    it('names teams of IT for a system', () => {
      assert.equal(labelsIn('system x {\n  owner <|>\n}'), 'ecommerce, ops');
    });

    it('knows the pages of this campaign only', () => {
      const other = 'campaign other {\n  page elsewhere "/x" on web-shop\n}\n';
      assert.equal(labelsIn(`${other}${campaignWith('  capture form on <|>')}`), 'landing');
    });

    it('puts first the vendor that does what the channel needs', () => {
      assert.equal(labelsIn('campaign spring {\n  channel a: sms {\n    through <|>\n'), 'sendit, mailwave');
    });

    it('puts first the kind of data that the question asks for', () => {
      const form = (line: string) => campaignWith(`  capture signup {\n    ${line}\n  }`);
      assert.match(labelsIn(form('mobile: phone "Mobile" category <|>')), /^contact-phone, /);
      assert.match(labelsIn(form('plz: text(5) "PLZ" category <|>')), /^postal-code, /);
    });

    it('quotes a name that is no word, and replaces the rest of a word', () => {
      const text = 'team "Brand team" { }\nperson kim {\n  team Br<|>and\n}';
      assert.match(chosenIn(text, 'Brand team'), /\n {2}team "Brand team"\n/);
    });
  });

  describe('of words that an organisation may add', () => {
    it('names costs, evidence and kinds of change in a campaign', () => {
      const own = 'cost fair-stand "A stand"\n';
      assert.match(labelsIn(`${own}${campaignWith('  cost <|>')}`), /\bmedia, .*fair-stand/);
      assert.match(labelsIn(campaignWith('  cost m<|>')), /\bmedia\b/);
      assert.match(labelsIn(campaignWith('  evidence <|>')), /\bload-test\b/);
      assert.equal(labelsIn(campaignWith('  change <|>')), 'standard, normal, emergency');
    });

    it('names the kind of change that a lead time is for', () => {
      const before = 'team x {\n  lead-time 15 business days';
      assert.equal(labelsIn(`${before} for <|>\n}`), 'standard, normal, emergency');
    });
  });

  describe('of fields of a CRM', () => {
    const form = (line: string) => campaignWith(`  capture signup on landing {\n    ${line}\n  }`);

    it('begins with the field that is meant, and shows its type', () => {
      assert.equal(
        labelsIn(form('mail: email "E-mail" -> <|>')),
        'Lead.Email email(80), Lead.LastName text(80), Lead.Note__c long-text(2000), Lead, Account, not',
      );
    });

    it('knows which fields can hold the answer, of the object before the dot', () => {
      assert.equal(
        labelsIn(form('born: date "Birthday" -> Lead.<|>')),
        'Birthdate__c date, LastName text(80), Note__c long-text(2000)',
      );
    });

    it('shows a title and what is required of a field, and nothing in place of a title that is missing', () => {
      const besides = (object: string) =>
        itemsIn(form(`name: text(80) -> ${object}.<|>`)).map(({ labelDetails }) => labelDetails?.description);
      assert.ok(besides('Lead').includes('Last Name, required'));
      assert.deepEqual(besides('Account'), ['required']);
    });

    it('leaves out fields that another line fills', () => {
      assert.doesNotMatch(labelsIn(form('a: email -> Lead.Email\n    b: email -> Lead.<|>')), /Email/);
    });

    it('finds a name in quotes', () => {
      assert.match(
        chosenIn(form('mail: email -> Lead."Em<|>"').replace(/$/, '\n'), 'Email'),
        /-> Lead\."Email"\n/,
      );
    });

    it('turns round only yes and no', () => {
      assert.equal(labelsIn(form('out: boolean "No news" -> not Lead.<|>')), 'Newsletter_Opt_In__c boolean');
    });

    it('judges the value of a `set` by what it says', () => {
      assert.equal(
        labelsIn(form('set 2026-01-01 -> Lead.<|>')),
        'Birthdate__c date, LastName text(80), Note__c long-text(2000)',
      );
    });
  });

  describe('of amounts', () => {
    it('has the units that the statement takes, then those that need `per`', () => {
      assert.match(
        labelsIn('system x {\n  capacity 300 <|>\n}'),
        /^users, rps, rpm, rph, requests, .*, per$/,
      );
      assert.equal(labelsIn('system x {\n  headroom 25 <|>\n}'), '%');
    });

    it('has times behind `per` of a rate, and events behind that of a value', () => {
      assert.match(labelsIn('system x {\n  quota 50k requests per <|>\n}'), /^s, ms, /);
      assert.match(labelsIn(campaignWith('  value 85 USD per <|>')), /^visit, order, /);
    });

    it('goes on behind `%` with what the statement has besides', () => {
      const inChannel = (line: string) => labelsIn(campaignWith(`  channel b: email {\n    ${line}\n  }`));
      const inPlan = (line: string) => labelsIn(campaignWith(`  contingency {\n    ${line}\n  }`));
      const inSla = (line: string) => labelsIn(campaignWith(`  sla x {\n    ${line}\n  }`));
      assert.equal(inChannel('converts 2 % <|>'), 'to');
      assert.equal(inChannel('at 2026-11-20 09:00 to 50 % <|>'), 'recipient-local, over, lasting, every');
      assert.equal(inPlan('when web-shop above 80 % <|>'), 'of, by, tested');
      assert.equal(inPlan('when web-shop above 80 % of <|>'), 'capacity');
      assert.equal(inSla('promise availability of web-shop >= 99 % <|>'), 'per, over, by');
      assert.equal(labelsIn('curve x {\n  arrived 0 % <|>\n}'), 'by');
      assert.equal(labelsIn('system x {\n  headroom 25 % <|>\n}'), '');
    });

    it('has `per` and events behind the share of a form, and behind no other share', () => {
      const inForm = (line: string) => labelsIn(campaignWith(`  capture x on landing {\n    ${line}\n  }`));
      assert.equal(inForm('rate 9 <|>'), '%');
      assert.equal(inForm('rate 9 % <|>'), 'per');
      assert.equal(inForm('rate 9 % per <|>'), 'visit, order, submission, lead');
      assert.equal(inForm('rate 9 % per visit <|>'), '');
    });

    it('has nothing but what the statement may have behind a unit that counts enough', () => {
      assert.equal(labelsIn('system x {\n  capacity 300 rps <|>\n}'), 'tested, until');
      assert.equal(labelsIn('system x {\n  visit 10 requests <|>\n}'), 'staying');
    });

    it('begins with common currencies', () => {
      assert.match(labelsIn(campaignWith('  value 85 <|>')), /^EUR, GBP, USD, AED, /);
    });

    it('has lines for touched systems without a budget, with the forecast rounded up', () => {
      assert.equal(
        labelsIn(campaignWith('  capacity-budget {\n    <|>\n  }')),
        'web-shop 32 rps, checkout 2.2 rps, crm-api',
      );
      assert.equal(labelsIn(campaignWith('  capacity-budget {\n    web-shop <|>\n  }')), '32 rps');
    });

    it('has no second budget in the same terms', () => {
      const budget = (line: string) => campaignWith(`  capacity-budget {\n    ${line}\n    <|>\n  }`);
      assert.equal(labelsIn(budget('web-shop 40 rps')), 'checkout 2.2 rps, crm-api');
      assert.match(labelsIn(budget('web-shop 4k users')), /^web-shop 32 rps, /);
    });

    it('leaves out the clauses that are there', () => {
      assert.equal(
        labelsIn('campaign spring {\n  channel a: email {\n    at 2026-11-20 09:00 over 2 h <|>'),
        'recipient-local, lasting, to, every',
      );
      assert.equal(
        labelsIn('campaign spring {\n  channel a: email {\n    at 2026-11-20 09:00 recipient-local <|>'),
        'over, lasting, to, every',
      );
    });

    it('leaves out what the clauses that are there speak against', () => {
      const form = (line: string) => labelsIn(campaignWith(`  capture x on landing {\n    ${line}\n  }`));
      assert.doesNotMatch(form('a: email "A" discarded <|>'), /->|discarded/);
      assert.doesNotMatch(form('a: email "A" -> Lead.Email <|>'), /discarded/);
      assert.match(form('a: email "A" -> Lead.Email <|>'), /->/);
    });
  });

  describe('of words', () => {
    it('has what a status may be', () => {
      assert.equal(
        labelsIn(campaignWith('  status <|>')),
        'draft, planned, in-review, approved, live, done, cancelled',
      );
    });

    it('has flags that are not there yet', () => {
      assert.equal(
        labelsIn('campaign a {\n  capture s {\n    mail: email, required, <|>'),
        'key, optional, hidden, sensitive, prefilled',
      );
    });

    it('takes a zone for one word', () => {
      assert.equal(
        chosenIn(campaignWith('  timezone Europe/Lon<|>'), 'Europe/London').split('\n').at(9),
        '  timezone Europe/London',
      );
    });

    it('has the values of tags that are in use', () => {
      const other = 'campaign other {\n  utm source "news"\n  utm medium "mail"\n}\n';
      assert.equal(labelsIn(`${other}${campaignWith('  utm source "<|>"')}`), 'news');
      assert.match(chosenIn(`${other}${campaignWith('  utm source "n<|>"')}`, 'news'), /utm source "news"\n/);
    });

    it('has platforms, those in use first, and the word for all others', () => {
      const labels = labelsIn('crm old { platform odoo }\ncrm x {\n  platform <|>\n}');
      assert.match(labels, /^odoo, salesforce, hubspot, dynamics, marketo, generic, /);
      assert.equal(labels.match(/odoo/g)?.length, 1);
    });

    it('has from when on data is kept, what is written elsewhere first', () => {
      const use = (line: string) => `  use email-marketing in GB {\n    ${line}\n  }`;
      const other = `campaign other {\n${use('retention 6 years after tax-year')}\n}\n`;
      const at = (line: string) => labelsIn(`${other}${campaignWith(use(line))}`);
      assert.equal(
        at('retention 12 months after <|>'),
        'tax-year, last-contact, last-visit, last-order, last-submission, last-lead, visit, order, submission, lead, consent, event',
      );
      assert.doesNotMatch(at('retention 12 months after last-vi<|>'), /last-vi(,|$)/);
    });

    it('has the days of the campaign for its sends', () => {
      assert.equal(
        labelsIn(campaignWith('  channel b: email {\n    at <|>\n  }')),
        '2026-11-20, 2026-11-21, 2026-11-22, 2026-11-23, 2026-11-24',
      );
    });
  });

  it('has nothing to say in comments, behind a finished statement, and after a space at the beginning', () => {
    assert.equal(labelsIn('// own<|>'), '');
    assert.equal(labelsIn(campaignWith('  status draft <|>')), '');
    assert.equal(itemsIn('<|>', ' ').length, 0);
  });

  it('answers at every place of a text that is cut off anywhere', () => {
    const text = `${campaignWith('  capture signup on landing {\n    mail: email "E-mail", key -> Lead.Email\n  }')}\n${ORGANISATION}`;
    for (let end = 0; end < text.length; end += 7) {
      const place = placeIn(`${text.slice(0, end)}<|>`);
      assert.ok(completionAt(place, { client: CLIENT }).items.length >= 0);
    }
  });

  it('reads lines that end with both signs', () => {
    const place = placeIn(`${campaignWith('  it-owner <|>')}\n${ORGANISATION}`);
    const text = place.file.text.replaceAll('\n', '\r\n');
    place.repository.analysis.change([{ path: place.file.path, text }]);
    const file = place.repository.analysis.file(place.file.path);
    assert.ok(file);
    const offset = text.indexOf('it-owner ') + 'it-owner '.length;
    const { items } = completionAt({ ...place, file, offset }, { client: CLIENT });
    assert.deepEqual(
      items.map(({ label }) => label),
      ['tom', 'raj'],
    );
  });

  it('puts channels before changes, whether or not there is one', () => {
    for (const channel of ['', '  channel mail: email { }\n']) {
      const labels = itemsIn(`campaign a {\n${channel}  chan<|>\n}`).map(({ label }) => label);
      assert.ok(labels.includes('change') && labels.indexOf('channel') < labels.indexOf('change'), channel);
    }
  });

  it('is not opened by the quote that ends a text', () => {
    assert.deepEqual(itemsIn('campaign a {\n  page tea "/t"<|>\n}', '"'), []);
    assert.ok(itemsIn('campaign a {\n  page tea "/t" <|>\n}', ' ').length > 0);
    assert.ok(itemsIn('campaign a {\n  utm source "n"\n  utm source "<|>\n}', '"').length > 0);
  });

  it('asks for a number of people where there is no list', () => {
    const inChannel = (more: string) => {
      const place = placeIn(`campaign a {\n  channel m: email {\n    aud<|>\n  }\n}\n${more}`);
      const item = completionAt(place, { client: CLIENT }).items.find(({ label }) => label === 'audience');
      return item?.textEdit?.newText;
    };
    assert.match(inChannel('') ?? '', /^audience \$\{1:\d/);
    assert.match(inChannel('list readers { size 3k }') ?? '', /^audience from \$\{1:readers\}$/);
  });

  it('is asked again when there is more than anybody reads', () => {
    const people = Array.from({ length: 300 }, (_, at) => `person p${at} { team growth }`).join('\n');
    const place = placeIn(`${people}\ncampaign spring {\n  sponsor p29<|>\n}`);
    const { isIncomplete, items } = completionAt(place, { client: CLIENT });
    assert.equal(isIncomplete, true);
    assert.deepEqual(
      items.slice(0, 3).map(({ label }) => label),
      ['p29', 'p290', 'p291'],
    );
  });
});
