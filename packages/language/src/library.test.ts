import assert from 'node:assert/strict';
import { buildWorkspace, type CurvePoint, dimensionOf, secondsOf, type Workspace } from '@liaison/model';
import { libraryFiles } from './library.ts';

const DIMENSIONS = new Set(['duration', 'rate', 'users', 'things', 'money']);

describe('the built-in library', () => {
  let library: Workspace;
  before(() => {
    library = buildWorkspace(libraryFiles(), { today: '2026-01-01' });
  });

  it('is read without a problem', () => {
    assert.ok(library.files.length >= 6);
    for (const file of library.files) {
      assert.deepEqual(file.problems, [], file.path);
      assert.ok(file.builtIn);
      assert.match(file.path, /^liaison:library\/[a-z]+\.campaign$/);
      for (const declaration of file.declarations) {
        assert.notEqual(declaration.kind, 'unknown', `${file.path}: ${declaration.name}`);
        const unknown = declaration.statements.filter((statement) => !statement.known);
        assert.deepEqual(unknown, [], `${file.path}: ${declaration.name}`);
      }
    }
  });

  it('is parsed once', () => {
    assert.equal(libraryFiles(), libraryFiles());
  });

  it('declares each name once and refers to nothing else', () => {
    for (const file of library.files) {
      for (const declaration of file.declarations) {
        const found = library.lookup(declaration.kind, declaration.name);
        assert.equal(found.length, 1, `${declaration.kind} ${declaration.name}`);
      }
      for (const reference of file.references) assert.ok(library.resolve(reference), reference.name);
    }
  });

  it('knows the size of every unit', () => {
    const units = library.all('unit');
    assert.ok(units.length > 0);
    for (const { declaration } of units) {
      assert.ok(DIMENSIONS.has(declaration.dimension?.value ?? ''), declaration.name);
      assert.ok((library.units.get(declaration.name)?.factor ?? 0) > 0, declaration.name);
    }
    assert.equal(library.units.get('h')?.factor, 3600);
    assert.equal(library.units.get('rpm')?.factor, 1 / 60);
  });

  it('writes every quantity in what may stand there', () => {
    for (const file of library.files) {
      for (const quantity of file.quantities) {
        const dimension = dimensionOf(quantity, library.units);
        const place = `${file.path}: ${file.text.slice(quantity.span.start, quantity.span.end)}`;
        assert.ok(dimension !== 'unknown' && dimension !== 'bare', place);
        assert.ok(quantity.expects.includes('any') || quantity.expects.includes(dimension), place);
      }
    }
  });

  it('gives every kind of channel a title and says where its figures come from', () => {
    const kinds = library.all('kind');
    assert.ok(kinds.length > 0);
    for (const { declaration, file } of kinds) {
      assert.ok(declaration.title, declaration.name);
      const text = file.text.slice(declaration.span.start, declaration.span.end);
      assert.match(text, /^ {2}(evidence +|response +[\d.]+ % )"./m, declaration.name);
      if (declaration.response) assert.match(text, /^ {2}response +[\d.]+ % "./m, declaration.name);
      if (declaration.delivered) assert.match(text, /^ {2}delivered +[\d.]+ % "./m, declaration.name);
    }
  });

  it('has curves that say where they come from and only rise', () => {
    const curves = library.all('curve');
    assert.ok(curves.length > 0);
    for (const { declaration } of curves) {
      assert.ok(declaration.evidence, declaration.name);
      assert.ok(declaration.shape || declaration.points.length > 2, declaration.name);
      for (const [index, point] of declaration.points.entries()) {
        const next = declaration.points[index + 1];
        if (!next) continue;
        assert.ok(secondsFromSend(point) < secondsFromSend(next), declaration.name);
        assert.ok((point.share?.number ?? NaN) < (next.share?.number ?? NaN), declaration.name);
      }
    }
  });

  it('has profiles of positive weights in the order of the day', () => {
    const profiles = library.all('profile');
    assert.ok(profiles.length > 0);
    for (const { declaration } of profiles) {
      const times = declaration.points.map((point) => point.time?.value ?? '');
      assert.deepEqual(times, [...new Set(times)].sort(), declaration.name);
      for (const point of declaration.points) assert.ok((point.share?.number ?? 0) > 0, declaration.name);
    }
  });

  function secondsFromSend(point: CurvePoint): number {
    const seconds = (point.time && secondsOf(point.time, library.units)) ?? NaN;
    return point.direction === 'before' ? -seconds : seconds;
  }
});
