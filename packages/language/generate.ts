/** Writes everything that is generated from the grammar and from the built-in library. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EmptyFileSystem, type Grammar, URI } from 'langium';
import { createLangiumGrammarServices } from 'langium/grammar';
import { readText, writeGenerated } from '../write-generated.ts';
import { shortened } from './src/parse/grammar-from-json.ts';
import { glossaryPage } from './src/reference/glossary-page.ts';
import { withReferenceTables } from './src/reference/tables.ts';
import { textMateGrammar } from './src/textmate/textmate.ts';

const here = import.meta.dirname;
const root = join(here, '..', '..');

writeGenerated(await generatedFiles());

/** Absolute paths and what they should hold, with `\n` at the ends of lines. */
async function generatedFiles(): Promise<Map<string, string>> {
  const grammar = await readGrammar();
  const reference = join(here, 'REFERENCE.md');
  return new Map([
    ...langiumFiles(),
    [join(here, 'src', 'generated', 'library.ts'), librarySource()],
    [
      join(root, 'syntaxes', 'campaign.tmLanguage.json'),
      `${JSON.stringify(textMateGrammar(grammar), null, 2)}\n`,
    ],
    [join(here, 'GLOSSARY.md'), glossaryPage()],
    [reference, withReferenceTables(readText(reference) ?? '', grammar)],
  ]);
}

/** What langium-cli makes of the grammar, made in a folder of its own. */
function langiumFiles(): [string, string][] {
  const folder = mkdtempSync(join(tmpdir(), 'campaign-'));
  try {
    const config = JSON.parse(readFileSync(join(here, 'langium-config.json'), 'utf8'));
    for (const language of config.languages) {
      const grammar = basename(language.grammar);
      writeFileSync(join(folder, grammar), readFileSync(join(here, language.grammar), 'utf8'));
      language.grammar = grammar;
    }
    writeFileSync(join(folder, 'langium-config.json'), JSON.stringify({ ...config, out: 'out' }));
    const library = dirname(fileURLToPath(import.meta.resolve('langium-cli')));
    const command = join(library, '..', 'bin', 'langium.js');
    // What it prints goes to the error stream, and only if it fails.
    execFileSync(process.execPath, [command, 'generate', '--file', join(folder, 'langium-config.json')], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    // Langium's reader of a grammar would bring half of Langium along.
    const theirs = "import { loadGrammarFromJson } from 'langium';";
    const ours = "import { loadGrammarFromJson } from '../parse/grammar-from-json.ts';";
    const text = (name: string) => readText(join(folder, 'out', name)) ?? '';
    return readdirSync(join(folder, 'out')).map((name) => [
      join(here, config.out, name),
      name === 'grammar.ts' ? shortened(text(name).replace(theirs, ours)) : text(name),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The library as source text: the language itself may not read files. */
function librarySource(): string {
  const folder = join(here, 'src', 'library');
  const entries = readdirSync(folder)
    .filter((name) => name.endsWith('.campaign'))
    .sort()
    .map((name) => `  ${basename(name, '.campaign')}: ${JSON.stringify(readText(join(folder, name)))},\n`);
  return [
    '/** The texts of src/library by name. Generated: change them there, then npm run generate. */\n',
    'export const libraryTexts: Readonly<Record<string, string>> = {\n',
    ...entries,
    '};\n',
  ].join('');
}

/** The grammar as it is now, which need not be the one in `src/generated`. */
async function readGrammar(): Promise<Grammar> {
  const { shared } = createLangiumGrammarServices(EmptyFileSystem);
  const text = readText(join(here, 'src', 'campaign.langium')) ?? '';
  const uri = URI.parse('file:///campaign.langium');
  const document = shared.workspace.LangiumDocumentFactory.fromString<Grammar>(text, uri);
  shared.workspace.LangiumDocuments.addDocument(document);
  await shared.workspace.DocumentBuilder.build([document]);
  return document.parseResult.value;
}
