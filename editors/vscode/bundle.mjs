// Bundles the extension, or with --tests its tests, into dist/; with the licences of what goes into the bundle.
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const common = { bundle: true, platform: 'node', target: 'node20', format: 'cjs', external: ['vscode'], metafile: true };

if (process.argv.includes('--tests')) {
  const entryPoints = readdirSync('test').map((name) => join('test', name));
  await build({ ...common, entryPoints, outdir: 'dist/test', sourcemap: 'inline' });
} else {
  rmSync('dist', { recursive: true, force: true });
  const made = await build({ ...common, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', minify: true });
  writeFileSync('dist/NOTICES.txt', notices(Object.keys(made.metafile.inputs)));
  copyFileSync('../../LICENSE', 'LICENSE');
}

/** The licences of the packages that these files belong to. */
function notices(files) {
  const folders = files.map((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]).filter(Boolean);
  return [...new Set(folders)].sort().map(licence).join(`\n${'-'.repeat(80)}\n\n`);
}

function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((found) => /^licen[cs]e/i.test(found));
  if (!file) throw new Error(`${name}: no licence file`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
