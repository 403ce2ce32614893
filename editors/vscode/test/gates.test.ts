import assert from 'node:assert/strict';
import { test } from 'node:test';
import { label, scoreCard } from '../src/gates';

const found = {
  genre: '请示',
  gates: { policy: 0, approval: 2, format: 1, wording: 0, issuance: 0 },
  total: 3,
  text: '',
};
const nothing = { ...found, gates: { policy: 0, approval: 0, format: 0, wording: 0, issuance: 0 }, total: 0 };

test('the label tells how many findings there are', () => {
  assert.equal(label(found), '$(checklist) 公文检 3');
  assert.equal(label(nothing), '$(check) 公文检');
});

test('the score card has the genre and all five gates', () => {
  const card = scoreCard(found);
  assert.match(card, /^\*\*文种：请示\*\*　共 3 处/);
  assert.match(card, /\| 审批关 \| 2 \|\n\| 格式关 \| 1 \|\n\| 文字关 \| ✓ \|/);
  assert.equal(scoreCard(nothing).match(/✓/g)?.length, 5);
});
