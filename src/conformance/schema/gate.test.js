import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { breaking, changelog, undated } from './gate.js';

const TODAY = '2026-11-24';

suite('the gate itself', () => {
  test('a field that disappears is breaking', async () => {
    assert.deepEqual(await gate('type Query { a: Int b: Int }', 'type Query { a: Int }'), [
      "Field 'b' was removed from object type 'Query'",
    ]);
  });

  test('so are an argument that becomes required, a type that changes, an enum value that goes, a key that becomes one of', async () => {
    assert.equal((await gate('type Query { a(b: Int): Int }', 'type Query { a(b: Int!): Int }')).length, 1);
    assert.equal((await gate('type Query { a: Int! }', 'type Query { a: Int }')).length, 1);
    assert.equal((await gate(withEnum('A B'), withEnum('A'))).length, 1);
    assert.equal((await gate(withInput(''), withInput('@oneOf'))).length, 1);
  });

  test('what was deprecated may go from the day that its reason names', async () => {
    for (const day of ['2026-11-23', TODAY]) {
      assert.deepEqual(await gate(deprecated(day), 'type Query { a(old: Int): Int b: Int }'), []);
    }
  });

  test('what was deprecated may not go before that day', async () => {
    assert.equal((await gate(deprecated('2026-11-25'), 'type Query { a(old: Int): Int b: Int }')).length, 1);
  });

  test('what was deprecated without a day may not go', async () => {
    assert.equal((await gate('type Query { a: Int b: Int @deprecated(reason: "Use a.") }', 'type Query { a: Int }')).length, 1);
  });

  test('arguments, input fields and enum values are deprecated alike', async () => {
    const old = '@deprecated(reason: "Not needed. Removal: 2026-01-01.")';
    assert.deepEqual(await gate(`type Query { a(b: Int ${old}): Int }`, 'type Query { a: Int }'), []);
    assert.deepEqual(
      await gate(`type Query { a(b: I): Int } input I { c: Int d: Int ${old} }`, 'type Query { a(b: I): Int } input I { c: Int }'),
      [],
    );
    assert.deepEqual(await gate(withEnum(`A B ${old}`), withEnum('A')), []);
  });

  test('a type may go with the last field that led to it', async () => {
    const then = 'type Query { a: Int b: B @deprecated(reason: "No more. Removal: 2026-01-01.") } type B { c: Int }';
    assert.deepEqual(await gate(then, 'type Query { a: Int }'), []);
  });

  test('an object that node finds may go when all of its fields were deprecated', async () => {
    const old = '@deprecated(reason: "No more. Removal: 2026-01-01.")';
    const rest = 'type Query { node: Node } interface Node { id: ID! } type A implements Node { id: ID! }';
    assert.deepEqual(await gate(`${rest} type B implements Node { id: ID! ${old} }`, rest), []);
  });

  test('additions pass', async () => {
    assert.deepEqual(
      await gate(
        'type Query { a: Int e: E } enum E { A }',
        'type Query { a(b: Int = 1): Int c: C e: E } type C { d: Int } enum E { A B }',
      ),
      [],
    );
  });

  test('a deprecation names its day of removal at the end', () => {
    const day = (reason) => undated(`type Query { a: Int @deprecated(reason: "${reason}") }`);
    assert.deepEqual(day('Use b. Removal: 2027-01-31.'), []);
    assert.deepEqual(day('Use b.'), ['a: Use b.']);
    assert.deepEqual(day('Removal: 2027-01-31. Use b.'), ['a: Removal: 2027-01-31. Use b.']);
    assert.deepEqual(undated('type Query { a: Int @deprecated }'), ['a: No longer supported']);
  });

  test('the changelog tells breaking changes, changes to look at and additions apart', async () => {
    const text = await changelog(
      'type Query { a: Int b: Int e: E } enum E { A }',
      'type Query { "new words" a: Int c: C e: E } type C { d: Int } enum E { A B }',
    );
    assert.deepEqual(text.split('\n').filter((line) => /^(##|-)/.test(line)), [
      '## Breaking, announced by deprecation',
      "- Field 'b' was removed from object type 'Query'",
      '## To look at: valid requests stay valid, but answers or defaults may be new',
      "- Enum value 'B' was added to enum 'E'",
      '## Safe',
      "- Field 'c' was added to object type 'Query'",
      "- Type 'C' was added",
    ]);
    assert.match(await changelog('type Query { a: Int }', 'type Query { "text" a: Int }'), /\nNone\.\n$/);
  });
});

const gate = (released, current) => breaking(released, current, TODAY);
const deprecated = (day) => `type Query { a(old: Int): Int b: Int gone: Int @deprecated(reason: "Use a. Removal: ${day}.") }`;
const withEnum = (values) => `type Query { e: E } enum E { ${values} }`;
const withInput = (directive) => `type Query { a(i: I): Int } input I ${directive} { b: Int c: Int }`;
