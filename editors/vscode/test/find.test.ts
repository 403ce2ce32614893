import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { candidates, firstProgram, type Surroundings } from '../src/find';

const linux: Surroundings = {
  platform: 'linux',
  named: '',
  python: undefined,
  folders: ['/work/文稿'],
  isTrusted: true,
  home: '/home/wen',
  searchPath: '/usr/local/bin:/usr/bin',
};
const windows: Surroundings = {
  platform: 'win32',
  named: '',
  python: undefined,
  folders: ['D:\\文稿'],
  isTrusted: true,
  home: 'C:\\Users\\wen',
  searchPath: 'C:\\Windows;D:\\tools',
};

test('the chosen Python comes before the folders, these before the PATH', () => {
  assert.deepEqual(candidates({ ...linux, python: '/opt/env/bin/python' }), [
    '/opt/env/bin/gwlint',
    '/work/文稿/.venv/bin/gwlint',
    '/work/文稿/venv/bin/gwlint',
    '/usr/local/bin/gwlint',
    '/usr/bin/gwlint',
    '/home/wen/.local/bin/gwlint',
  ]);
});

test('on Windows the program lies in Scripts, beside python.exe or below it', () => {
  assert.deepEqual(candidates({ ...windows, python: 'C:\\conda\\python.exe' }).slice(0, 3), [
    'C:\\conda\\gwlint.exe',
    'C:\\conda\\Scripts\\gwlint.exe',
    'D:\\文稿\\.venv\\Scripts\\gwlint.exe',
  ]);
  assert.ok(candidates(windows).includes('D:\\tools\\gwlint.exe'));
});

test('a workspace that is not trusted has no say', () => {
  const stranger = { ...linux, isTrusted: false, python: '/work/文稿/.venv/bin/python' };
  assert.deepEqual(candidates(stranger).filter((place) => place.startsWith('/work')), []);
  assert.deepEqual(candidates({ ...stranger, named: '${workspaceFolder}/bin/gwlint' }), []);
});

test('no place is relative: the folder that is open may be a stranger’s', () => {
  assert.deepEqual(candidates({ ...linux, folders: [], searchPath: '.:node_modules/.bin::/usr/bin' }), [
    '/usr/bin/gwlint',
    '/home/wen/.local/bin/gwlint',
  ]);
  assert.deepEqual(candidates({ ...linux, named: 'bin/gwlint' }), []);
  assert.deepEqual(candidates({ ...linux, named: './gwlint' }), []);
});

test('a place that is named is the only one', () => {
  assert.deepEqual(candidates({ ...linux, named: ' /opt/gwlint/bin/gwlint ' }), ['/opt/gwlint/bin/gwlint']);
  assert.deepEqual(candidates({ ...linux, named: '~/gw/bin/gwlint' }), ['/home/wen/gw/bin/gwlint']);
  assert.deepEqual(candidates({ ...linux, named: '${workspaceFolder}/../gw' }), ['/work/gw']);
  assert.deepEqual(candidates({ ...linux, named: 'gwlint-dev' })[0], '/usr/local/bin/gwlint-dev');
  assert.deepEqual(candidates({ ...windows, named: 'gwlint' })[0], 'C:\\Windows\\gwlint.exe');
  assert.deepEqual(candidates({ ...windows, named: '~\\gw\\gwlint.exe' }), ['C:\\Users\\wen\\gw\\gwlint.exe']);
  assert.deepEqual(candidates({ ...linux, folders: [], named: '${workspaceFolder}/gw' }), []);
});

test('a dollar in a folder’s name is only a dollar', () => {
  assert.deepEqual(candidates({ ...linux, folders: ['/a/$&b'], named: '${workspaceFolder}/gw' }), ['/a/$&b/gw']);
});

test('the first file that can be run is taken; folders and plain files are not', { skip: process.platform === 'win32' }, async () => {
  const root = await mkdtemp(join(tmpdir(), 'gwlint-'));
  const [folder, plain, program] = ['a', 'b', 'c'].map((name) => join(root, name)) as [string, string, string];
  await mkdir(folder);
  await writeFile(plain, '');
  await writeFile(program, '');
  await chmod(plain, 0o644);
  await chmod(program, 0o755);
  assert.equal(await firstProgram([join(root, 'none'), folder, plain, program]), program);
  assert.equal(await firstProgram([folder]), undefined);
});
