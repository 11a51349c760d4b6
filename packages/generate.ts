/** `npm run generate`: everything that is generated, in the order in which it depends on each other. */
await import('./language/generate.ts');
await import('./checks/generate-catalogue.ts');
await import('./checks/generate.ts');
await import('./cli/generate.ts');
await import('./server/generate.ts');
await import('./vscode/generate.ts');
