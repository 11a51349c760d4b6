/** In a browser there is no git that says who works here; there, VS Code knows who has logged in at GitHub. */
import { authentication, type Disposable } from 'vscode';
import type { ConfigurationMiddleware } from 'vscode-languageclient';

const SETTING = 'liaison.me';
const PROVIDER = 'github';

/** Milliseconds that an answer may wait for it; where there is no such provider, VS Code looks for it ten seconds. */
const PATIENCE = 200;

/** What the settings say; where they do not say who somebody is, `@name` of the account. Nobody is asked to log in. */
export const withAccount: NonNullable<ConfigurationMiddleware['configuration']> = async (
  params,
  token,
  next,
) => {
  const answer = await next(params, token);
  if (!Array.isArray(answer)) return answer;
  return Promise.all(
    answer.map(async (value: unknown, i) =>
      params.items[i]?.section === SETTING && !value ? ((await soon(account())) ?? value) : value,
    ),
  );
};

let known: Promise<string | undefined> | undefined;

/** Whoever logs in or out later is asked about anew. */
export const whenAccountsChange = (): Disposable =>
  authentication.onDidChangeSessions(({ provider }) => {
    if (provider.id === PROVIDER) known = undefined;
  });

function account(): Promise<string | undefined> {
  known ??= Promise.resolve(authentication.getAccounts(PROVIDER)).then(
    ([first]) => first && `@${first.label}`,
    () => undefined,
  );
  return known;
}

function soon<T>(answer: Promise<T>): Promise<T | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
  return Promise.race([answer, late]);
}
