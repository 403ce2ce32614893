// A session in VS Code; run_vscode prepares it. Prints a line for each thing seen, ends with 1 at the first that is not so.
import assert from 'node:assert/strict';
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { data, folder, openWindow, write } from './vscode_window.mjs';

const DRAFT = `关于开展检查的通知

各村：

𠮷山镇😀要提高认识,加强领导,不能默守陈规。
👨‍👩‍👧𠮷家属也要提高认识,加强领导。
`;
const FAULTS = [',', ',', '默守陈规', ','];
const draft = join(folder, '通知.txt');
const wrapper = join(folder, 'program');
const ran = join(folder, '../ran');
const settings = join(folder, '.vscode/settings.json');
const onDisk = () => readFileSync(draft, 'utf8');

write(draft, DRAFT);
write(join(folder, '.git/HEAD'), '');
write(join(folder, '旧稿.txt'), '关于开展检查的通知\n各村要加强领导,确保实效。\n');
write(wrapper, `#!/bin/sh\ntouch '${ran}'\nexec gwlint "$@"\n`);
chmodSync(wrapper, 0o755);
write(settings, JSON.stringify({ 'gwlint.path': wrapper }));
const { page, close, press, say, row, command, goTo, fixes, until, shoot, squiggles, notices, status, problems, hovered } =
  await openWindow('通知.txt', {}, { width: 1200, height: 760 });

async function showsAndTrusts() {
  await page.getByRole('button', { name: 'No, I don' }).click();
  await until('squiggles are right after 𠮷 and emoji', squiggles, FAULTS);
  assert.ok(!existsSync(ran), 'a workspace that is not trusted chose the program');
  await until('the status bar counts the findings', status, '公文检 4');
  await shoot('restricted');

  await command('Workspaces: Manage Workspace Trust');
  await page.getByRole('button', { name: 'Trust', exact: true }).first().click();
  await until('a trusted workspace chooses the program', () => existsSync(ran), true);
  await press('Control+W');
  await until('the server has started anew', squiggles, FAULTS);
}

/** Takes the quick fix of this title at a place; the file must be `wanted` when it is saved, and nothing else. */
async function mend(what, line, column, title, wanted) {
  const { rows, titles } = await fixes(line, column);
  const at = titles.findIndex((said) => said.startsWith(title));
  assert.notEqual(at, -1, titles.join());
  await shoot(what);
  for (let step = 0; step < at; step += 1) await press('ArrowDown');
  await press('Enter');
  await rows.first().waitFor({ state: 'detached' });
  await saved(what, wanted);
}

async function saved(what, wanted) {
  await until(what, async () => (await press('Control+S'), onDisk()), wanted);
}

async function mends() {
  const one = DRAFT.replace('领导,不能', '领导，不能');
  await mend('one comma is mended and nothing else', 5, 17, '改为', one);
  const two = one.replace(/,(?=加强领导。\n$)/, '，');
  await mend('one after a family and 𠮷 is mended and nothing else', 6, 19, '改为', two);
  await until('no squiggle is left but the others', squiggles, [',', '默守陈规']);

  await goTo(5, 21);
  await press('Control+K', 'Control+I');
  await until('the pointer tells why and how', hovered, (said) => /墨守成规[^]*ZC101/.test(said));
  await shoot('hover');
  await press('Escape');

  await mend('a word goes into the dictionary', 5, 21, '“默守陈规”没有错，加入项目词典', two);
  await until('it is no longer shown', squiggles, [',']);
  assert.equal(readFileSync(join(folder, 'gwlint-terms.txt'), 'utf8'), '默守陈规\n');

  await command('公文检: 改掉全部有把握的问题');
  await saved('all is mended but that word', DRAFT.replaceAll(',', '，'));
  await until('the status bar says that nothing is left', status, '公文检');
}

async function looksAround() {
  const isOnce = (rows) => rows.filter((said) => said.includes('BD101')).length === 1;
  await command('公文检: 检查工作区里的全部文稿');
  await until('a draft that is not open is listed', problems, isOnce);
  await shoot('folder');
  await press('Control+P');
  await say('旧稿');
  await row('旧稿.txt').click();
  await until('its squiggle is shown', squiggles, [',']);
  await page.waitForTimeout(1500);
  await until('what was found is not listed twice', problems, isOnce);

  await goTo(2, 8);
  await command('公文检: 打开规则说明');
  await page.getByRole('tab', { name: /BD101/ }).waitFor();
  await page.waitForTimeout(2000);
  await shoot('rule');
  await press('Control+W');

  await command('Tasks: Run Task');
  await row('gwlint').click();
  await row('检查全部文稿').click();
  await page.getByRole('tab', { name: /Terminal/ }).waitFor();
  await page.waitForTimeout(3000);
  await shoot('task');
}

async function missesProgram() {
  write(settings, JSON.stringify({ 'gwlint.path': '/nowhere/gwlint' }));
  const told = '公文检：设置 gwlint.path 写的“/nowhere/gwlint”不是可以运行的程序；请写绝对路径，或者清空后自动查找。';
  await until('the user is told that the program is missing', notices, told);
  await shoot('missing');
  write(settings, '{}');
  await until('it is found again', status, '公文检 1');
}

function logsNoError() {
  const files = readdirSync(join(data, 'data/logs'), { recursive: true }).filter((path) => path.endsWith('公文检.log'));
  const logs = files.map((path) => readFileSync(join(data, 'data/logs', path), 'utf8')).join('');
  assert.match(logs, /启动/);
  assert.doesNotMatch(logs, /\[error\]/);
}

try {
  for (const part of [showsAndTrusts, mends, looksAround, missesProgram, logsNoError]) await part();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
  await shoot('failed');
} finally {
  await close();
}
