import assert from 'node:assert/strict';
import { buildWorkspace, type DeclarationKind, everyDeclaration } from '@liaison/model';
import { keywordsOf } from './parse/grammar-blocks.ts';
import { parseCampaignFile } from './parse-campaign.ts';
import { createCampaignServices } from './services.ts';

/** A place where something gets a name, and what refers to it; `NAME` stands for the name. */
interface NamingPlace {
  readonly kind: DeclarationKind;
  readonly text: string;
  /** How often `text` refers to the name. */
  readonly references: number;
}

const PLACES: readonly NamingPlace[] = [
  {
    kind: 'team',
    references: 2,
    text: 'team NAME { side it }\nsystem s {\n  owner NAME\n}\nperson p { team NAME }',
  },
  {
    kind: 'person',
    references: 5,
    text: `person NAME "Somebody"
campaign c {
  owner NAME
  on-call NAME 2026-11-27
  approval it by NAME on 2026-11-27
  contingency {
    when s above 80 % of capacity, do "Something" by NAME
  }
  sla l {
    breach "Bad" escalates to NAME within 1 h
  }
}`,
  },
  {
    kind: 'system',
    references: 9,
    text: `system NAME "A system" {
  calls NAME 2 requests per visit lag 1 min
}
crm k { api NAME 1 requests per submission }
campaign c {
  page p "/p" on NAME
  capacity-budget {
    NAME 300 rps
    NAME 40k requests per 24 h
  }
  waiting-room NAME admits 5 rps through v 2026-11-27
  contingency {
    when NAME above 80 % of capacity, waiting-room NAME admits 900 visits per minute through v by ana
    when error-rate of NAME > 2 %, pause b by ana
  }
}`,
  },
  { kind: 'campaign', references: 0, text: 'campaign NAME "A campaign" {\n  status draft\n}' },
  {
    kind: 'page',
    references: 2,
    text: `campaign c {
  page NAME "/p" on s
  channel a: email { lands-on NAME }
  capture f "Form" on NAME {
    rate 3 %
  }
}`,
  },
  {
    kind: 'channel',
    references: 2,
    text: `campaign c {
  channel NAME: email "A channel" {
    at 2026-11-27 09:00 over 2 h
  }
  contingency {
    when s above 80 % of capacity, throttle NAME to 200k messages per hour by ana
    when s above 95 % of capacity, pause NAME by ana
  }
}`,
  },
  {
    kind: 'capture',
    references: 2,
    text: `campaign c {
  capture NAME "A form" on p {
    rate 3 %
  }
  channel a: email {
    audience 40 people from NAME
  }
  channel b: email { follows NAME after 2 days }
}`,
  },
  {
    kind: 'field',
    references: 1,
    text: `campaign c {
  capture f {
    NAME: text(40) "A field", required -> Lead.Name grants news
    set now -> Lead.At if NAME is "true"
  }
}`,
  },
  {
    kind: 'object',
    references: 4,
    text: `schema of k {
  object NAME "An object" {
    id: id, required
  }
}
campaign c {
  capture f {
    a: text -> NAME.id
    b: text -> not NAME.id
    set now -> k/NAME.id
  }
  metric m {
    source NAME.id
  }
}`,
  },
  {
    kind: 'crm-field',
    references: 2,
    text: `schema of k {
  object o {
    NAME: text(80) "A field", required, default "x"
    other: choice("a" as "A", inactive "b")
  }
}
campaign c {
  capture f {
    a: text -> o.NAME
    set now -> k/o.NAME if a is "true"
  }
}`,
  },
  {
    kind: 'vendor',
    references: 5,
    text: `vendor NAME "A vendor" {
  limit 400k messages per hour
}
system s { operated-by NAME }
list l { belongs-to NAME }
campaign c {
  channel a: email { through NAME }
  capture f {
    a: text shared-with NAME grants news
  }
  waiting-room s admits 5 rps through NAME 2026-11-27
}`,
  },
  {
    kind: 'list',
    references: 3,
    text: `list NAME "A list" {
  size 40 people on 2026-11-27
  overlaps NAME 4 %
}
campaign c {
  channel a: email {
    audience from NAME
  }
  channel b: email { audience 40 people from NAME }
}`,
  },
  {
    kind: 'metric',
    references: 0,
    text: 'campaign c {\n  metric NAME "A metric" {\n    target >= 40 leads\n  }\n}',
  },
  {
    kind: 'sla',
    references: 0,
    text: 'campaign c {\n  sla NAME "Promises" {\n    review 2026-11-27\n  }\n}',
  },
  {
    kind: 'purpose',
    references: 7,
    text: `purpose NAME "A purpose"
kind k { needs consent NAME }
list l { purpose NAME }
campaign c {
  capture f {
    purpose NAME
    a: boolean -> Lead.A grants NAME
    b: boolean -> Lead.B refuses NAME
    d: boolean -> Lead.D for NAME
  }
  use NAME in GB, US {
    basis consent
  }
}`,
  },
  {
    kind: 'measure',
    references: 3,
    text: `measure NAME in % "A measure"
campaign c {
  contingency {
    when NAME of s > 2 %, do "Something" by ana
  }
  sla l {
    promise NAME of s >= 3 % over 30 days by t
    promise NAME <= 4 business hours by t
  }
}`,
  },
  {
    kind: 'role',
    references: 3,
    text: `role NAME "A role"
person p { signs-for NAME }
campaign c {
  approval NAME pending
  approval NAME by ana on 2026-11-27
}`,
  },
  {
    kind: 'event',
    references: 1,
    text: `event NAME "An event"
system s { calls t 2 requests per NAME lag 1 min }
campaign c {
  value 85 USD per NAME
  channel a: email { converts 3 % to NAME }
}`,
  },
  {
    kind: 'region',
    references: 4,
    text: `region NAME "A region"
vendor v { processes personal-data in NAME under "DPA" }
campaign c {
  use p in NAME, NAME {
    residency NAME
  }
}`,
  },
  {
    kind: 'kind',
    references: 1,
    text: 'kind NAME "A kind" { jitter 1 s }\ncampaign c {\n  channel a: NAME "A" {\n    response 3 %\n  }\n}',
  },
  {
    kind: 'profile',
    references: 2,
    text: `profile NAME "A profile" { at 00:00 1 % }
system s { baseline 3 rps profile NAME }
campaign c {
  channel a: email { visits 20k per day profile NAME }
}`,
  },
  { kind: 'curve', references: 1, text: 'curve NAME "A curve" { ends after 1 h }\nkind k { curve NAME }' },
  {
    kind: 'crm',
    references: 5,
    text: `crm NAME "A CRM"
list l { kept-in NAME }
schema of NAME exported 2026-11-27 {
  object Lead {
    At: date
  }
}
campaign c {
  capture f {
    a: text -> NAME/Lead.At
    b: text -> not NAME/Lead.At
    set now -> NAME/Lead.At
  }
}`,
  },
];

describe('every keyword is usable as a name', () => {
  const keywords = keywordsOf(createCampaignServices().campaign.Grammar);

  for (const { kind, text, references } of PLACES) {
    it(`of kind ${kind}, and in references to it`, () => {
      assert.ok(keywords.length > 100);
      for (const keyword of keywords) {
        const source = text.replaceAll('NAME', keyword);
        const file = parseCampaignFile({ path: 'a.campaign', text: source });
        assert.deepEqual(file.problems, [], source);
        const declarations = [...everyDeclaration(file)];
        const found = declarations.filter((it) => it.kind === kind && it.name === keyword);
        assert.equal(found.length, 1, source);
        for (const { kind: other, statements } of declarations) {
          assert.notEqual(other, 'unknown', source);
          assert.deepEqual(
            statements.filter(({ known }) => !known),
            [],
            source,
          );
        }
        const workspace = buildWorkspace([file], { today: '2026-01-01' });
        const uses = found.flatMap((declaration) => workspace.usesOf(declaration));
        assert.equal(uses.length, references, `${references} references to ${keyword}:\n${source}`);
      }
    });
  }
});
