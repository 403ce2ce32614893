/** What VS Code knows of where gwlint may be. */

import { homedir } from 'node:os';
import { extensions, type Uri, workspace } from 'vscode';
import { candidates, firstProgram } from './find';

/** As much of the interface of the Python extension as is used here. */
interface PythonApi {
  environments?: {
    getActiveEnvironmentPath(resource?: Uri): { path: string };
    resolveEnvironment(environment: { path: string }): Promise<{ executable: { uri?: Uri } } | undefined>;
    onDidChangeActiveEnvironmentPath(listener: () => void): { dispose(): void };
  };
}

/** The program to run, undefined if there is none. */
export async function program(): Promise<string | undefined> {
  const named = workspace.getConfiguration('gwlint').get('path', '');
  const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  const places = candidates({
    platform: process.platform,
    named,
    python: named || !workspace.isTrusted ? undefined : await chosenPython(folders[0]?.uri),
    folders: folders.map(({ uri }) => uri.fsPath),
    isTrusted: workspace.isTrusted,
    home: homedir(),
    searchPath: process.env['PATH'] ?? '',
  });
  return firstProgram(places);
}

async function chosenPython(folder: Uri | undefined): Promise<string | undefined> {
  try {
    const environments = (await pythonApi())?.environments;
    const chosen = environments && (await environments.resolveEnvironment(environments.getActiveEnvironmentPath(folder)));
    return chosen?.executable.uri?.fsPath;
  } catch {
    return undefined; // its faults are not ours
  }
}

async function pythonApi(): Promise<PythonApi | undefined> {
  return extensions.getExtension<PythonApi>('ms-python.python')?.activate();
}

/** Tells when the user chooses another interpreter. */
export async function watchPython(changed: () => void): Promise<{ dispose(): void }> {
  try {
    return (await pythonApi())?.environments?.onDidChangeActiveEnvironmentPath(changed) ?? { dispose() {} };
  } catch {
    return { dispose() {} };
  }
}
