// A session in VS Code; run_vscode prepares it. Prints a line for each thing seen, ends with 1 at the first that is not so.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { BROWSER, CODE, MODULES, SCREENSHOTS, VSIX, WORK } = process.env;
const { chromium } = createRequire(MODULES)('playwright-core');

const DRAFT = `关于开展检查的通知

各村：

𠮷山镇😀要提高认识,加强领导,不能默守陈规。
👨‍👩‍👧𠮷家属也要提高认识,加强领导。
`;
const OLD = '关于开展检查的通知\n各村要加强领导,确保实效。\n';
const folder = join(WORK, '文稿');
const data = join(WORK, 'data');
const extensions = join(WORK, 'extensions');
const draft = join(folder, '通知.txt');
const wrapper = join(folder, 'program');
const ran = join(WORK, 'ran');
const settings = join(folder, '.vscode', 'settings.json');

function layOut() {
  for (const place of [join(folder, '.git'), join(folder, '.vscode'), join(data, 'data', 'Machine'), extensions, SCREENSHOTS]) {
    mkdirSync(place, { recursive: true });
  }
  writeFileSync(draft, DRAFT);
  writeFileSync(join(folder, '旧稿.txt'), OLD);
  const own = { 'workbench.startupEditor': 'none', 'telemetry.telemetryLevel': 'off', 'editor.minimap.enabled': false };
  writeFileSync(join(data, 'data', 'Machine', 'settings.json'), JSON.stringify(own));
  writeFileSync(wrapper, `#!/bin/sh\ntouch '${ran}'\nexec gwlint "$@"\n`);
  chmodSync(wrapper, 0o755);
  writeFileSync(settings, JSON.stringify({ 'gwlint.path': wrapper }));
}

/** The files of this name below a folder. */
function filesNamed(below, name) {
  return readdirSync(below, { recursive: true }).filter((path) => path.endsWith(name)).map((path) => join(below, path));
}

const options = ['--accept-server-license-terms', '--server-data-dir', data, '--extensions-dir', extensions];

/** Starts the server of VS Code; gives it and its port. */
async function serve() {
  execFileSync('node', [join(CODE, 'out/server-main.js'), ...options, '--install-extension', VSIX]);
  const listen = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--telemetry-level', 'off', '--force-disable-user-env'];
  const own = { ...process.env, XDG_CONFIG_HOME: join(WORK, 'config'), XDG_CACHE_HOME: join(WORK, 'cache') };
  const server = spawn('node', [join(CODE, 'out/server-main.js'), ...listen, ...options], { env: own, detached: true });
  let said = '';
  server.stderr.on('data', (part) => (said += part));
  for await (const part of server.stdout) {
    said += part;
    const port = /agent listening on (\d+)/.exec(said);
    if (port) return { server, port: port[1] };
  }
  throw new Error(said);
}

/** What each squiggle underlines, in the order of reading. */
function underlined() {
  const marks = [...document.querySelectorAll('.editor-instance .cdr')].filter((mark) => /squiggly-/.test(mark.className));
  const spans = [];
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    const nodes = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      let at = 0;
      for (const character of nodes.currentNode.data) {
        const range = document.createRange();
        range.setStart(nodes.currentNode, at);
        range.setEnd(nodes.currentNode, (at += character.length));
        spans.push([character, range.getBoundingClientRect()]);
      }
    }
  }
  const inside = (box, span) => {
    const [x, y] = [span.left + span.width / 2, span.top + span.height / 2];
    return span.width && box.left < x && x < box.right && box.top < y && y < box.bottom;
  };
  const boxes = marks.map((mark) => mark.getBoundingClientRect());
  return boxes
    .sort((one, other) => one.top - other.top || one.left - other.left)
    .map((box) => spans.filter(([, span]) => inside(box, span)).map(([character]) => character).join(''));
}

layOut();
const { server, port } = await serve();
const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const browser = await chromium.launch({ executablePath: BROWSER, args: flags });
const page = await browser.newPage({ viewport: { width: 1200, height: 760 } });
page.setDefaultTimeout(60_000);

let shots = 0;
const shoot = (name) => page.screenshot({ path: join(SCREENSHOTS, `${++shots}-${name}.png`) });
const press = (...keys) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

/** Waits until it is so. */
async function until(what, look, wanted) {
  let found;
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await page.waitForTimeout(200)) {
    found = await look();
    if (typeof wanted === 'function' ? wanted(found) : JSON.stringify(found) === JSON.stringify(wanted)) {
      return console.log(`ok  ${what}`);
    }
  }
  assert.deepEqual(found, wanted, what);
}

const squiggles = () => page.evaluate(underlined);
const onDisk = () => readFileSync(draft, 'utf8');
const notices = async () => (await page.locator('.notification-list-item-message').allTextContents()).join('\n');
const status = async () => (await page.locator('[id="gongwen-lint.gongwen-lint.gwlint.status"]').allTextContents()).join('').trim();
const problems = () => page.locator('.markers-panel .monaco-list-row').allTextContents();

async function pick(said) {
  const input = page.locator('.quick-input-widget input[type=text]');
  await input.waitFor();
  await input.fill(said);
}

const row = (said) => page.locator('.quick-input-list .monaco-list-row').filter({ hasText: said }).first();

async function command(title) {
  await press('F1');
  await pick(`>${title}`);
  await row(title).click();
}

async function goTo(line, column) {
  await press('Control+G');
  await pick(`:${line}:${column}`);
  await press('Enter');
}

/** Opens the menu of quick fixes at a place; their titles. */
async function fixes(line, column) {
  await goTo(line, column);
  const rows = page.locator('.action-widget .monaco-list-row.action');
  while (!(await rows.count())) {
    await press('Control+.'); // the caret may still be on its way
    await rows.first().waitFor({ timeout: 5000 }).catch(() => {});
  }
  return { rows, titles: await rows.allTextContents() };
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

async function showsAndTrusts() {
  const open = JSON.stringify([['openFile', `vscode-remote://127.0.0.1:${port}${draft}`]]);
  await page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(open)}`);
  await page.getByRole('button', { name: 'No, I don' }).click();
  await until('squiggles are right after 𠮷 and emoji', squiggles, [',', ',', '默守陈规', ',']);
  assert.ok(!existsSync(ran), 'a workspace that is not trusted chose the program');
  await until('the status bar counts the findings', status, '公文检 4');
  await shoot('restricted');

  await command('Workspaces: Manage Workspace Trust');
  await page.getByRole('button', { name: 'Trust', exact: true }).first().click();
  await until('a trusted workspace chooses the program', () => existsSync(ran), true);
  await press('Control+W');
  await until('the server has started anew', squiggles, [',', ',', '默守陈规', ',']);
}

async function mends() {
  const second = DRAFT.replace('领导,不能', '领导，不能');
  await mend('one comma is mended and nothing else', 5, 17, '改为', second);
  const both = second.replace(/,(?=加强领导。\n$)/, '，');
  await mend('one after a family and 𠮷 is mended and nothing else', 6, 19, '改为', both);
  await until('no squiggle is left but the others', squiggles, [',', '默守陈规']);

  await goTo(5, 21);
  await press('Control+K', 'Control+I');
  const hover = page.locator('.monaco-hover:not(.hidden) .hover-contents');
  await until('the pointer tells why and how', async () => (await hover.allTextContents()).join(''), (said) => /墨守成规[^]*ZC101/.test(said));
  await shoot('hover');
  await press('Escape');

  await mend('a word goes into the dictionary', 5, 21, '“默守陈规”没有错，加入项目词典', both);
  await until('it is no longer shown', squiggles, [',']);
  assert.equal(readFileSync(join(folder, 'gwlint-terms.txt'), 'utf8'), '默守陈规\n');

  await command('公文检: 改掉全部有把握的问题');
  await saved('all is mended but that word', DRAFT.replaceAll(',', '，'));
  await until('the status bar says that nothing is left', status, '公文检');
}

async function looksAround() {
  await command('公文检: 检查工作区里的全部文稿');
  await until('a draft that is not open is listed', problems, (rows) => rows.filter((row) => row.includes('BD101')).length === 1);
  await shoot('folder');
  await press('Control+P');
  await pick('旧稿');
  await row('旧稿.txt').click();
  await until('its squiggle is shown', squiggles, [',']);
  await page.waitForTimeout(1500);
  await until('what was found is not listed twice', problems, (rows) => rows.filter((row) => row.includes('BD101')).length === 1);

  await goTo(2, 8);
  await command('公文检: 打开规则说明');
  await page.getByRole('tab', { name: /BD101/ }).waitFor();
  await page.waitForTimeout(2000);
  await shoot('rule');
  await press('Control+W');

  await command('Tasks: Run Task');
  await row('gwlint').click();
  await row('检查全部文稿').click();
  await page.waitForTimeout(4000);
  await shoot('task');
}

async function missesProgram() {
  writeFileSync(settings, JSON.stringify({ 'gwlint.path': '/nowhere/gwlint' }));
  const told = '公文检：设置 gwlint.path 写的“/nowhere/gwlint”不是可以运行的程序；请写绝对路径，或者清空后自动查找。';
  await until('the user is told that the program is missing', notices, told);
  await shoot('missing');
  writeFileSync(settings, '{}');
  await until('it is found again', status, '公文检 1');
  const logs = filesNamed(join(data, 'data', 'logs'), '公文检.log').map((file) => readFileSync(file, 'utf8')).join('');
  assert.match(logs, /启动/);
  assert.doesNotMatch(logs, /\[error\]/);
}

try {
  for (const part of [showsAndTrusts, mends, looksAround, missesProgram]) await part();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
  await shoot('failed');
} finally {
  await browser.close();
  process.kill(-server.pid);
}
