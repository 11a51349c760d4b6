/** `npm run new -- CODE`: writes the two files of a check, and lists it in the catalogue. */
import { existsSync, writeFileSync } from 'node:fs';

const folder = new URL('./src/', import.meta.url);
const code = process.argv[2] ?? '';

if (!/^[a-z]+(-[a-z]+)*$/.test(code)) {
  console.error('Usage: npm run new -- CODE, with words in lower case and hyphens that name the offence');
  process.exit(2);
}
const source = new URL(`${code}.ts`, folder);
if (existsSync(source)) {
  console.error(`${code}.ts exists already`);
  process.exit(2);
}

const name = camelCase(code);
writeFileSync(
  source,
  `/** Say in one sentence which offence this is. */
import { defineCheck } from './define-check.ts';

export const ${name} = defineCheck({
  code: '${code}',
  category: 'hygiene',
  severity: 'warning',
  on: 'campaign',
  message: (data: { campaign: string }) => \`Campaign \\\`\${data.campaign}\\\` …\`,
  help: 'Say what to do',
  run(campaign, _context, report) {
    report({ at: campaign.nameSpan, data: { campaign: campaign.name } });
  },
});
`,
);
writeFileSync(
  new URL(`${code}.md`, folder),
  `# ${code}

One sentence: what is wrong.

## What it finds

## Why it matters

## Fails

\`\`\`campaign fails
\`\`\`

## Passes

\`\`\`campaign passes
\`\`\`

## When to allow it
`,
);
await import('./generate-catalogue.ts');
console.log(
  `Wrote ${code}.ts and ${code}.md. Begin with the examples of the page, then run: npm run mocha -- -g ${code}`,
);

function camelCase(words: string): string {
  return words.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
