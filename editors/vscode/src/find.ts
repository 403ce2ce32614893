/** Where the program gwlint may be, and which of these places has it. */

import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { posix, win32 } from 'node:path';

export interface Surroundings {
  platform: NodeJS.Platform;
  /** The setting gwlint.path, "" = not set. */
  named: string;
  /** The interpreter that the Python extension has chosen. */
  python: string | undefined;
  /** The folders of the workspace. */
  folders: readonly string[];
  /** The user trusts the workspace: programs that lie in it may run. */
  isTrusted: boolean;
  home: string;
  /** The environment variable PATH. */
  searchPath: string;
}

/** All places to look at, the best first. Every one is absolute: what a relative path means is up to the workspace. */
export function candidates(around: Surroundings): string[] {
  const named = around.named.trim();
  if (named) {
    return namedPlaces(named, around);
  }
  const own = around.isTrusted ? workspacePlaces(around) : [];
  return [...new Set([...own, ...onPath(programName(around.platform), around)])];
}

function namedPlaces(named: string, around: Surroundings): string[] {
  const path = pathsOf(around.platform);
  if (!/[\\/]/.test(named)) {
    return onPath(around.platform === 'win32' && !path.extname(named) ? `${named}.exe` : named, around);
  }
  const [folder = ''] = around.isTrusted ? around.folders : [];
  const whole = named.replace(/^~(?=[\\/])/, () => around.home).replaceAll('${workspaceFolder}', () => folder);
  const misses = named.includes('${workspaceFolder}') && !folder;
  return path.isAbsolute(whole) && !misses ? [path.normalize(whole)] : [];
}

/** The chosen interpreter may lie in the workspace, too. */
function workspacePlaces(around: Surroundings): string[] {
  const { platform, python, folders } = around;
  const path = pathsOf(platform);
  const environments = folders.flatMap((folder) => ['.venv', 'venv'].map((name) => path.join(folder, name)));
  const scripts = environments.map((place) => path.join(place, platform === 'win32' ? 'Scripts' : 'bin'));
  const beside = python ? [path.dirname(python)] : [];
  const below = platform === 'win32' ? beside.map((place) => path.join(place, 'Scripts')) : [];
  return [...beside, ...below, ...scripts].map((place) => path.join(place, programName(platform)));
}

/** A desktop may start the editor without the place where pip, pipx and uv put programs of the user. */
function onPath(name: string, { platform, searchPath, home }: Surroundings): string[] {
  const path = pathsOf(platform);
  const listed = searchPath.split(path.delimiter).filter((place) => path.isAbsolute(place));
  return [...listed, path.join(home, '.local', 'bin')].map((place) => path.join(place, name));
}

function pathsOf(platform: NodeJS.Platform): typeof posix {
  return platform === 'win32' ? win32 : posix;
}

function programName(platform: NodeJS.Platform): string {
  return platform === 'win32' ? 'gwlint.exe' : 'gwlint';
}

/** The first of these files that can be run. */
export async function firstProgram(places: readonly string[]): Promise<string | undefined> {
  for (const place of places) {
    if (await isProgram(place)) {
      return place;
    }
  }
  return undefined;
}

async function isProgram(place: string): Promise<boolean> {
  try {
    await access(place, constants.X_OK);
    return (await stat(place)).isFile();
  } catch {
    return false;
  }
}
