import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutHeadlines } from '../src/headlines';

const PAGE = '## BD101\n\n**中文里用全角逗号**　`halfwidth-comma`\n\n为什么……';

test('the message of each finding is left to the editor, the page of its rule is not', () => {
  const said = `**应为全角“，”（GB/T 15834）**\n\n改法：改为“，”\n\n${PAGE}\n\n---\n\n**应为“墨守成规”**\n\n${PAGE}`;
  assert.equal(withoutHeadlines(said), `改法：改为“，”\n\n${PAGE}\n\n---\n\n${PAGE}`);
});

test('a page alone, as on a directive, stays as it is', () => {
  assert.equal(withoutHeadlines(PAGE), PAGE);
});

test('a message without anything else leaves nothing', () => {
  assert.equal(withoutHeadlines('**检查时出错**'), '');
});
