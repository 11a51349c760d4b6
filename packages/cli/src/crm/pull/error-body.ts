/** What a CRM says when it refuses, in a few words: each vendor has a form of its own. */

/** The sentence of an error's body; empty where there is none. */
export function shortText(body: string): string {
  const said = messageIn(parsed(body)) ?? (/^\s*[<{[]/.test(body) ? '' : body);
  const line = said.replace(/[\p{C}\s]+/gu, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}

const LONGEST = 160;

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Salesforce: `[{message, errorCode}]`; HubSpot: `{message, category}`; Dataverse: `{error: {message}}`. */
function messageIn(json: unknown): string | undefined {
  if (Array.isArray(json)) return messageIn(json[0]);
  if (typeof json !== 'object' || json === null) return undefined;
  if ('error' in json && typeof json.error === 'object') return messageIn(json.error);
  if (!('message' in json) || typeof json.message !== 'string') return undefined;
  const code = 'errorCode' in json && typeof json.errorCode === 'string' ? `${json.errorCode}: ` : '';
  return `${code}${json.message}`;
}
