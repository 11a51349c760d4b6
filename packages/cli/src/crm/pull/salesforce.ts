/** Salesforce: `GET /services/data/vNN.N/sobjects/NAME/describe`, in the newest version that the organisation has. */
import { UserError } from '../../user-error.ts';
import type { ApiClient } from './api-client.ts';
import { textAt, type Vendor } from './vendor.ts';

export const salesforce: Vendor = {
  id: 'salesforce',
  title: 'Salesforce',
  tokenVariable: 'SF_ACCESS_TOKEN',
  urlVariable: 'SF_INSTANCE_URL',
  login: {
    program: 'sf',
    help: 'Log in with `sf org login web`; another organisation than the default is `SF_TARGET_ORG`',
    commands: [
      {
        args: () => ['org', 'display', '--json'],
        read: (json) => ({ token: tokenIn(json), url: textAt(json, 'result', 'instanceUrl') }),
      },
      // Since 2.136.8 (May 2026) the first one hides the token: github.com/forcedotcom/cli/issues/3560
      {
        args: () => ['org', 'auth', 'show-access-token', '--no-prompt', '--json'],
        read: (json) => ({ token: tokenIn(json) }),
      },
    ],
  },
  usualObjects: ['Account', 'Campaign', 'CampaignMember', 'Contact', 'Lead'],
  async open(client) {
    const root = await newestVersion(client);
    return {
      async describe(object) {
        const answer = await client.get(`${root}/sobjects/${encodeURIComponent(object)}/describe`);
        return answer.ok ? { ok: true, files: [{ name: `${object}.json`, text: answer.text }] } : answer;
      },
    };
  },
};

function tokenIn(json: unknown): string | undefined {
  const token =
    textAt(json, 'result', 'accessToken') ?? textAt(json, 'result', 'token') ?? textAt(json, 'result');
  return token?.includes('REDACTED') ? undefined : token;
}

async function newestVersion(client: ApiClient): Promise<string> {
  const answer = await client.get('/services/data/');
  const versions = answer.ok && Array.isArray(answer.json) ? answer.json : [];
  const paths = versions.flatMap((version) => {
    const number = Number(textAt(version, 'version'));
    return Number.isFinite(number) ? [{ number, path: `/services/data/v${number.toFixed(1)}` }] : [];
  });
  const newest = paths.sort((a, b) => b.number - a.number)[0];
  if (newest) return newest.path;
  throw new UserError(
    `\`${client.origin}\` does not say which versions of its API there are`,
    'Is it the address of an organisation, such as `https://example.my.salesforce.com`?',
  );
}
