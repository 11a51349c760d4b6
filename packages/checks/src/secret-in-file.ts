/** A key or token in a file that everybody who has the repository can read. */
import type { SourceFile } from '@liaison/model';
import { defineCheck } from './define-check.ts';

type Data = { what: string };

export const secretInFile = defineCheck({
  code: 'secret-in-file',
  category: 'privacy',
  severity: 'error',
  on: 'file',
  message: ({ what }: Data) => `This looks like ${what}`,
  help: 'Have it revoked first, as it stays in the history of the repository; then take it out',
  run(file, _, report) {
    for (const { start, end, what } of secretsIn(file)) report({ at: { start, end }, data: { what } });
  },
});

interface Secret {
  readonly start: number;
  readonly end: number;
  readonly what: string;
}

function secretsIn({ text }: SourceFile): Secret[] {
  // One search over the text says that there is none, which is nearly always so.
  if (!ANY.test(text)) return [];
  return PATTERNS.flatMap(([pattern, what]) =>
    [...text.matchAll(pattern)]
      .filter(([found]) => !DOCUMENTED.test(found))
      .map(({ 0: found, index: start }) => ({ start, end: start + found.length, what })),
  );
}

/** Forms that the issuers have given their keys so that they are found: a fixed beginning, and a length. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g, 'an access key of AWS'],
  [/\bgh[pousr]_[A-Za-z0-9]{36,}\b/g, 'a token of GitHub'],
  [/\bgithub_pat_[A-Za-z0-9_]{60,}\b/g, 'a token of GitHub'],
  [/\bglpat-[A-Za-z0-9_-]{20,}/g, 'a token of GitLab'],
  [/\bxox[abeoprs]-[A-Za-z0-9-]{20,}/g, 'a token of Slack'],
  [/\bhooks\.slack\.com\/services\/T[A-Z0-9]{6,}\/B[A-Z0-9]{6,}\/[A-Za-z0-9]{16,}/g, 'a webhook of Slack'],
  [/\b[sr]k_live_[A-Za-z0-9]{20,}\b/g, 'a secret key of Stripe'],
  [/\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}\b/g, 'a key of SendGrid'],
  [/\bAIza[A-Za-z0-9_-]{35}\b/g, 'a key of Google'],
  [/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/g, 'a private key'],
];

const ANY =
  /AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox[abeoprs]-|hooks\.slack|[sr]k_live_|SG\.|AIza|PRIVATE KEY/;

/** Keys that the issuers show in their own documents. */
const DOCUMENTED = /EXAMPLE|X{6,}|x{6,}|0{10,}/;
