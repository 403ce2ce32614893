import assert from 'node:assert/strict';
import { test } from 'node:test';
import { restarts } from '../src/restarts';

const MINUTE = 60_000;

test('a server that dies now and then is started again', () => {
  const again = restarts();
  assert.ok(Array.from({ length: 20 }, (_, number) => again(number * 2 * MINUTE)).every(Boolean));
});

test('one that dies at once, again and again, is left alone', () => {
  const again = restarts();
  assert.deepEqual([0, 1, 2, 3, 4].map((second) => again(second * 1000)), [true, true, true, true, false]);
  assert.ok(again(10 * MINUTE));
});
