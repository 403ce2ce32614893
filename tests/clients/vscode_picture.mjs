// The picture in the README: squiggles with the menu of quick fixes, and below it what the pointer tells.
import { join } from 'node:path';
import { folder, openWindow, write } from './vscode_window.mjs';

const { SCREENSHOTS } = process.env;
const DRAFT = `南政[2024]21号　　　　　　　　　　　　　签发人：秦世安

南屏县人民政府
关于申请青石水库除险加固资金的请示

云泽市人民政府、云泽市财政局：

　　青石水库1974年建成,总库容386万立方米，担负下游2.1万人的防洪任务。2023年10月经鉴定为三类坝，需要除险加固。现将有关情况请示如下：

　　一、工程内容

　　坝体防渗处理，改建溢洪道，更换放水涵管和闸门。工程总投资1286.4万元，工期7个月。

　　二、资金缺口

　　省级资金已下达420万元，县级财政已安排386.4万元，缺口480万元。我县将专账核算、专款专用，决不能默守陈规、重建轻管。

　　以上请示，请予批准。

　　　　　　　　　　　　　　　　　　　　　　南屏县人民政府
　　　　　　　　　　　　　　　　　　　　　　2024年03月18日

抄送：市水利局，青石镇人民政府。
`;
const LOOK = {
  'editor.fontFamily': 'Noto Sans CJK SC',
  'editor.wordWrap': 'on',
  'editor.lineHeight': 20,
  'editor.lightbulb.enabled': 'off',
  'editor.occurrencesHighlight': 'off',
  'editor.selectionHighlight': false,
  'editor.scrollBeyondLastLine': false,
  'editor.guides.indentation': false,
  'breadcrumbs.enabled': false,
  'files.associations': { '*.txt': 'gongwen' },
  'workbench.activityBar.location': 'hidden',
  'workbench.editor.editorActionsLocation': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'window.commandCenter': false,
  'window.title': '${activeEditorShort}',
};
const SIZE = { width: 960, height: 650 };
const SCALE = 1.25;

write(join(folder, '青石水库.txt'), DRAFT);
write(join(folder, '.git/HEAD'), '');
const { page, browser, close, press, command, goTo, fixes, until, squiggles, hovered } = await openWindow(
  '青石水库.txt', LOOK, SIZE, SCALE,
);
await page.getByRole('button', { name: 'Yes, I trust' }).click();
await until('squiggles are shown', squiggles, (found) => found.length >= 5);
await command('View: Close Primary Side Bar').catch(() => press('Control+B'));
await page.waitForTimeout(4000); // the summary above the title comes later
await fixes(16, 57);
await page.waitForTimeout(500);
const menu = await page.screenshot();
await press('Escape');
await goTo(1, 4);
await press('Control+K', 'Control+I');
await until('the pointer tells why and how', hovered, (said) => said.includes('YS103'));
await page.waitForTimeout(500);
const { y, height } = await page.locator('.monaco-hover:not(.hidden)').first().boundingBox();
const TOP = 65; // below the tabs
const pointer = await page.screenshot({ clip: { x: 0, y: TOP, width: SIZE.width, height: y + height + 6 - TOP } });

const sheet = await browser.newPage({ viewport: SIZE, deviceScaleFactor: SCALE });
const images = [menu, pointer].map((image) => `<img src="data:image/png;base64,${image.toString('base64')}">`);
await sheet.setContent(`<style>body{margin:0}img{width:100%;display:block;}img+img{border-top:8px solid #ddd;box-sizing:border-box}</style>${images.join('')}`);
await sheet.screenshot({ path: join(SCREENSHOTS, 'vscode.png'), fullPage: true });
await close();
