// VS Code in a headless browser: started on a folder, driven by its keyboard, looked at.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { BROWSER, CODE, MODULES, SCREENSHOTS, VSIX, WORK } = process.env;
const { chromium } = createRequire(MODULES)('playwright-core');
const MAIN = join(CODE, 'out/server-main.js');
const PATIENCE = 60_000;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const folder = join(WORK, '文稿');
export const data = join(WORK, 'data');

export function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Starts VS Code's server with the extension; gives it and its port. */
async function serve() {
  const places = ['--accept-server-license-terms', '--server-data-dir', data, '--extensions-dir', join(WORK, 'extensions')];
  execFileSync('node', [MAIN, ...places, '--install-extension', VSIX]);
  const listen = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--telemetry-level', 'off'];
  const env = { ...process.env, XDG_CONFIG_HOME: join(WORK, 'config'), XDG_CACHE_HOME: join(WORK, 'cache') };
  const server = spawn('node', [MAIN, ...listen, ...places, '--force-disable-user-env'], { env, detached: true });
  let said = '';
  server.stderr.on('data', (part) => (said += part));
  for await (const part of server.stdout) {
    said += part;
    const port = /agent listening on (\d+)/.exec(said);
    if (port) return { server, port: port[1] };
  }
  throw new Error(said);
}

/** What each squiggle underlines, in the order of reading; runs in the page. */
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

/** Opens a draft of the folder in a window of this size; `settings` are those of the machine. */
export async function openWindow(draft, settings, viewport, scale = 1) {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const common = { 'workbench.startupEditor': 'none', 'telemetry.telemetryLevel': 'off', 'editor.minimap.enabled': false };
  write(join(data, 'data/Machine/settings.json'), JSON.stringify({ ...common, ...settings }));
  const { server, port } = await serve();
  const browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS });
  const page = await browser.newPage({ viewport, deviceScaleFactor: scale });
  page.setDefaultTimeout(PATIENCE);
  const open = JSON.stringify([['openFile', `vscode-remote://127.0.0.1:${port}${join(folder, draft)}`]]);
  await page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(open)}`);
  const close = async () => {
    await browser.close();
    process.kill(-server.pid);
  };
  return { page, browser, close, ...hands(page), ...eyes(page) };
}

function hands(page) {
  const row = (said) => page.locator('.quick-input-list .monaco-list-row').filter({ hasText: said }).first();

  async function press(...keys) {
    for (const key of keys) await page.keyboard.press(key);
  }

  /** Writes into the box at the top. */
  async function say(said) {
    const input = page.locator('.quick-input-widget input[type=text]');
    await input.waitFor();
    await input.fill(said);
  }

  async function command(title) {
    await press('F1');
    await say(`>${title}`);
    await row(title).click();
  }

  /** The column counts UTF-16 units. */
  async function goTo(line, column) {
    await press('Control+G');
    await say(`:${line}:${column}`);
    await press('Enter');
  }

  /** Opens the menu of quick fixes at a place. */
  async function fixes(line, column) {
    await goTo(line, column);
    const rows = page.locator('.action-widget .monaco-list-row.action');
    while (!(await rows.count())) {
      await press('Control+.'); // the caret may still be on its way
      await rows.first().waitFor({ timeout: 5000 }).catch(() => {});
    }
    return { rows, titles: await rows.allTextContents() };
  }

  return { row, press, say, command, goTo, fixes };
}

function eyes(page) {
  let shots = 0;
  const texts = (where) => page.locator(where).allTextContents();

  /** Waits until it is so. */
  async function until(what, look, wanted) {
    const isSo = typeof wanted === 'function' ? wanted : (found) => JSON.stringify(found) === JSON.stringify(wanted);
    let found;
    for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await page.waitForTimeout(200)) {
      found = await look();
      if (isSo(found)) return console.log(`ok  ${what}`);
    }
    assert.deepEqual(found, wanted, what);
  }

  return {
    until,
    shoot: (name) => page.screenshot({ path: join(SCREENSHOTS, `${++shots}-${name}.png`) }),
    squiggles: () => page.evaluate(underlined),
    notices: async () => (await texts('.notification-list-item-message')).join('\n'),
    status: async () => (await texts('[id="gongwen-lint.gongwen-lint.gwlint.status"]')).join('').trim(),
    problems: () => texts('.markers-panel .monaco-list-row'),
    hovered: async () => (await texts('.monaco-hover:not(.hidden) .hover-contents')).join('\n'),
  };
}
