/** The fixture language of the tests. Imports nothing of ours, so that every package may use it. */
export { type Drawn, drawOn, takeCursors } from './drawing.ts';
export {
  annotate,
  type ExpectedFinding,
  type Fixture,
  type FixtureFile,
  parseFixture,
  withoutAnnotations,
} from './fixture.ts';
export { type Fence, type MarkdownPage, parseMarkdown } from './markdown.ts';
