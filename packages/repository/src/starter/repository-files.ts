/** The files of a new repository. Names in them are to be replaced, and the result passes every check. */
import { CONFIG_FILE } from '@liaison/checks';
import { parseCampaignFile } from '@liaison/language';
import { addDays } from './days.ts';
import { templates } from './templates.ts';
import { writeCampaign } from './write-campaign.ts';

/** Texts by path, relative to the new repository. Days in them follow `today`, as `YYYY-MM-DD`; the workflow names the `version`. */
export function repositoryFiles(today: string, version: string): Readonly<Record<string, string>> {
  const organisation = {
    'org/people.campaign': PEOPLE,
    'org/systems.campaign': systems(addDays(today, -14)),
    'org/crm.campaign': CRM,
    'crm/main-crm.campaign': schema(addDays(today, -1)),
  };
  const files = Object.entries(organisation).map(([path, text]) => parseCampaignFile({ path, text }));
  const [template] = templates;
  if (!template) throw new Error('There is no template');
  const options = {
    name: 'first-campaign',
    title: 'First campaign',
    template,
    today,
    timezone: 'Europe/London',
  };
  return {
    [CONFIG_FILE]: CONFIG,
    ...organisation,
    'campaigns/first-campaign.campaign': writeCampaign(options, files),
    '.github/workflows/liaison.yml': workflow(version),
    'README.md': README,
  };
}

const CONFIG = `{
  // How much a check weighs here: "error", "warning", "info" or "off". \`liaison explain\` lists all checks.
  "severity": {}
}
`;

const PEOPLE = `// Who is who: put your own people here. A person belongs to one team; a team is on one side of the house.

team growth "Growth marketing" {
  side marketing
}

team web "Web platform" {
  side it
}

/** Writes the campaigns. */
person ana "Ana Example" {
  team  growth
  email "ana@example.com"
}

person lena "Lena Example" {
  team      growth
  title     "Head of marketing"
  email     "lena@example.com"
  signs-for marketing
}

/** Whom marketing asks before anything goes out. */
person tom "Tom Example" {
  team  web
  email "tom@example.com"
}

person raj "Raj Example" {
  team      web
  title     "Head of IT"
  email     "raj@example.com"
  signs-for it
}
`;

const systems = (
  tested: string,
) => `// What a campaign can bring down, and how much it can take: put the figures of your last load tests here.

system web-shop "Web shop" {
  owner    web
  capacity 300 rps tested ${tested} "https://example.com/load-tests/1"
  headroom 25 %
  baseline 40 rps
  visit    10 requests staying 3 min
}

system crm-api "API of the CRM" {
  owner    web
  capacity 20 rps tested ${tested} "https://example.com/load-tests/2"
  quota    50k requests per 24 h
  headroom 20 %
}
`;

const CRM = `// Where the answers of forms go. What it can hold is in crm/main-crm.campaign.

crm main-crm "CRM" {
  platform generic
  owner    web
  api      crm-api 1 requests per submission
}
`;

const schema = (exported: string) => `// A stand-in. Put the schema of your CRM in its place:
// liaison crm import EXPORT... --crm main-crm --out crm/main-crm.campaign

schema of main-crm exported ${exported} {

  object Lead "Lead" {
    Email:    email(80), lookup-key
    LastName: text(80) "Last Name", required
  }
}
`;

const workflow = (version: string) => `name: Liaison
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
  # For the comment. A pull request from a fork gets a token that only reads, and no comment.
  pull-requests: write
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          # A review needs the commit at which the branch was left.
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      # The command comes from this repository's own package.json. Put it there once: in Liaison's folder run
      # "npm run build" and "npm pack -w @liaison/cli", then here "npm install --save-dev PATH/liaison-cli-${version}.tgz".
      # Where your organisation keeps a copy of Liaison's repository, its action.yml does the steps below as one.
      - run: npm ci
      - run: npx --no-install liaison check --format github
      - run: npx --no-install liaison fmt --check
      - name: Review
        if: github.event_name == 'pull_request'
        env:
          BASE: \${{ github.event.pull_request.base.sha }}
          GITHUB_TOKEN: \${{ github.token }}
        run: |
          code=0
          npx --no-install liaison diff "$BASE" HEAD --merge-base --format json --output markdown=review.md > review.json || code=$?
          [ "$code" -lt 2 ] || exit "$code"
          # An empty comment is none: nothing is said where nothing that matters has changed.
          if [ "$(node -p 'JSON.parse(fs.readFileSync("review.json", "utf8")).verdict.level')" = none ]; then : > review.md; fi
          cat review.md >> "$GITHUB_STEP_SUMMARY"
          npx --no-install liaison comment --platform github --file review.md || echo "::warning::The summary has the review"
          exit "$code"
`;

const README = `# Campaigns

What marketing plans, written so that IT can read it before it goes out.

- \`org/\`: people, systems and the CRM. Put yours in place of the examples first.
- \`crm/\`: what the CRM can hold, written by \`liaison crm import\`.
- \`campaigns/\`: one file for each campaign. \`liaison new campaign spring-sale\` begins one.

\`\`\`
liaison check     # what is missing, what does not fit
liaison fmt       # one layout for all files
liaison explain   # what each check finds, and why
\`\`\`

Every pull request is checked and reviewed: see \`.github/workflows/liaison.yml\`. \`liaison codeowners\` writes who is asked.
`;
