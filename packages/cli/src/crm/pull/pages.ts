/** Answers that come in pages, put together as if they had come in one. */
import { UserError } from '../../user-error.ts';
import type { Answer, ApiClient } from './api-client.ts';

type Json = Readonly<Record<string, unknown>>;

/** How a CRM writes its pages. */
export interface Paging {
  /** The key of the list. */
  readonly list: string;
  /** The address of the next page, or undefined after the last. */
  readonly next: (page: Json, address: string) => string | undefined;
  /** What says where the next page is, and must not stay in the whole. */
  readonly key: string;
}

/** Pages of one list; a CRM that has more of them goes in a circle. */
const MOST_PAGES = 1000;

/** Gets all pages; a single one stays as it came. */
export async function getPages(
  client: ApiClient,
  first: string,
  { list, next, key }: Paging,
): Promise<Answer> {
  const answer = await client.get(first);
  if (!answer.ok) return answer;
  let page = recordOf(answer.json);
  let address = page && next(page, first);
  if (!page || address === undefined) return answer;
  const { [key]: _, ...whole } = page;
  const items = [...listOf(page[list])];
  const seen = new Set([first]);
  while (address !== undefined) {
    if (seen.has(address) || seen.size >= MOST_PAGES) throw circle(first);
    seen.add(address);
    const following = await client.get(address);
    if (!following.ok) return following;
    page = recordOf(following.json);
    items.push(...listOf(page?.[list]));
    address = page && next(page, first);
  }
  const json = { ...whole, [list]: items };
  return { ok: true, json, text: `${JSON.stringify(json, null, 1)}\n` };
}

function circle(address: string): UserError {
  return new UserError(
    `The pages of \`${address.replace(/\?.*/s, '')}\` go in a circle`,
    'Nothing is written',
  );
}

function recordOf(json: unknown): Json | undefined {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Json) : undefined;
}

function listOf(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : [];
}
