/** What the server may ask of the place it runs in. Addresses are uris; answers never throw. */
export interface Files {
  /**
   * The text of a file, or nothing when it is not there, too big, no plain file, or in truth (links followed) outside
   * `folders`. `anywhere` only for what the user has named in their own settings.
   */
  read(uri: string, folders: readonly string[] | 'anywhere'): Promise<string | undefined>;
  /** Uris of the files below a folder, at any depth; empty when there is none. */
  list(folder: string): Promise<readonly string[]>;
  /**
   * Uris of every text below a folder that could cite a source (`TEXTS`), but for hidden folders and `node_modules`. Nothing where that
   * cannot be said for certain: too many, or links to folders. Absent where nobody can tell.
   */
  texts?(folder: string): Promise<readonly string[] | undefined>;
}

/** Where no files can be had. */
export const noFiles: Files = { read: async () => undefined, list: async () => [] };

/** Whether `uri` lies in one of the folders. Dots are resolved before comparing, so no path climbs out. */
export function within(uri: string, folders: readonly string[]): boolean {
  const plain = normalised(uri);
  return plain !== undefined && folders.some((folder) => plain.startsWith(`${normalised(folder)?.replace(/\/+$/, '')}/`));
}

/** `path` as seen from the file at `base`: relative paths, absolute paths and file uris. Nothing when it is none of these. */
export function resolved(path: string, base: string): string | undefined {
  if (/^https?:/i.test(path)) return undefined;
  const slashed = path.replaceAll('\\', '/');
  try {
    if (/^[a-z][a-z0-9+.-]+:\//i.test(slashed)) return new URL(slashed).href;
    return new URL(
      slashed
        .split('/')
        .map(encodeURIComponent)
        .join('/')
        .replace(/^([A-Za-z])%3A\//, '/$1:/'),
      base,
    ).href;
  } catch {
    return undefined;
  }
}

/** Last part of a path or an address, as people write it. */
export function nameOf(uri: string): string {
  const name = uri.split(/[/\\]/).at(-1) ?? uri;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function normalised(uri: string): string | undefined {
  try {
    return decodeURIComponent(new URL(uri).href);
  } catch {
    return undefined;
  }
}
