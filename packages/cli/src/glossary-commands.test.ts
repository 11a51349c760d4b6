/** Commands in the examples of the glossary are commands that there are. */
import assert from 'node:assert/strict';
import { glossary } from '@liaison/language';
import { commands } from './commands.ts';

/** What is wrong with a command line; undefined where it can be run. */
function wrongIn(line: string): string | undefined {
  const [, ...words] = line.split(' ');
  const command = commands.findLast(({ name }) => `${words.join(' ')} `.startsWith(`${name} `));
  if (!command) return `no command in ${line}`;
  const rest = words.slice(command.name.split(' ').length);
  while (rest.length > 0) {
    const word = rest.shift() ?? '';
    const option = command.options.find(({ flags }) => flags.split(/[ ,]+/).includes(word));
    if (option && /[<[]/.test(option.flags)) rest.shift();
    // All operands of examples are files and folders, and would be taken for one: a name belongs behind an option.
    else if (!option && !(/[./]/.test(word) && !word.startsWith('-'))) return `${word} in ${line}`;
  }
  return undefined;
}

describe('the glossary', () => {
  it('has examples of commands that can be run', () => {
    const lines = glossary.flatMap(({ example }) =>
      'words' in example
        ? [...example.words.matchAll(/`(liaison [^`]+)`/g)].map(([, line = '']) => line)
        : [],
    );
    assert.ok(lines.length > 0);
    assert.deepEqual(
      lines.flatMap((line) => wrongIn(line) ?? []),
      [],
    );
  });

  it('would show a name where a folder belongs, and options that are none', () => {
    assert.equal(wrongIn('liaison load web-shop'), 'web-shop in liaison load web-shop');
    assert.equal(wrongIn('liaison load --of web-shop'), '--of in liaison load --of web-shop');
    assert.equal(wrongIn('liaison lode'), 'no command in liaison lode');
  });
});
