/** What dimensions are called in messages, and an example of each. */
import type { Dimension } from '@liaison/model';

const WORDS: Readonly<Record<Dimension, { name: string; example: string }>> = {
  share: { name: 'a share', example: '25 %' },
  duration: { name: 'a time', example: '15 min' },
  rate: { name: 'a rate', example: '300 rps' },
  users: { name: 'users at a time', example: '5k users' },
  count: { name: 'a number of things', example: '40k people' },
  cost: { name: 'a number per event', example: '2 requests per visit' },
  money: { name: 'an amount of money', example: '44k USD' },
  any: { name: 'a number with its unit', example: '800 ms' },
};

/** "a rate or users at a time". */
export function dimensionNames(dimensions: readonly Dimension[]): string {
  return dimensions.map((dimension) => WORDS[dimension].name).join(' or ');
}

/** "`300 rps` or `5k users`". */
export function dimensionExamples(dimensions: readonly Dimension[]): string {
  return dimensions.map((dimension) => `\`${WORDS[dimension].example}\``).join(' or ');
}
