/** Version of Belegg: `build.ts` puts it in. */
declare const VERSION: string;

/** The version that this bundle was built from. */
export function bundledVersion(): string {
  return VERSION;
}
