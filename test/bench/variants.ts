/** What is measured, one function a variant. Each runs once in a process of its own, on a folder of files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, runChecks } from '@liaison/checks';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import { buildWorkspace } from '@liaison/model';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { campaignSchema } from './campaign-schema.ts';
import { GENERATED_TODAY } from './generate-workspace.ts';

/** What a variant says of its run. */
export interface VariantResult {
  /** Findings, errors or bytes: something that shows that the work was done. */
  readonly count: number;
  /** Milliseconds of each phase, where a variant has phases. */
  readonly phases?: Readonly<Record<string, number>>;
  /** Whatever the variant would go on holding; kept so that the heap can be measured. */
  readonly held: unknown;
}

export const variants: Readonly<Record<string, (folder: string) => VariantResult | Promise<VariantResult>>> =
  {
    read(folder) {
      const held = filesIn(folder, '.campaign').map(({ path }) => readFileSync(path));
      return { count: held.reduce((sum, bytes) => sum + bytes.length, 0), held };
    },

    json(folder) {
      const held = filesIn(folder, '.json').map(({ path }) => JSON.parse(readFileSync(path, 'utf8')));
      return { count: held.length, held };
    },

    yaml(folder) {
      const validate = new Ajv({ discriminator: true, allErrors: true }).compile(campaignSchema);
      let count = 0;
      const held = filesIn(folder, '.yaml').map(({ path }) => {
        const data = parse(readFileSync(path, 'utf8'));
        if (!validate(data)) count += validate.errors?.length ?? 0;
        return data;
      });
      return { count, held };
    },

    engine(folder) {
      const phases: Record<string, number> = {};
      const timed = <T>(name: string, work: () => T): T => {
        const start = performance.now();
        const result = work();
        phases[name] = performance.now() - start;
        return result;
      };
      const sources = timed('read', () => textsIn(folder));
      const library = timed('library', () => libraryFiles());
      const files = timed('parse + lower', () => sources.map((source) => parseCampaignFile(source)));
      const workspace = timed('index', () =>
        buildWorkspace([...library, ...files], { today: GENERATED_TODAY }),
      );
      const findings = timed('checks', () => runChecks(workspace, { checks: catalogue, crash: 'throw' }));
      return { count: findings.length, phases, held: workspace };
    },

    async langium(folder) {
      const { checkWithLangium } = await import('./langium-defaults.ts');
      const { libraryTexts } = await import('../../packages/language/src/generated/library.ts');
      const library = Object.entries(libraryTexts).map(([name, text]) => ({
        path: `liaison:library/${name}.campaign`,
        text,
        builtIn: true,
      }));
      const { findings, documents } = await checkWithLangium(
        [...library, ...textsIn(folder)],
        GENERATED_TODAY,
      );
      return { count: findings.length, held: documents };
    },
  };

function textsIn(folder: string): { path: string; text: string }[] {
  return filesIn(folder, '.campaign').map(({ path, name }) => ({
    path: name,
    text: readFileSync(path, 'utf8'),
  }));
}

function filesIn(folder: string, extension: string): { path: string; name: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => ({ path: join(folder, name), name: name.replaceAll('\\', '/') }));
}
